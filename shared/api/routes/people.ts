import * as z from 'zod/mini';
import { AgentAuthority } from '../../../events/agent.ts';
import { Relation } from '../../../events/assignment.ts';
import { InterpreterReason } from '../../../events/interpreter.ts';
import { EvidenceId, InterpreterId, Language, MediatorId, PartyId } from '../../../events/primitives.ts';
import { identityDocumentKinds } from '../../domain/identifiers/identity-document.ts';
import { Attestations, CaseAnswer, RequestDay, Text } from '../fields.ts';
import { FiledParty } from '../filing.ts';
import type { Route } from '../route.ts';

const unsafe = { service: 'people', method: 'POST', answer: CaseAnswer, status: 200, idempotencyKey: true } as const;

/** Whoever comes into a case after its filing; their names stand in Private. */
export const peopleRoutes = [
  {
    ...unsafe,
    operation: 'appointAgent',
    path: '/cases/{caseId}/agents',
    summary: { zh: '登记代理人及其授权', en: 'Record who acts for a party, and how far' },
    access: ['mediator', 'county', 'institution'],
    body: z.strictObject({
      partyId: PartyId,
      /** name and number go into the Private table alone */
      name: Text(50),
      /** a resident identity card where nothing is said */
      idType: z.exactOptional(z.enum(identityDocumentKinds)),
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
    operation: 'joinSuccessor',
    path: '/cases/{caseId}/successor',
    summary: {
      zh: '继承人、法定代理人或者承受人参加调解',
      en: 'An heir, guardian or legal successor takes a lost party’s place',
    },
    access: ['mediator', 'county'],
    body: z.strictObject({
      partyId: PartyId,
      /** goes into the Private table alone; the role stays that of the place */
      successor: z.omit(FiledParty, { role: true }),
      evidenceId: EvidenceId,
      consentEvidenceId: EvidenceId,
    }),
  },
  {
    ...unsafe,
    operation: 'invitePerson',
    path: '/cases/{caseId}/invitees',
    summary: { zh: '邀请亲属等参与调解', en: 'Invite a relative, neighbour or colleague to take part' },
    access: ['mediator', 'county'],
    body: z.strictObject({
      /** whose it is */
      partyId: PartyId,
      relation: Relation,
      /** goes into the Private table alone */
      name: Text(50),
      consents: Attestations,
      confidentialityEvidenceId: EvidenceId,
    }),
  },
  {
    ...unsafe,
    operation: 'nameInterpreter',
    path: '/cases/{caseId}/interpreters',
    summary: { zh: '指定翻译', en: 'Name an interpreter' },
    access: ['mediator', 'county'],
    body: z.strictObject({
      language: Language,
      /** name and number go into the Private table alone */
      name: Text(50),
      idType: z.exactOptional(z.enum(identityDocumentKinds)),
      idNo: z.string().check(z.maxLength(30)),
      /** where the same person is on the mediators’ roster */
      mediatorId: z.exactOptional(MediatorId),
      /** the signed statement: no tie to anybody in the case, and silence about it */
      evidenceId: EvidenceId,
    }),
  },
  {
    ...unsafe,
    operation: 'releaseInterpreter',
    path: '/cases/{caseId}/interpreters/departure',
    summary: { zh: '翻译不再参与', en: 'Record that an interpreter leaves' },
    access: ['mediator', 'county'],
    body: z.strictObject({ interpreterId: InterpreterId, reason: InterpreterReason }),
  },
] as const satisfies readonly Route[];
