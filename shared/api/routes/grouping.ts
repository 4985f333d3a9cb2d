import * as z from 'zod/mini';
import { CaseId, CourtId, EvidenceId, MediatorId } from '../../../events/primitives.ts';
import { CaseAnswer, Line, RequestDay } from '../fields.ts';
import type { Route } from '../route.ts';

const unsafe = {
  service: 'group',
  method: 'POST',
  access: ['county'],
  status: 200,
  idempotencyKey: true,
} as const;

export const groupingRoutes = [
  {
    ...unsafe,
    operation: 'groupCases',
    path: '/counties/{county}/groups',
    summary: {
      zh: '群体纠纷编组，或者向已有的组加入案件；中断后以同一键重发，从中断处继续',
      en: 'Mediate cases of one institution and product together, or add some; sent again under its key it goes on',
    },
    body: z.strictObject({
      /** the case that stands for all; that of a group there is, to add to it */
      groupCaseId: CaseId,
      caseIds: z.array(CaseId).check(z.maxLength(60)),
      /** who leads them all */
      mediatorId: MediatorId,
    }),
    answer: z.object({
      groupCaseId: CaseId,
      mediatorId: MediatorId,
      cases: z.array(z.object({ caseId: CaseId, sequence: z.int() })),
      /** changed meanwhile by somebody else: send the same again */
      waiting: z.array(CaseId),
      /** could not join since the call began, by the code of what refused it */
      refused: z.array(z.object({ caseId: CaseId, code: z.string() })),
    }),
  },
  {
    ...unsafe,
    operation: 'leaveGroup',
    path: '/cases/{caseId}/group-departure',
    summary: { zh: '案情不同，退出群体纠纷编组', en: 'Take a case whose facts differ out of its group' },
    body: z.strictObject({ evidenceId: EvidenceId }),
    answer: CaseAnswer,
  },
  {
    ...unsafe,
    operation: 'recordModelJudgment',
    path: '/cases/{caseId}/model-judgment',
    summary: { zh: '登记示范判决，供同组案件参照', en: 'Record a model judgment for the whole group' },
    body: z.strictObject({
      courtId: CourtId,
      courtCaseNo: Line(60),
      judgedOn: RequestDay,
      judgedCaseId: z.exactOptional(CaseId),
    }),
    answer: CaseAnswer,
  },
] as const satisfies readonly Route[];
