import * as z from 'zod/mini';
import { FileItem } from '../../../events/archive.ts';
import { PreservationKind } from '../../../events/preservation.ts';
import { CourtId, EvidenceId, PartyId } from '../../../events/primitives.ts';
import { PerformanceFound, Satisfaction, VisitMeans } from '../../../events/return-visit.ts';
import { CaseAnswer, RequestDay, Yuan } from '../fields.ts';
import type { Route } from '../route.ts';

const unsafe = {
  service: 'performance',
  method: 'POST',
  answer: CaseAnswer,
  status: 200,
  idempotencyKey: true,
} as const;

const Instalment = z.int().check(z.positive());
const Schedule = z.array(z.strictObject({ dueOn: RequestDay, amount: Yuan })).check(z.minLength(1), z.maxLength(600));
const Evidence = z.exactOptional(EvidenceId);

/** What becomes of an agreement that binds; the court has its own share in it. */
export const performanceRoutes = [
  {
    ...unsafe,
    operation: 'recordPayment',
    path: '/cases/{caseId}/payments',
    summary: { zh: '登记一期履行', en: 'Record that an instalment was paid' },
    access: ['institution', 'mediator', 'county'],
    body: z.strictObject({
      /** counted from 1 */
      instalment: Instalment,
      paidOn: RequestDay,
      evidenceId: Evidence,
    }),
  },
  {
    ...unsafe,
    operation: 'reportPayment',
    path: '/cases/{caseId}/payments/reports',
    summary: { zh: '债务人报告一期已履行', en: 'A debtor reports that it paid an instalment' },
    access: ['institution', 'mediator', 'county'],
    body: z.strictObject({ partyId: PartyId, instalment: Instalment, paidOn: RequestDay, evidenceId: Evidence }),
  },
  {
    ...unsafe,
    operation: 'recordPerformance',
    path: '/cases/{caseId}/performance',
    summary: { zh: '登记协议全部履行', en: 'Record that the whole agreement was performed' },
    access: ['institution', 'mediator', 'county'],
    body: z.strictObject({ performedOn: RequestDay, evidenceId: EvidenceId }),
  },
  {
    ...unsafe,
    operation: 'reportDefault',
    path: '/cases/{caseId}/default',
    summary: { zh: '债权人报告违约', en: 'The creditor reports a default' },
    access: ['institution', 'mediator', 'county'],
    body: z.strictObject({ evidenceId: Evidence }),
  },
  {
    ...unsafe,
    operation: 'fileEnforcement',
    path: '/cases/{caseId}/enforcement',
    summary: { zh: '登记强制执行申请', en: 'Record that the creditor applied for enforcement' },
    access: ['institution', 'mediator', 'county'],
    body: z.strictObject({ courtId: CourtId, evidenceId: Evidence }),
  },
  {
    ...unsafe,
    operation: 'endEnforcement',
    path: '/cases/{caseId}/enforcement/end',
    summary: {
      zh: '执行完毕、终结执行或者执行和解',
      en: 'The court enforced it, ended enforcement, or the parties settled',
    },
    access: ['court'],
    body: z.strictObject({
      result: z.enum(['ENFORCED', 'ENDED', 'SETTLED']),
      schedule: z.exactOptional(Schedule),
    }),
  },
  {
    ...unsafe,
    operation: 'recordPreservation',
    path: '/cases/{caseId}/preservations',
    summary: { zh: '登记财产保全', en: 'Record that a court preserved property' },
    access: ['institution', 'mediator', 'county', 'court'],
    body: z.strictObject({
      kind: PreservationKind,
      courtId: CourtId,
      rulingNo: z.string().check(z.minLength(1), z.maxLength(60)),
      amount: Yuan,
      executedOn: RequestDay,
      expiresOn: z.exactOptional(RequestDay),
    }),
  },
  {
    ...unsafe,
    operation: 'endPreservation',
    path: '/cases/{caseId}/preservations/end',
    summary: { zh: '登记保全解除或者已起诉', en: 'Record that preservation was lifted, or the suit brought' },
    access: ['institution', 'mediator', 'county', 'court'],
    body: z.strictObject({ no: Instalment, how: z.enum(['LIFTED', 'SUED']) }),
  },
  {
    ...unsafe,
    operation: 'recordGuarantee',
    path: '/cases/{caseId}/guarantees',
    summary: { zh: '登记保证期间', en: 'Record a guarantor’s period' },
    access: ['institution', 'mediator', 'county'],
    body: z.strictObject({
      partyId: PartyId,
      mainDueOn: RequestDay,
      months: z.int().check(z.positive(), z.lte(600)),
      evidenceId: EvidenceId,
    }),
  },
  {
    ...unsafe,
    operation: 'recordReturnVisit',
    path: '/cases/{caseId}/return-visits',
    summary: { zh: '登记回访', en: 'Record a return visit to a party' },
    access: ['mediator', 'county'],
    body: z.strictObject({
      partyId: PartyId,
      visitedOn: RequestDay,
      means: VisitMeans,
      performance: PerformanceFound,
      satisfaction: z.exactOptional(Satisfaction),
      evidenceId: EvidenceId,
    }),
  },
  {
    ...unsafe,
    operation: 'requestCreditRepair',
    path: '/cases/{caseId}/credit-repairs',
    summary: { zh: '债务人申请信用修复', en: 'Who owed asks for credit repair' },
    access: ['mediator', 'county'],
    body: z.strictObject({ partyId: PartyId, evidenceId: EvidenceId }),
  },
  {
    ...unsafe,
    operation: 'answerCreditRepair',
    path: '/cases/{caseId}/credit-repairs/answers',
    summary: { zh: '登记信用修复的办理结果', en: 'The creditor had the credit record mended, or will not' },
    access: ['institution', 'mediator', 'county'],
    body: z.strictObject({ partyId: PartyId, result: z.enum(['DONE', 'REFUSED']), evidenceId: EvidenceId }),
  },
  {
    ...unsafe,
    operation: 'archiveCase',
    path: '/cases/{caseId}/archive',
    summary: { zh: '核对卷宗目录并归档', en: 'Check the file of a closed case and archive it' },
    access: ['county'],
    body: z.strictObject({
      fileNo: z.string().check(z.maxLength(30)),
      items: z.array(FileItem).check(z.maxLength(FileItem.options.length)),
    }),
  },
] as const satisfies readonly Route[];
