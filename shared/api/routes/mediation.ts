import * as z from 'zod/mini';
import { Authority, PartyLoss, Suspicion } from '../../../events/hold.ts';
import { OtherRoute } from '../../../events/mediation.ts';
import { EvidenceId, Instant, PartyId } from '../../../events/primitives.ts';
import { Served } from '../../../events/summons.ts';
import { Attestations, Attested, CaseAnswer, PartyIds, Text } from '../fields.ts';
import type { Route } from '../route.ts';

const unsafe = { service: 'mediation', method: 'POST', answer: CaseAnswer, status: 200, idempotencyKey: true } as const;

const ReportedTo = z.array(Authority).check(z.maxLength(2));

export const mediationRoutes = [
  {
    ...unsafe,
    operation: 'summonParties',
    path: '/cases/{caseId}/summons',
    summary: { zh: '登记调解通知及其送达', en: 'Record a summons to a session, and its service' },
    access: ['mediator', 'county'],
    body: z.strictObject({
      sessionAt: Instant,
      served: z.array(z.strictObject(Served.shape)).check(z.minLength(1), z.maxLength(20)),
    }),
  },
  {
    ...unsafe,
    operation: 'holdSession',
    path: '/cases/{caseId}/sessions',
    summary: { zh: '登记一次调解', en: 'Record a session' },
    access: ['mediator'],
    body: z.strictObject({
      mode: z.enum(['ONSITE', 'VIDEO', 'PHONE', 'SEPARATE']),
      startedAt: Instant,
      endedAt: Instant,
      attended: PartyIds,
      absent: z.array(z.strictObject({ partyId: PartyId, justified: z.boolean() })).check(z.maxLength(20)),
      activities: z.array(z.enum(['GUIDE', 'INFORM', 'EXPLAIN'])).check(z.maxLength(3)),
      record: Text(20_000),
      /** of the statement that no tie stands in the way, with the first session of who leads (T09) */
      disclosureEvidenceId: z.exactOptional(EvidenceId),
    }),
  },
  {
    ...unsafe,
    operation: 'extendMediation',
    path: '/cases/{caseId}/extension',
    summary: { zh: '各方同意延长调解期限', en: 'Extend the period with everybody’s consent' },
    // the officer while the lead is paused (DL-15)
    access: ['mediator', 'county'],
    body: z.strictObject({
      days: z.int().check(z.positive()),
      consents: Attestations,
      /** by the applicant, where its preservation is lifted earlier */
      sueByAcknowledged: z.exactOptional(Attested),
    }),
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
  {
    ...unsafe,
    operation: 'failMediation',
    path: '/cases/{caseId}/failure',
    summary: { zh: '终止调解', en: 'End mediation without an agreement' },
    access: ['mediator', 'county'],
    body: z.strictObject({
      reason: z.enum([
        'PARTY_REFUSED_TO_GO_ON',
        'DIFFERENCES_TOO_LARGE',
        'NO_CONTACT',
        'ABSENT_TWICE',
        'NOT_SIGNED',
        'INSTITUTION_BREACH',
      ]),
      partyId: z.exactOptional(PartyId),
      explanation: Text(4000),
    }),
  },
  {
    ...unsafe,
    operation: 'recordUndisputedFacts',
    path: '/cases/{caseId}/undisputed-facts',
    summary: { zh: '记载无争议事实，各方签字', en: 'Record what nobody disputes, signed by all' },
    access: ['mediator', 'county'],
    body: z.strictObject({ signatures: Attestations, text: Text(20_000) }),
  },
  {
    ...unsafe,
    operation: 'serveTerminationNotice',
    path: '/cases/{caseId}/termination-notice',
    summary: { zh: '登记终止通知已送达', en: 'Record that the notice of termination was served' },
    access: ['mediator', 'county'],
    body: z.strictObject({
      evidenceId: EvidenceId,
      /** all three are told (PML 26) */
      routesTold: z.array(OtherRoute).check(z.maxLength(3)),
    }),
  },
] as const satisfies readonly Route[];
