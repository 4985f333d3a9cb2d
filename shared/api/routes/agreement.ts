import * as z from 'zod/mini';
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
import { EvidenceId, PartyId } from '../../../events/primitives.ts';
import { Attestations, CaseAnswer, PartyIds, RequestDay, Text, Yuan } from '../fields.ts';
import type { Route } from '../route.ts';

const unsafe = { service: 'agreement', method: 'POST', answer: CaseAnswer, status: 200, idempotencyKey: true } as const;

// An event may gain fields; of what is sent each must be known.
const [party, mediator, seal] = Mark.def.options;
const SentMark = z.discriminatedUnion('by', [
  z.strictObject(party.shape),
  z.strictObject(mediator.shape),
  z.strictObject(seal.shape),
]);

const Schedule = z.array(z.strictObject({ dueOn: RequestDay, amount: Yuan })).check(z.maxLength(600));
const Agents = z.array(z.strictObject(Represented.shape)).check(z.maxLength(20));

export const agreementRoutes = [
  {
    ...unsafe,
    operation: 'recordAgreement',
    path: '/cases/{caseId}/agreements',
    summary: { zh: '登记调解协议文本', en: 'Record the agreement as drawn up' },
    access: ['mediator'],
    body: z.strictObject({
      form: z.enum(['WRITTEN', 'ORAL']),
      clauses: z.array(ClauseType).check(z.minLength(1), z.maxLength(10)),
      total: Yuan,
      schedule: Schedule,
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
      represented: z.exactOptional(Agents),
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
    path: '/cases/{caseId}/agreements/{agreementId}/signatures',
    summary: { zh: '登记签名、盖章', en: 'Record signatures and the seal' },
    access: ['mediator', 'county', 'institution'],
    body: z.strictObject({ marks: z.array(SentMark).check(z.minLength(1), z.maxLength(30)) }),
  },
  {
    ...unsafe,
    operation: 'agreeAnew',
    path: '/cases/{caseId}/default/new-schedule',
    summary: { zh: '违约后另行约定履行期', en: 'After a default all agree on new days' },
    access: ['mediator', 'county'],
    body: z.strictObject({
      schedule: Schedule.check(z.minLength(1)),
      consents: Attestations,
      represented: z.exactOptional(Agents),
      /** whose grant, or which approval, a later end stands on */
      concessions: z.exactOptional(
        z
          .array(
            z.strictObject({
              partyId: PartyId,
              branchId: Concession.shape.branchId,
              termExtendedMonths: Concession.shape.termExtendedMonths,
              approvalEvidenceId: z.exactOptional(EvidenceId),
            }),
          )
          .check(z.maxLength(20)),
      ),
      guarantorConsents: z.exactOptional(Attestations),
      /** said in what all who are bound consent to */
      acknowledged: z.exactOptional(z.array(Warning).check(z.maxLength(4))),
    }),
  },
] as const satisfies readonly Route[];
