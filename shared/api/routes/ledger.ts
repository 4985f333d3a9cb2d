import * as z from 'zod/mini';
import { CaseId, CountyCode, Day } from '../../../events/primitives.ts';
import type { Route } from '../route.ts';

/** One row of the 纠纷工作台账 (mechanism.md §3.4); amounts in yuan, people by surname alone. */
export const LedgerLine = z.object({
  caseId: CaseId,
  caseNo: z.string(),
  acceptedOn: Day,
  channel: z.string(),
  applicants: z.string(),
  respondents: z.string(),
  causeCode: z.string(),
  amount: z.object({ total: z.string(), principal: z.string(), interest: z.string(), other: z.string() }),
  track: z.string(),
  mediator: z.exactOptional(z.string()),
  informedOn: z.exactOptional(Day),
  consentedOn: z.exactOptional(Day),
  dueOn: Day,
  extendedTo: z.exactOptional(Day),
  sessions: z.int(),
  coMediators: z.int(),
  stage: z.string(),
  outcome: z.exactOptional(z.string()),
  closedOn: z.exactOptional(Day),
  workingDaysUsed: z.exactOptional(z.int()),
  agreedAmount: z.exactOptional(z.string()),
  lastInstalmentOn: z.exactOptional(Day),
  /** the remedies agreed on */
  remedies: z.exactOptional(z.array(z.string())),
  /** agreed after the last day, before the notice of termination */
  outOfTime: z.exactOptional(z.literal(true)),
  confirmation: z.exactOptional(
    z.object({
      appliedOn: Day,
      ruledOn: z.exactOptional(Day),
      rulingNo: z.exactOptional(z.string()),
      result: z.exactOptional(z.string()),
    }),
  ),
  fastTrack: z.exactOptional(
    z.object({ enteredOn: Day, closedOn: z.exactOptional(Day), result: z.exactOptional(z.string()) }),
  ),
  courtFeeSaved: z.exactOptional(z.string()),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

export const ledgerRoutes = [
  {
    operation: 'readLedger',
    service: 'ledger',
    method: 'GET',
    path: '/counties/{county}/ledger',
    summary: { zh: '县(市)纠纷工作台账', en: 'The county’s ledger of a month' },
    access: ['county', 'prefecture', 'regulator'],
    query: z.object({
      month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
      /** the last case number of the page before */
      after: z.exactOptional(z.string().check(z.maxLength(60))),
    }),
    answer: z.object({
      county: CountyCode,
      month: z.string(),
      lines: z.array(LedgerLine),
      next: z.exactOptional(z.string()),
    }),
    status: 200,
  },
] as const satisfies readonly Route[];
