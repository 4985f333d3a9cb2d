import * as z from 'zod/mini';
import { ClauseType } from '../../../events/agreement.ts';
import { Channel, Track } from '../../../events/intake.ts';
import { CaseId, CountyCode, Day, InstitutionId, MediatorId, OrgUnitId } from '../../../events/primitives.ts';
import { EnforcementResult, FastTrackResult, MediationResult, ReliefMark, Ruling } from '../../domain/ledger/row.ts';
import type { Route } from '../route.ts';

/** One row of the 纠纷工作台账, in the order of mechanism.md §3.4; amounts in yuan, people by surname alone. */
export const LedgerLine = z.object({
  /** 序号: the running number of the county's year, which the case number carries too */
  no: z.int(),
  caseId: CaseId,
  caseNo: z.string(),
  acceptedOn: Day,
  channel: Channel,
  /** 来源编号: the court's number of its case, elsewhere the case id that the filing was answered with */
  sourceNo: z.string(),
  applicants: z.string(),
  respondents: z.string(),
  causeCode: z.string(),
  causeName: z.string(),
  amount: z.object({ total: z.string(), principal: z.string(), interest: z.string(), other: z.string() }),
  mechanism: z.enum(['ONE_STOP', 'SMALL_FAST', 'NEUTRAL_EVAL']),
  track: Track,
  /** without a name where the roster knows the id no more */
  mediator: z.exactOptional(
    z.object({
      mediatorId: MediatorId,
      name: z.exactOptional(z.string()),
      employment: z.exactOptional(z.enum(['FULL_TIME', 'PART_TIME'])),
    }),
  ),
  informedOn: z.exactOptional(Day),
  consentedOn: z.exactOptional(Day),
  dueOn: Day,
  extendedTo: z.exactOptional(Day),
  sessions: z.int(),
  coMediators: z.array(z.object({ unitId: OrgUnitId, name: z.exactOptional(z.string()) })),
  /** the county that handed the case on before acceptance (T05) */
  transferredFrom: z.exactOptional(z.object({ county: CountyCode, name: z.exactOptional(z.string()) })),
  /** the case of which this is the rest: in no count of cases */
  continues: z.exactOptional(CaseId),
  /** it had ended before it came into the ledger, and is told by its papers */
  imported: z.exactOptional(z.literal(true)),
  stage: z.string(),
  stageName: z.string(),
  outcome: z.exactOptional(MediationResult),
  closedOn: z.exactOptional(Day),
  workingDaysUsed: z.exactOptional(z.int()),
  agreedAmount: z.exactOptional(z.string()),
  /** the remedies agreed on */
  remedies: z.exactOptional(z.array(ClauseType)),
  instalments: z.exactOptional(z.int()),
  lastInstalmentOn: z.exactOptional(Day),
  /** mediation rests, and its last day with it */
  onHold: z.exactOptional(z.literal(true)),
  /** agreed after the last day, before the notice of termination */
  outOfTime: z.exactOptional(z.literal(true)),
  /** of a docketed case the court's own review: its 调解书, or leave to withdraw the suit */
  confirmation: z.exactOptional(
    z.object({
      appliedOn: Day,
      ruledOn: z.exactOptional(Day),
      rulingNo: z.exactOptional(z.string()),
      result: z.exactOptional(Ruling),
    }),
  ),
  fastTrack: z.exactOptional(
    z.object({ enteredOn: Day, closedOn: z.exactOptional(Day), result: z.exactOptional(FastTrackResult) }),
  ),
  enforcement: z.exactOptional(
    z.object({ filedOn: Day, endedOn: z.exactOptional(Day), result: z.exactOptional(EnforcementResult) }),
  ),
  performance: z.exactOptional(
    z.object({
      instalmentsPaid: z.int(),
      performedOn: z.exactOptional(Day),
      /** the due day missed, while the default stands */
      defaultedOn: z.exactOptional(Day),
    }),
  ),
  courtFeeSaved: z.exactOptional(z.string()),
  marks: z.exactOptional(z.array(ReliefMark)),
  /** 群体纠纷: the case that stands for its group */
  groupCaseId: z.exactOptional(CaseId),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

const query = z.object({
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  /** the last case number of the page before */
  after: z.exactOptional(z.string().check(z.maxLength(60))),
});

export const ledgerRoutes = [
  {
    operation: 'readLedger',
    service: 'ledger',
    method: 'GET',
    path: '/counties/{county}/ledger',
    summary: { zh: '县(市)纠纷工作台账', en: 'The county’s ledger of a month' },
    access: ['county', 'prefecture', 'regulator'],
    query,
    answer: z.object({
      county: CountyCode,
      month: z.string(),
      lines: z.array(LedgerLine),
      next: z.exactOptional(z.string()),
    }),
    status: 200,
  },
  {
    operation: 'exportLedger',
    service: 'ledger',
    method: 'GET',
    path: '/counties/{county}/ledger.csv',
    summary: { zh: '导出县(市)纠纷工作台账（CSV）', en: 'The same ledger as a file for a spreadsheet' },
    access: ['county', 'prefecture', 'regulator'],
    query,
    mediaType: 'text/csv',
    answer: z.string(),
    status: 200,
  },
  {
    operation: 'listGroups',
    service: 'ledger',
    method: 'GET',
    path: '/counties/{county}/groups',
    summary: {
      zh: '群体纠纷：已编的组，以及可以编组的在办案件',
      en: 'Mass disputes: the groups there are, and open cases that could make one',
    },
    access: ['county', 'prefecture', 'regulator'],
    answer: z.object({
      county: CountyCode,
      groups: z.array(
        z.object({
          groupCaseId: CaseId,
          causeCode: z.string(),
          causeName: z.string(),
          mediatorId: z.exactOptional(MediatorId),
          cases: z.int(),
          /** still at the table */
          open: z.int(),
        }),
      ),
      /** ten or more of one institution and product, in no group yet */
      likely: z.array(
        z.object({
          institutionId: InstitutionId,
          causeCode: z.string(),
          causeName: z.string(),
          cases: z.array(CaseId),
        }),
      ),
    }),
    status: 200,
  },
] as const satisfies readonly Route[];
