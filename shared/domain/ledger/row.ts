import * as z from 'zod/mini';
import { ClauseType } from '../../../events/agreement.ts';
import { list } from '../../../events/define.ts';
import { Channel, Track } from '../../../events/intake.ts';
import { Mechanism } from '../../../events/mechanism.ts';
import { CaseId, CountyCode, Day, Fen, InstitutionId, MediatorId, OrgUnitId } from '../../../events/primitives.ts';
import type { Stage } from '../case/state.ts';

/** How mediation ended, whatever a court did afterwards: a dismissed confirmation stays a success. */
export const MediationResult = z.enum([
  'SETTLED',
  'PARTIAL',
  'FAILED',
  'WITHDRAWN',
  'SELF_SETTLED',
  'REFUSED',
  'NO_CONTACT',
  'NOT_ACCEPTED',
  'TERMINATED_FALSE',
]);
export type MediationResult = z.infer<typeof MediationResult>;

/** What the court made of the agreement: its confirmation, or in a docketed case its 调解书 or leave to withdraw the suit. */
export const Ruling = z.enum(['CONFIRMED', 'DISMISSED', 'REVOKED', 'STATEMENT_ISSUED', 'SUIT_WITHDRAWN']);
export type Ruling = z.infer<typeof Ruling>;

/** `CONVERTED`: the court left its fast track, which is no breach of its days (T42). */
export const FastTrackResult = z.enum(['JUDGMENT', 'SETTLEMENT', 'WITHDRAWAL', 'CONVERTED']);
export type FastTrackResult = z.infer<typeof FastTrackResult>;

export const EnforcementResult = z.enum(['ENFORCED', 'ENDED', 'SETTLED']);
export type EnforcementResult = z.infer<typeof EnforcementResult>;

/** 惠企, 三农, 小微, 疫情: the policies of relief that a case falls under. */
export const ReliefMark = z.enum(['ENTERPRISE', 'AGRI', 'MICRO_SMALL', 'EPIDEMIC']);
export type ReliefMark = z.infer<typeof ReliefMark>;

/** The columns (mechanism.md §3.4) that a case's history and filing can give. Amounts in fen, people by surname. */
export const LedgerFacts = z.object({
  channel: Channel,
  /** the referring court's number of its case: the filer's own reference may name people and stays in Private */
  courtCaseNo: z.exactOptional(z.string()),
  /** where it was filed, if another county handed it on before acceptance (T05) */
  transferredFrom: z.exactOptional(CountyCode),
  /** the case of which this is the rest: listed, and in no count of cases */
  continues: z.exactOptional(CaseId),
  applicants: z.string(),
  respondents: z.string(),
  causeCode: z.string(),
  total: Fen,
  principal: Fen,
  interest: Fen,
  /** penalty and the rest of the claim */
  other: Fen,
  /** it had ended before it came into the ledger: told by its papers, in no rate of days kept */
  imported: z.exactOptional(z.literal(true)),
  acceptedOn: z.exactOptional(Day),
  track: z.exactOptional(Track),
  /** 机制; absent while it is the first of every case, 一站式 */
  mechanism: z.exactOptional(Mechanism),
  mediatorId: z.exactOptional(MediatorId),
  informedOn: z.exactOptional(Day),
  /** of the last party to consent */
  consentedOn: z.exactOptional(Day),
  /** 期限届满日 without what was agreed on top */
  dueOn: z.exactOptional(Day),
  extendedTo: z.exactOptional(Day),
  sessions: z.int(),
  /** 协同单位, as they joined */
  coMediators: list(OrgUnitId),
  result: z.exactOptional(MediationResult),
  /** the day of that result: the court's own days have columns of their own */
  endedOn: z.exactOptional(Day),
  /** from the day after acceptance to that day */
  workingDaysUsed: z.exactOptional(z.int()),
  /** of the agreement in force, as the three that follow */
  agreedAmount: z.exactOptional(Fen),
  remedies: z.exactOptional(list(ClauseType)),
  /** how many there are */
  instalments: z.exactOptional(z.int()),
  lastInstalmentOn: z.exactOptional(Day),
  /** how many of them were paid */
  instalmentsPaid: z.exactOptional(z.int()),
  performedOn: z.exactOptional(Day),
  /** mediation rests, and its last day with it */
  onHold: z.exactOptional(z.literal(true)),
  /** the due day missed, while the default stands */
  defaultedOn: z.exactOptional(Day),
  enforcementFiledOn: z.exactOptional(Day),
  enforcementEndedOn: z.exactOptional(Day),
  enforcementResult: z.exactOptional(EnforcementResult),
  /** took effect after the due instant */
  outOfTime: z.exactOptional(z.literal(true)),
  /** to the court, for confirmation or for review of a docketed case */
  appliedOn: z.exactOptional(Day),
  ruledOn: z.exactOptional(Day),
  rulingNo: z.exactOptional(z.string()),
  ruling: z.exactOptional(Ruling),
  fastTrackOn: z.exactOptional(Day),
  fastTrackClosedOn: z.exactOptional(Day),
  fastTrackResult: z.exactOptional(FastTrackResult),
  courtFeeSaved: z.exactOptional(Fen),
  marks: z.exactOptional(list(ReliefMark)),
  /** 群体纠纷: the case that stands for its group */
  groupCaseId: z.exactOptional(CaseId),
  /** between whom the dispute is, while it is at the table: by them mass disputes are found */
  institutions: z.exactOptional(list(InstitutionId)),
});
export type LedgerFacts = z.infer<typeof LedgerFacts>;

/**
 * One case in its county's ledger (纠纷工作台账): a projection that can be thrown away and made again from the history
 * and the filing.
 */
export interface LedgerRow {
  readonly caseId: CaseId;
  /** of the commit it was made at */
  readonly sequence: number;
  /** the county that handles the case now */
  readonly county: CountyCode;
  readonly stage: Stage;
  /** with the number, the case is in the ledger of the month of its acceptance */
  readonly caseNo?: string;
  /** still on the mediator's desk: what counts as load (mechanism.md §5) */
  readonly onDesk: boolean;
  readonly facts: LedgerFacts;
}
