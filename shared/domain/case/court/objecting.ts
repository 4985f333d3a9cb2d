import { type Clock, startClock } from '../../deadlines/clock.ts';
import { ok } from '../../result.ts';
import { attestationFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { type Decision, inFuture, refuse, stagePassed, strangers } from '../deciding.ts';
import { type Case, isAt } from '../state.ts';
import type { RecordRulingReceipt } from './commands.ts';

type Ground = Pick<Context, 'calendar' | 'jurisdiction'>;

/** A court's confirmation that stands; it does so after the case was closed as well (T31, T36). */
export const confirmationOf = (state: Case) => {
  if (!isAt(state, ['confirmed', 'closed']) || !state.court || !state.confirmedOn) return undefined;
  const { court, confirmedOn, receipts } = state;
  return { court, confirmedOn, ...(receipts ? { receipts } : {}) };
};

/**
 * DL-10, INT 372: each party may object within fifteen days of its receipt of the ruling; they follow from it and are not
 * kept. A third party has six months from the day on which it knew, which nobody here is told. An objection is the
 * court's to admit, be it late or not.
 */
export const objectionClocks = (state: Case, { calendar, jurisdiction }: Ground): readonly Clock[] =>
  [...new Set(confirmationOf(state)?.receipts?.values())].map((startedOn) =>
    startClock(jurisdiction.clocks['DL-10'], { startedOn, variant: 'party' }, calendar),
  );

/** T24: a party received the ruling, says the court, the institution itself, or who keeps the file with evidence. */
export const recordRulingReceipt = (state: Case, command: RecordRulingReceipt, context: Context): Decision => {
  const confirmation = confirmationOf(state);
  if (!confirmation) return stagePassed(state);
  const { type: _type, ...receipt } = command;
  const { receivedOn, partyId } = receipt;
  const { today: on, actor, calendar, jurisdiction } = context;
  const { receipts, confirmedOn, court } = confirmation;
  const bySender = actor.kind === 'court' && actor.id === court;
  const fault =
    (bySender ? strangers(state, [partyId]) : attestationFault(state, command, context, '')) ??
    inFuture(receivedOn, on, 'receivedOn');
  if (fault) return fault;
  if (receivedOn < confirmedOn) return refuse('receipt-before-ruling', { field: 'receivedOn' });
  if (receipts?.has(partyId)) return refuse('receipt-stands', { field: 'partyId' });
  const { dueOn: objectUntil } = startClock(
    jurisdiction.clocks['DL-10'],
    { startedOn: receivedOn, variant: 'party' },
    calendar,
  );
  return ok([{ type: 'ruling.received.v1', ...receipt, objectUntil, on }]);
};
