import * as z from 'zod/mini';
import { ClauseType, LegalityPoint, NewTerms } from '../../../events/agreement.ts';
import { TrackReason } from '../../../events/mediation.ts';
import { EvidenceId, ExpertId, MediatorId, PartyId } from '../../../events/primitives.ts';
import { Attestations, CaseAnswer, RequestDay, Text, Yuan } from '../fields.ts';
import type { Route } from '../route.ts';

const unsafe = {
  service: 'mechanism',
  method: 'POST',
  answer: CaseAnswer,
  status: 200,
  idempotencyKey: true,
} as const;

/** By which mechanism a case is mediated (mechanism.md §4.6 to §4.8). */
export const mechanismRoutes = [
  {
    ...unsafe,
    operation: 'enterSmallFast',
    path: '/cases/{caseId}/small-fast',
    summary: { zh: '转入小额快速机制', en: 'Go on by the small-amount mechanism' },
    access: ['mediator', 'county'],
    body: z.strictObject({
      ground: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('IMPASSE') }),
        z.strictObject({
          kind: z.literal('CONSUMER_ASKED'),
          partyId: PartyId,
          evidenceId: z.exactOptional(EvidenceId),
        }),
      ]),
    }),
  },
  {
    ...unsafe,
    operation: 'issueOpinion',
    path: '/cases/{caseId}/opinion',
    summary: { zh: '出具小额纠纷调解意见', en: 'Issue the mediators’ opinion' },
    access: ['mediator'],
    body: z.strictObject({
      mediators: z.array(MediatorId).check(z.minLength(1), z.maxLength(5)),
      clauses: z.array(ClauseType).check(z.minLength(1), z.maxLength(10)),
      total: Yuan,
      schedule: z.array(z.strictObject({ dueOn: RequestDay, amount: Yuan })).check(z.maxLength(600)),
      terms: z.exactOptional(z.strictObject({ ...NewTerms.shape, dueOn: z.exactOptional(RequestDay) })),
      guarantorConsents: z.exactOptional(Attestations),
      /** each ground of INT 358, looked at by the mediators */
      legalityChecked: z.array(LegalityPoint).check(z.maxLength(5)),
      jointConfirmationIntended: z.boolean(),
      /** of the agreement that it becomes once it is accepted */
      text: Text(40_000),
      oralReadings: z.exactOptional(Attestations),
      /** of its service on the consumer */
      evidenceId: EvidenceId,
    }),
  },
  {
    ...unsafe,
    operation: 'answerOpinion',
    path: '/cases/{caseId}/opinion/answers',
    summary: { zh: '登记消费者对调解意见的答复', en: 'Record a consumer’s answer to the opinion' },
    access: ['mediator', 'county'],
    body: z.strictObject({
      partyId: PartyId,
      answer: z.enum(['ACCEPTED', 'REFUSED']),
      evidenceId: z.exactOptional(EvidenceId),
    }),
  },
  {
    ...unsafe,
    operation: 'requestEvaluation',
    path: '/cases/{caseId}/evaluation',
    summary: { zh: '登记全体当事人的中立评估申请并聘定专家', en: 'Record the request of all for a neutral evaluation' },
    access: ['mediator', 'county'],
    body: z.strictObject({
      consents: Attestations,
      experts: z
        .array(z.strictObject({ expertId: ExpertId, independenceEvidenceId: EvidenceId }))
        .check(z.minLength(1), z.maxLength(3)),
      threeAsked: z.boolean(),
      questions: Text(4000),
    }),
  },
  {
    ...unsafe,
    operation: 'reportEvaluation',
    path: '/cases/{caseId}/evaluation/report',
    summary: { zh: '登记评估报告及其送达', en: 'Record the report and its service on all parties' },
    access: ['mediator'],
    body: z.strictObject({ report: Text(40_000), evidenceId: EvidenceId }),
  },
  {
    ...unsafe,
    operation: 'answerEvaluation',
    path: '/cases/{caseId}/evaluation/answers',
    summary: { zh: '登记一方对评估报告的答复', en: 'Record a party’s answer to the report' },
    access: ['mediator', 'county', 'institution'],
    body: z.strictObject({
      partyId: PartyId,
      answer: z.enum(['ACCEPTED', 'REJECTED']),
      reason: z.exactOptional(Text(4000)),
      evidenceId: z.exactOptional(EvidenceId),
    }),
  },
  {
    ...unsafe,
    operation: 'changeTrack',
    path: '/cases/{caseId}/track',
    summary: { zh: '简易程序转为普通程序', en: 'Change from the summary to the ordinary track' },
    access: ['mediator', 'county'],
    body: z.strictObject({ reason: TrackReason, explanation: Text(4000) }),
  },
] as const satisfies readonly Route[];
