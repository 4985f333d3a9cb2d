import * as z from 'zod/mini';
import { EvidenceId, MediatorId, OrgUnitId, PartyId } from '../../../events/primitives.ts';
import { Attestations, CaseAnswer } from '../fields.ts';
import type { Route } from '../route.ts';

export const assignmentRoutes = [
  {
    operation: 'assignMediator',
    service: 'assignment',
    method: 'POST',
    path: '/cases/{caseId}/assignment',
    summary: { zh: '指定调解员', en: 'Appoint the mediator by hand' },
    access: ['county'],
    body: z.strictObject({ mediatorId: z.exactOptional(MediatorId) }),
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
