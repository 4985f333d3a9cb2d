import * as z from 'zod/mini';
import { RecusalGround } from './assignment.ts';
import { ClockRecord } from './clock.ts';
import { define, list } from './define.ts';
import { Claim, Track } from './intake.ts';
import { Mechanism, SwitchReason } from './mechanism.ts';
import {
  AgreementId,
  CaseId,
  CommitteeId,
  CountyCode,
  Day,
  InterpreterId,
  Language,
  MediatorId,
  OrgUnitId,
  PartyId,
} from './primitives.ts';

/**
 * an agreement in force binds some of the respondents; `claim` stays open against the others. `partyIds` go on
 * without them: those respondents and whoever else is not bound.
 */
export const CaseSplit = define('case.split.v1', {
  agreementId: AgreementId,
  partyIds: list(PartyId),
  claim: Claim,
  on: Day,
});

const Recusal = z.object({
  mediatorId: MediatorId,
  ground: RecusalGround,
  partyId: z.exactOptional(PartyId),
});

/**
 * the rest of a case that was settled in part, at the table where its parent left it. What the parties said and
 * proved before stands before this event, as it stands in the parent's history.
 */
export const CaseContinued = define('case.continued.v1', {
  parentId: CaseId,
  /** the parent's, with 之一 */
  caseNo: z.string(),
  competentCounty: CountyCode,
  committeeId: CommitteeId,
  transferredFrom: z.exactOptional(CountyCode),
  acceptedOn: Day,
  track: Track,
  lead: MediatorId,
  mediators: list(MediatorId),
  coMediators: list(OrgUnitId),
  /** who has signed a statement on conflicts, which holds of the same parties (T09) */
  disclosed: list(MediatorId),
  /** who left the parent, and why they do not come back */
  barred: list(z.object({ mediatorId: MediatorId, reason: z.string() })),
  /** its parties had sat down with the mediator before, all but the newcomers (T09) */
  seated: z.exactOptional(z.literal(true)),
  newcomers: z.exactOptional(list(PartyId)),
  /** whom each had named as its mediator (PML 19) */
  choices: z.exactOptional(list(z.object({ partyId: PartyId, mediatorId: MediatorId }))),
  rejectedRecusals: z.exactOptional(list(Recusal)),
  /** who may not act, as in the parent: its recusal is undecided (DL-15), or its place is empty */
  paused: z.exactOptional(z.object({ mediatorId: MediatorId, recusal: z.exactOptional(Recusal) })),
  /** sessions missed in a row (§4.3) */
  absences: z.exactOptional(list(z.object({ partyId: PartyId, missed: z.int().check(z.positive()) }))),
  /** what its mediators speak beside Chinese, and who interprets */
  speaks: z.exactOptional(list(z.object({ mediatorId: MediatorId, languages: list(Language) }))),
  interpreters: z.exactOptional(list(z.object({ interpreterId: InterpreterId, language: Language }))),
  /** the referred suit was withdrawn: no court has it any more (T30) */
  suitWithdrawnOn: z.exactOptional(Day),
  /** the appraisals that mediation rested for before, which no trial counts (INT 243) */
  appraisals: z.exactOptional(list(z.object({ from: Day, to: Day }))),
  extensions: z.int().check(z.gte(0)),
  round: z.int().check(z.positive()),
  /** how the parent came to its mechanisms; the rest goes on in one-stop mediation (T11) */
  switches: z.exactOptional(list(z.object({ from: Mechanism, to: Mechanism, reason: SwitchReason, on: Day }))),
  /** the parent's own, as they ran */
  clocks: list(ClockRecord),
  on: Day,
});

export const continuationEvents = [CaseSplit, CaseContinued] as const;
