import * as z from 'zod/mini';
import { ClauseType, LegalityPoint, NewTerms } from '../../../events/agreement.ts';
import { Authority, PartyLoss, Suspicion } from '../../../events/hold.ts';
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

const ReportedTo = z.array(Authority).check(z.maxLength(2));

/** By which mechanism a case is mediated, and whether it rests (mechanism.md §4.6 to §4.8, T12). */
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
  {
    ...unsafe,
    operation: 'holdMediation',
    path: '/cases/{caseId}/hold',
    summary: { zh: '中止调解，期限暂停', en: 'Put mediation and its clocks on hold' },
    access: ['mediator', 'county'],
    body: z.strictObject({
      ground: z.discriminatedUnion('reason', [
        z.strictObject({ reason: z.enum(['APPRAISAL', 'FORCE_MAJEURE']) }),
        z.strictObject({ reason: z.literal('PARTY_LOST'), partyId: PartyId, loss: PartyLoss }),
        z.strictObject({ reason: z.literal('FALSE_SUSPECTED'), suspicion: Suspicion, reportedTo: ReportedTo }),
      ]),
      evidenceId: EvidenceId,
    }),
  },
  {
    ...unsafe,
    operation: 'resumeMediation',
    path: '/cases/{caseId}/resumption',
    summary: { zh: '恢复调解', en: 'Resume mediation' },
    access: ['mediator', 'county'],
    body: z.strictObject({ evidenceId: EvidenceId }),
  },
  {
    ...unsafe,
    operation: 'terminateMediation',
    path: '/cases/{caseId}/termination',
    summary: {
      zh: '金调委认定虚假调解或者涉嫌犯罪，终止调解',
      en: 'The committee ends what it found to be false, or a crime',
    },
    access: ['county'],
    body: z.strictObject({
      finding: Suspicion,
      reportedTo: ReportedTo,
      evidenceId: EvidenceId,
      explanation: Text(4000),
    }),
  },
] as const satisfies readonly Route[];
