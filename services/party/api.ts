import type { ActPorts } from '../../shared/act.ts';
import type { partyRoutes } from '../../shared/api/routes/party.ts';
import { partyActorId } from '../../shared/domain/access.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { MOST_TRIES } from '../../shared/domain/party-code.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok } from '../../shared/domain/result.ts';
import { isSameDigest, keyedDigest } from '../../shared/keyed-digest.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import type { Bus, PartyCodes } from '../../shared/ports.ts';
import { commandOf, partyRules } from './acts.ts';

export interface PartyPorts extends ActPorts {
  readonly codes: Pick<PartyCodes, 'countTry'>;
  readonly bus: Pick<Bus, 'askForCode'>;
  readonly newId: () => string;
}

/** Never which of its reasons: whoever guesses would learn from it. */
const refused: { readonly ok: false; readonly error: Rejection } = {
  ok: false,
  error: { code: 'party-code-refused', field: 'code' },
};

/** A party asks for its code, and acts by it. */
export const partyDeeds = ({ codes, bus, newId, ...ports }: PartyPorts): Deeds<typeof partyRoutes> => {
  const deed = caseDeed(ports, partyRules);
  return {
    // Nothing is looked up here: the answer cannot tell, by what it says or how long it takes, what there is.
    requestPartyCode: async ({ body: { caseId, partyId } }) => {
      await bus.askForCode({ type: 'party-code.requested.v1', requestId: newId(), caseId, partyId, at: ports.now() });
      return ok({ body: {} });
    },
    actAsParty: async ({ operation, body, expectedSequence, correlationId }) => {
      const { caseId, partyId, code, act } = body;
      const standing = await codes.countTry(caseId, partyId, ports.now(), MOST_TRIES);
      if (!standing || !isSameDigest(standing.digest, keyedDigest(standing.salt, code))) return refused;
      const done = await deed(
        {
          operation,
          principal: { kind: 'party', id: partyActorId(caseId, partyId), counties: [] },
          path: { caseId },
          // without the code: the digest of what was asked is kept for good
          body: { partyId, act },
          commandId: standing.commandId,
          expectedSequence,
          correlationId,
        },
        (state) =>
          commandOf(partyId, act, async () => {
            const year = Number(dayOf(ports.now()).slice(0, 4));
            return (await ports.cases.lastNumber(state.competentCounty, year)) + 1;
          }),
      );
      // A code used already for something else.
      return !done.ok && done.error.code === 'key-reused' ? refused : done;
    },
  };
};
