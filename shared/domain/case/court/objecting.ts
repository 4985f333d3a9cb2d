import { type Clock, startClock } from '../../deadlines/clock.ts';
import { ok } from '../../result.ts';
import { attestationFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, inFuture, refuse, strangers } from '../deciding.ts';
import { type Case, isAt } from '../state.ts';
import type { RecordRulingReceipt } from './commands.ts';

type Ground = Pick<Context, 'calendar' | 'jurisdiction'>;

/**
 * DL-10, INT 372: each party may object within fifteen days of its receipt of the ruling; they follow from it and are not
 * kept. A third party has six months from the day on which it knew, which nobody here is told. An objection is the
 * court's to admit, be it late or not.
 */
export const objectionClocks = (state: Case, { calendar, jurisdiction }: Ground): readonly Clock[] =>
  isAt(state, ['confirmed'])
    ? [...new Set(state.receipts?.values())].map((startedOn) =>
        startClock(jurisdiction.clocks['DL-10'], { startedOn, variant: 'party' }, calendar),
      )
    : [];

/** T24: a party received the ruling, says the court, the institution itself, or who keeps the file with evidence. */
export const recordRulingReceipt = (state: Case, command: RecordRulingReceipt, context: Context): Decision => {
  const confirmed = at(state, 'confirmed');
  if (!confirmed.ok) return confirmed;
  const { type: _type, ...receipt } = command;
  const { receivedOn, partyId } = receipt;
  const { today: on, actor, calendar, jurisdiction } = context;
  const { receipts, confirmedOn, court } = confirmed.value;
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
