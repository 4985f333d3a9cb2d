import * as z from 'zod/mini';
import { CommitteeReason, ConflictGround, RecusalGround } from '../../../events/assignment.ts';
import { EvidenceId, MediatorId, OrgUnitId, PartyId } from '../../../events/primitives.ts';
import { Attestations, CaseAnswer } from '../fields.ts';
import type { Route } from '../route.ts';

const unsafe = {
  service: 'assignment',
  method: 'POST',
  answer: CaseAnswer,
  status: 200,
  idempotencyKey: true,
} as const;

export const assignmentRoutes = [
  {
    operation: 'assignMediator',
    service: 'assignment',
    method: 'POST',
    path: '/cases/{caseId}/assignment',
    summary: { zh: '指定调解员', en: 'Appoint the mediator by hand' },
    access: ['county'],
    body: z.strictObject({
      mediatorId: z.exactOptional(MediatorId),
      /** of all parties, in writing: lifts R5 to R7 of the one named (TY16 15) */
      waivers: z.exactOptional(Attestations),
      disclosureEvidenceId: z.exactOptional(EvidenceId),
    }),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
  {
    operation: 'chooseMediator',
    service: 'assignment',
    method: 'POST',
    path: '/cases/{caseId}/mediator-choice',
    summary: { zh: '当事人选定调解员', en: 'Record whom the parties choose as mediator' },
    access: ['institution', 'county'],
    body: z.strictObject({
      choices: z
        .array(z.strictObject({ partyId: PartyId, mediatorId: MediatorId, evidenceId: z.exactOptional(EvidenceId) }))
        .check(z.minLength(1), z.maxLength(20)),
    }),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
  {
    ...unsafe,
    operation: 'addMediator',
    path: '/cases/{caseId}/mediators',
    summary: {
      zh: '应当事人或者主办调解员请求增派调解员',
      en: 'Give the case a further mediator, as a party or who leads asks',
    },
    access: ['institution', 'mediator', 'county'],
    body: z.strictObject({
      /** who asks; left out, who leads does */
      partyId: z.exactOptional(PartyId),
      /** of the request, where somebody else records it */
      evidenceId: z.exactOptional(EvidenceId),
      /** by the committee alone; left out, the best ranked */
      chosen: z.exactOptional(MediatorId),
      waivers: z.exactOptional(Attestations),
      disclosureEvidenceId: z.exactOptional(EvidenceId),
    }),
  },
  {
    ...unsafe,
    operation: 'replaceMediator',
    path: '/cases/{caseId}/mediator-replacement',
    summary: { zh: '更换调解员', en: 'Replace a mediator' },
    access: ['county'],
    body: z.strictObject({
      mediatorId: MediatorId,
      reason: CommitteeReason,
      evidenceId: z.exactOptional(EvidenceId),
      /** who does not lead leaves, and nobody takes the place */
      withoutSuccessor: z.exactOptional(z.literal(true)),
      /** left out, the next of the ranking */
      chosen: z.exactOptional(MediatorId),
      waivers: z.exactOptional(Attestations),
      disclosureEvidenceId: z.exactOptional(EvidenceId),
    }),
  },
  {
    ...unsafe,
    operation: 'declineMediator',
    path: '/cases/{caseId}/mediator-refusal',
    summary: { zh: '当事人不同意所指定的调解员', en: 'Record that a party will not have the mediator appointed' },
    access: ['institution', 'county'],
    body: z.strictObject({ partyId: PartyId, evidenceId: z.exactOptional(EvidenceId) }),
  },
  {
    ...unsafe,
    operation: 'signDisclosure',
    path: '/cases/{caseId}/disclosure',
    summary: { zh: '调解员签署利害关系声明', en: 'Record the mediator’s own statement on conflicts' },
    access: ['mediator'],
    body: z.strictObject({
      grounds: z.array(ConflictGround).check(z.maxLength(7)),
      waivers: Attestations,
      evidenceId: EvidenceId,
    }),
  },
  {
    ...unsafe,
    operation: 'requestRecusal',
    path: '/cases/{caseId}/recusal',
    summary: { zh: '当事人申请调解员回避', en: 'A party asks that a mediator step back' },
    access: ['institution', 'county'],
    body: z.strictObject({
      mediatorId: MediatorId,
      ground: RecusalGround,
      partyId: PartyId,
      evidenceId: z.exactOptional(EvidenceId),
    }),
  },
  {
    ...unsafe,
    operation: 'decideRecusal',
    path: '/cases/{caseId}/recusal-decision',
    summary: { zh: '决定是否回避', en: 'Decide a recusal' },
    access: ['county', 'prefecture'],
    body: z.strictObject({
      result: z.enum(['GRANTED', 'REJECTED']),
      waivers: Attestations,
      /** the written decision */
      evidenceId: EvidenceId,
    }),
  },
  {
    operation: 'inviteCoMediator',
    service: 'assignment',
    method: 'POST',
    path: '/cases/{caseId}/co-mediators',
    summary: { zh: '邀请协同单位参与调解', en: 'Invite a township unit to take part' },
    access: ['mediator', 'county'],
    body: z.strictObject({ unitId: OrgUnitId, consents: Attestations, confidentialityEvidenceId: EvidenceId }),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
] as const satisfies readonly Route[];
