import type { PartyId } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Case, CaseAt } from '../state.ts';
import type { RecordContact } from './commands.ts';
import { tooLateToAnswer } from './consenting.ts';

/**
 * Whom nobody has spoken with yet (DL-03): who did not apply, has not answered and was not reached. A message that left
 * is no contact, an attempt that reached nobody neither.
 */
export const notReached = ({ parties, consents, contacts }: CaseAt<'informing'>): readonly PartyId[] =>
  parties
    .filter(({ role, partyId }) => role !== 'APPLICANT' && !consents.has(partyId))
    .map(({ partyId }) => partyId)
    .filter((partyId) => !contacts.some((contact) => contact.partyId === partyId && contact.reached));

/** §4.3: who was looked for and not found; the period of the answer is the time to look. */
export const isUntraced = (state: CaseAt<'informing'>): boolean =>
  notReached(state).some((partyId) => state.contacts.some((contact) => contact.partyId === partyId));

/** DL-03, §4.3: an attempt to reach a party, by the committee itself or through a unit of the pack. */
export const recordContact = (state: Case, command: RecordContact, context: Context): Decision => {
  const informing = at(state, 'informing');
  if (!informing.ok) return informing;
  const late = tooLateToAnswer(informing.value, context);
  if (late) return late;
  const { type: _type, ...attempt } = command;
  const { partyId, unitId } = attempt;
  if (!state.parties.some((party) => party.partyId === partyId))
    return refuse('party-unknown', { field: 'partyId', params: { partyId } });
  if (unitId && !context.jurisdiction.units.some(({ id }) => id === unitId))
    return refuse('unit-unknown', { field: 'unitId', params: { unitId } });
  return ok([{ type: 'contact.attempted.v1', ...attempt, on: context.today }]);
};
