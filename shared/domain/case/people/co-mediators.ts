import { ok } from '../../result.ts';
import { consentOfAllFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, partyIds, refuse, strangers } from '../deciding.ts';
import type { Case } from '../state.ts';
import { afterItsEnd } from '../table/mediation-clocks.ts';
import type { InviteCoMediator } from './commands.ts';

/** Police station, justice office, village committee: with the consent of all parties, never leading (PML 20). */
export const inviteCoMediator = (state: Case, command: InviteCoMediator, context: Context): Decision => {
  const led = at(state, 'mediating', 'agreed');
  if (!led.ok) return led;
  const late = afterItsEnd(state, context.today);
  if (late) return late;
  const unit = context.jurisdiction.units.find(({ id }) => id === command.unitId);
  if (!unit) return refuse('unit-unknown', { field: 'unitId', params: { unitId: command.unitId } });
  if (led.value.coMediators.includes(command.unitId)) return refuse('co-mediator-twice', { field: 'unitId' });
  const consenting = command.consents.map(({ partyId }) => partyId);
  const unfit = strangers(state, consenting) ?? consentOfAllFault(partyIds(state), command.consents);
  if (unfit) return unfit;
  const { unitId, consents, confidentialityEvidenceId } = command;
  return ok([
    {
      type: 'co-mediator.joined.v1',
      unitId,
      unitKind: unit.kind,
      consents,
      confidentialityEvidenceId,
      on: context.today,
    },
  ]);
};
