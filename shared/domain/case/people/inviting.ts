import { InviteeId } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import { consentOfAllFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, partyIds, refuse, strangers } from '../deciding.ts';
import type { Case } from '../state.ts';
import { afterItsEnd } from '../table/mediation-clocks.ts';
import type { InvitePerson } from './commands.ts';

/** As many as a table bears: more would be an audience, and mediation is not public unless the parties want it. */
const MOST = 10;

/** §5, PML 20: a relative, neighbour or colleague helps with the consent of all parties, silent about it, never leading. */
export const invitePerson = (state: Case, command: InvitePerson, context: Context): Decision => {
  const led = at(state, 'mediating', 'agreed');
  if (!led.ok) return led;
  const { type: _type, ...invited } = command;
  const named = [command.partyId, ...command.consents.map(({ partyId }) => partyId)];
  const unfit =
    afterItsEnd(state, context.today) ??
    strangers(state, named) ??
    consentOfAllFault(partyIds(state), command.consents);
  if (unfit) return unfit;
  const { invitees = 0 } = led.value;
  if (invitees >= MOST) return refuse('invitees-enough', { params: { most: String(MOST) } });
  const inviteeId = InviteeId.parse(`v${invitees + 1}`);
  return ok([{ type: 'invitee.joined.v1', inviteeId, ...invited, on: context.today }]);
};
