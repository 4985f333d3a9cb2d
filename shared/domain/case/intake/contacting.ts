import type { PartyFacts } from '../../../../events/intake.ts';
import type { PartyId } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, inFuture, refuse } from '../deciding.ts';
import type { Case, CaseAt } from '../state.ts';
import type { RecordContact } from './commands.ts';
import { tooLateToAnswer } from './consenting.ts';
import { tooLateToSupply } from './supplementing.ts';

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

type Asking = CaseAt<'supplement' | 'informing'>;

/** What is served on a party is in its hands: not said to it, not before it went out, once. */
const serviceFault = (
  state: Asking,
  { partyId, means, reached, noticeServedOn: servedOn }: RecordContact,
  { today }: Context,
) => {
  if (!servedOn) return undefined;
  const field = 'noticeServedOn';
  const sentOn = state.stage === 'supplement' ? state.requestedOn : state.informedOn;
  const isServed = state.contacts.some((contact) => contact.partyId === partyId && contact.noticeServedOn);
  if (!reached || means === 'PHONE' || servedOn < sentOn || isServed) return refuse('service-wrong', { field });
  return inFuture(servedOn, today, field);
};

/**
 * DL-02 and DL-04 count from the service of the notice on who is asked (§4.4): the applicants for what is missing, all
 * others for their consent. Whom nobody has served has the days from when it went out, or one that cannot be found would
 * never end them; service begins them anew, and brings no end forward.
 */
const askedClock = (
  { stage, clocks }: Asking,
  { role, noticeServedOn }: Pick<RecordContact, 'noticeServedOn'> & Pick<PartyFacts, 'role'>,
  context: Context,
) => {
  const isAsked = stage === 'supplement' ? role === 'APPLICANT' : role !== 'APPLICANT';
  if (!noticeServedOn || !isAsked) return {};
  const kind = stage === 'supplement' ? 'DL-02' : 'DL-04';
  const clock = start(kind, { startedOn: noticeServedOn }, context);
  return clock.dueOn > (clocks[kind]?.dueOn ?? '') ? { clock } : {};
};

/** DL-02, DL-03, §4.3: an attempt to reach a party, by the committee itself or through a unit of the pack. */
export const recordContact = (state: Case, command: RecordContact, context: Context): Decision => {
  const asking = at(state, 'supplement', 'informing');
  if (!asking.ok) return asking;
  const late =
    asking.value.stage === 'supplement'
      ? tooLateToSupply(asking.value, context)
      : tooLateToAnswer(asking.value, context);
  if (late) return late;
  const { type: _type, ...attempt } = command;
  const { partyId, unitId } = attempt;
  const party = state.parties.find((each) => each.partyId === partyId);
  if (!party) return refuse('party-unknown', { field: 'partyId', params: { partyId } });
  if (unitId && !context.jurisdiction.units.some(({ id }) => id === unitId))
    return refuse('unit-unknown', { field: 'unitId', params: { unitId } });
  const unserved = serviceFault(asking.value, command, context);
  if (unserved) return unserved;
  const clock = askedClock(asking.value, { ...command, role: party.role }, context);
  return ok([{ type: 'contact.attempted.v1', ...attempt, ...clock, on: context.today }]);
};
