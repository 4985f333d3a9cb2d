import type { PartyId } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, inFuture, refuse } from '../deciding.ts';
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

/** What is served on a party is in its hands: not said to it, not before everybody is told, once. */
const serviceFault = (
  { contacts, informedOn }: CaseAt<'informing'>,
  { partyId, means, reached, noticeServedOn: servedOn }: RecordContact,
  { today }: Context,
) => {
  if (!servedOn) return undefined;
  const field = 'noticeServedOn';
  const isServed = contacts.some((contact) => contact.partyId === partyId && contact.noticeServedOn);
  if (!reached || means === 'PHONE' || servedOn < informedOn || isServed) return refuse('service-wrong', { field });
  return inFuture(servedOn, today, field);
};

/**
 * DL-04 counts from the service of the notice on who is asked (§4.4). Whom nobody has served has the days from the
 * information of all, or one that cannot be found would never end them; service begins them anew, and brings no end forward.
 */
const answerClock = ({ clocks, parties }: Case, { partyId, noticeServedOn }: RecordContact, context: Context) => {
  const isAsked = parties.some((party) => party.partyId === partyId && party.role !== 'APPLICANT');
  if (!noticeServedOn || !isAsked) return {};
  const clock = start('DL-04', { startedOn: noticeServedOn }, context);
  return clock.dueOn > (clocks['DL-04']?.dueOn ?? '') ? { clock } : {};
};

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
  const unserved = serviceFault(informing.value, command, context);
  if (unserved) return unserved;
  const clock = answerClock(state, command, context);
  return ok([{ type: 'contact.attempted.v1', ...attempt, ...clock, on: context.today }]);
};
