import * as z from 'zod/mini';
import { RecusalGround } from '../../../events/assignment.ts';
import { CaseId, MediatorId, PartyId } from '../../../events/primitives.ts';
import { CaseAnswer } from '../fields.ts';
import type { Route } from '../route.ts';

/** What a party may do by itself: what it says for itself alone, and what needs no signature and no other's consent. */
const PartyAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('CONSENT'),
    advanceExtension: z.boolean(),
    reservesChoice: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ kind: z.literal('REFUSE') }),
  z.strictObject({ kind: z.literal('ASK_RECUSAL'), ground: RecusalGround }),
  z.strictObject({ kind: z.literal('REFUSE_TO_GO_ON') }),
  z.strictObject({ kind: z.literal('ANSWER_OPINION'), answer: z.enum(['ACCEPTED', 'REFUSED']) }),
]);
export type PartyAct = z.infer<typeof PartyAct>;

/** What it says of its mediator (PML 23), for which the roster is needed. */
const PartyChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('CHOOSE_MEDIATOR'), mediatorId: MediatorId }),
  z.strictObject({ kind: z.literal('DECLINE_MEDIATOR') }),
]);
export type PartyChoice = z.infer<typeof PartyChoice>;

const byCode = {
  caseId: CaseId,
  partyId: PartyId,
  code: z.string().check(z.regex(/^\d{6}$/)),
};

export const partyRoutes = [
  {
    operation: 'requestPartyCode',
    service: 'party',
    method: 'POST',
    path: '/party/codes',
    summary: { zh: '当事人获取短信验证码', en: 'Have a code sent to a party’s telephone' },
    access: 'public',
    body: z.strictObject({ caseId: CaseId, partyId: PartyId }),
    // The same whether there is such a case, such a party and such a telephone, or none.
    answer: z.object({}),
    status: 202,
  },
  {
    operation: 'actAsParty',
    service: 'party',
    method: 'POST',
    path: '/party/acts',
    summary: { zh: '当事人凭验证码办理', en: 'Act as a party, by the code it was sent' },
    access: 'public',
    body: z.strictObject({ ...byCode, act: PartyAct }),
    answer: CaseAnswer,
    status: 200,
  },
] as const satisfies readonly Route[];

export const choiceRoutes = [
  {
    operation: 'chooseAsParty',
    service: 'choice',
    method: 'POST',
    path: '/party/choices',
    summary: {
      zh: '当事人凭验证码选定或者不接受调解员',
      en: 'Name or decline a mediator as a party, by the code it was sent',
    },
    access: 'public',
    body: z.strictObject({ ...byCode, act: PartyChoice }),
    answer: CaseAnswer,
    status: 200,
  },
] as const satisfies readonly Route[];
