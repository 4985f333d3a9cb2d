import * as z from 'zod/mini';
import { AgentAuthority } from '../../../events/agent.ts';
import { OtherRoute } from '../../../events/mediation.ts';
import { EvidenceId, Instant, PartyId } from '../../../events/primitives.ts';
import { Served } from '../../../events/summons.ts';
import { Attestations, Attested, CaseAnswer, PartyIds, RequestDay, Text } from '../fields.ts';
import type { Route } from '../route.ts';

const unsafe = { method: 'POST', answer: CaseAnswer, status: 200, idempotencyKey: true } as const;

export const mediationRoutes = [
  {
    ...unsafe,
    operation: 'summonParties',
    service: 'mediation',
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
    service: 'mediation',
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
    operation: 'appointAgent',
    service: 'mediation',
    path: '/cases/{caseId}/agents',
    summary: { zh: '登记代理人及其授权', en: 'Record who acts for a party, and how far' },
    access: ['mediator', 'county', 'institution'],
    body: z.strictObject({
      partyId: PartyId,
      /** name and number go into the Private table alone */
      name: Text(50),
      idNo: z.exactOptional(z.string().check(z.maxLength(30))),
      authority: AgentAuthority,
      /** the power of attorney */
      evidenceId: EvidenceId,
      validFrom: RequestDay,
      validTo: z.exactOptional(RequestDay),
    }),
  },
  {
    ...unsafe,
    operation: 'extendMediation',
    service: 'mediation',
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
    operation: 'failMediation',
    service: 'mediation',
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
    service: 'mediation',
    path: '/cases/{caseId}/undisputed-facts',
    summary: { zh: '记载无争议事实，各方签字', en: 'Record what nobody disputes, signed by all' },
    access: ['mediator', 'county'],
    body: z.strictObject({ signatures: Attestations, text: Text(20_000) }),
  },
  {
    ...unsafe,
    operation: 'serveTerminationNotice',
    service: 'mediation',
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
