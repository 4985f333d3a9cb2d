import type { PartyId } from '../../events/primitives.ts';
import type { choiceRoutes, PartyChoice } from '../../shared/api/routes/party.ts';
import { candidatesFor, type RosterPorts } from '../../shared/candidates.ts';
import type { Candidate } from '../../shared/domain/assignment/candidate.ts';
import type { RulesOf } from '../../shared/domain/case/deciding.ts';
import { chooseMediator } from '../../shared/domain/case/people/choosing.ts';
import type { ChooseMediator, DeclineMediator } from '../../shared/domain/case/people/commands.ts';
import { declineMediator } from '../../shared/domain/case/people/declining.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { type PartyDeedPorts, partyDeed } from '../../shared/party-deed.ts';

/** Of the people's rules those that are a party's own. */
const choiceRules: RulesOf<ChooseMediator | DeclineMediator> = {
  'choose-mediator': chooseMediator,
  'decline-mediator': declineMediator,
};

const commandOf = (partyId: PartyId, act: PartyChoice, candidates: readonly Candidate[]) =>
  act.kind === 'CHOOSE_MEDIATOR'
    ? ({ type: 'choose-mediator', choices: [{ partyId, mediatorId: act.mediatorId }], candidates } as const)
    : ({ type: 'decline-mediator', partyId, candidates } as const);

/** A party says by its code whom it would have as mediator, or will not have (PML 23, T09). */
export const choiceDeeds = (ports: PartyDeedPorts & RosterPorts): Deeds<typeof choiceRoutes> => {
  const deed = partyDeed(ports, choiceRules);
  const candidates = candidatesFor(ports);
  return {
    chooseAsParty: (request) =>
      deed(request, async (state) => commandOf(request.body.partyId, request.body.act, await candidates(state))),
  };
};
