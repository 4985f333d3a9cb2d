import type { partyRoutes } from '../../shared/api/routes/party.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { type PartyDeedPorts, partyDeed } from '../../shared/party-deed.ts';
import type { Bus } from '../../shared/ports.ts';
import { commandOf, partyRules } from './acts.ts';

export interface PartyPorts extends PartyDeedPorts {
  readonly bus: Pick<Bus, 'askForCode'>;
  readonly newId: () => string;
}

/** A party asks for its code, and acts by it. */
export const partyDeeds = ({ bus, newId, ...ports }: PartyPorts): Deeds<typeof partyRoutes> => {
  const deed = partyDeed(ports, partyRules);
  return {
    // Nothing is looked up here: the answer cannot tell, by what it says or how long it takes, what there is.
    requestPartyCode: async ({ body: { caseId, partyId } }) => {
      await bus.askForCode({ type: 'party-code.requested.v1', requestId: newId(), caseId, partyId, at: ports.now() });
      return ok({ body: {} });
    },
    actAsParty: (request) =>
      deed(request, (state) =>
        commandOf(request.body.partyId, request.body.act, async () => {
          const year = Number(dayOf(ports.now()).slice(0, 4));
          return (await ports.cases.lastNumber(state.competentCounty, year)) + 1;
        }),
      ),
  };
};
