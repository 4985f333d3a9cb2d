import * as z from 'zod/mini';
import { AgentAuthority } from '../../../events/agent.ts';
import {
  ClauseType,
  Concession,
  DefaultClause,
  LegalityPoint,
  Mark,
  NewTerms,
  PropertyClause,
  Represented,
  Unconfirmable,
  Warning,
} from '../../../events/agreement.ts';
import { OtherRoute } from '../../../events/mediation.ts';
import { EvidenceId, Instant, PartyId } from '../../../events/primitives.ts';
import { Served } from '../../../events/summons.ts';
import { Attestations, Attested, CaseAnswer, PartyIds, RequestDay, Text, Yuan } from '../fields.ts';
import type { Route } from '../route.ts';

const unsafe = { method: 'POST', answer: CaseAnswer, status: 200, idempotencyKey: true } as const;

// An event may gain fields; of what is sent each must be known.
const [party, mediator, seal] = Mark.def.options;
const SentMark = z.discriminatedUnion('by', [
  z.strictObject(party.shape),
  z.strictObject(mediator.shape),
  z.strictObject(seal.shape),
]);

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
    operation: 'recordAgreement',
    service: 'mediation',
    path: '/cases/{caseId}/agreements',
    summary: { zh: '登记调解协议文本', en: 'Record the agreement as drawn up' },
    access: ['mediator'],
    body: z.strictObject({
      form: z.enum(['WRITTEN', 'ORAL']),
      clauses: z.array(ClauseType).check(z.minLength(1), z.maxLength(10)),
      total: Yuan,
      schedule: z.array(z.strictObject({ dueOn: RequestDay, amount: Yuan })).check(z.maxLength(600)),
      terms: z.exactOptional(z.strictObject({ ...NewTerms.shape, dueOn: z.exactOptional(RequestDay) })),
      /** to whom the Chinese text was read aloud in its own language */
      oralReadings: z.exactOptional(Attestations),
      defaultClause: z.exactOptional(z.strictObject(DefaultClause.shape)),
      /** what an institution gives up, within its authority or with the approval for this case */
      concessions: z.exactOptional(
        z
          .array(
            z.strictObject({
              ...Concession.shape,
              interestWaived: z.exactOptional(Yuan),
              penaltyWaived: z.exactOptional(Yuan),
              principalReduced: z.exactOptional(Yuan),
              approvalEvidenceId: z.exactOptional(EvidenceId),
            }),
          )
          .check(z.maxLength(20)),
      ),
      jobsKept: z.exactOptional(z.int().check(z.gte(0), z.lte(1_000_000))),
      guarantorConsents: z.exactOptional(Attestations),
      /** said in the text that all who are bound sign */
      acknowledged: z.exactOptional(z.array(Warning).check(z.maxLength(4))),
      /** content that no court confirms (INT 355) */
      unconfirmable: z.exactOptional(z.array(Unconfirmable).check(z.maxLength(4))),
      property: z.exactOptional(z.array(PropertyClause).check(z.maxLength(2))),
      /** of an oral agreement: who agreed through an agent */
      represented: z.exactOptional(z.array(z.strictObject(Represented.shape)).check(z.maxLength(20))),
      /** each ground of INT 358, looked at by the mediator */
      legalityChecked: z.array(LegalityPoint).check(z.maxLength(5)),
      bound: PartyIds.check(z.minLength(2)),
      /** where not every respondent is bound: what becomes of the claim against the others */
      rest: z.exactOptional(
        z.discriminatedUnion('how', [
          z.strictObject({ how: z.literal('RELEASED') }),
          z.strictObject({
            how: z.literal('OPEN'),
            claim: z.strictObject({ principal: Yuan, interest: Yuan, penalty: Yuan, other: Yuan, total: Yuan }),
          }),
        ]),
      ),
      jointConfirmationIntended: z.boolean(),
      text: Text(40_000),
      /** each side's responsibility (PML 29): kept with the text, under one digest */
      responsibility: z.exactOptional(Text(4000)),
    }),
  },
  {
    ...unsafe,
    operation: 'signAgreement',
    service: 'mediation',
    path: '/cases/{caseId}/agreements/{agreementId}/signatures',
    summary: { zh: '登记签名、盖章', en: 'Record signatures and the seal' },
    access: ['mediator', 'county', 'institution'],
    body: z.strictObject({ marks: z.array(SentMark).check(z.minLength(1), z.maxLength(30)) }),
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
