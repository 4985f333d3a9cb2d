import * as z from 'zod/mini';
import { RecusalGround } from '../../../events/assignment.ts';
import { CaseId, PartyId } from '../../../events/primitives.ts';
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
]);
export type PartyAct = z.infer<typeof PartyAct>;

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
    body: z.strictObject({
      caseId: CaseId,
      partyId: PartyId,
      code: z.string().check(z.regex(/^\d{6}$/)),
      act: PartyAct,
    }),
    answer: CaseAnswer,
    status: 200,
  },
] as const satisfies readonly Route[];
