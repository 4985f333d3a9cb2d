import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { PartyId } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import { attestationFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Case, CaseAt } from '../state.ts';
import { failed } from '../table/failing.ts';
import { afterItsEnd } from '../table/mediation-clocks.ts';
import type { DeclineMediator } from './commands.ts';
import { succession } from './replacing.ts';

/**
 * Whom all chose, and with whom they have sat down, they have accepted: only recusal or T10 is left. What a predecessor
 * accepted does not stand for who took its place since.
 */
const isAccepted = (state: CaseAt<'mediating'>, by: PartyId): boolean => {
  const { sessions, seated, choices, lead, parties, newcomers = [] } = state;
  if (newcomers.includes(by)) return false;
  const before = parties.filter(({ partyId }) => !newcomers.includes(partyId));
  return sessions > 0 || seated || before.every(({ partyId }) => choices.get(partyId) === lead);
};

/**
 * A party will not have the appointed mediator (PML 23): the first time another is found (OL21 14), the second time
 * mediation itself is refused (TY16 12).
 */
export const declineMediator = (state: Case, command: DeclineMediator, context: Context): Decision => {
  const mediating = at(state, 'mediating');
  if (!mediating.ok) return mediating;
  const { lead, barred, paused } = mediating.value;
  const { partyId, evidenceId, candidates } = command;
  const fault = attestationFault(state, command, context, '') ?? afterItsEnd(mediating.value, context.today);
  if (fault) return fault;
  if (paused) return refuse('change-pending');
  if (isAccepted(mediating.value, partyId)) return refuse('mediator-accepted');
  const { today: on } = context;
  const declined: CaseEvent = {
    type: 'mediator.declined.v1',
    mediatorId: lead,
    partyId,
    ...(evidenceId ? { evidenceId } : {}),
    on,
  };
  if ([...barred.values()].includes('DECLINED'))
    return ok([declined, failed(mediating.value, 'PARTY_REFUSED_TO_GO_ON', on, context)]);
  return ok([declined, ...succession(mediating.value, { from: lead, reason: 'DECLINED', candidates }, context)]);
};
