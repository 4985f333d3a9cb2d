import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { Day } from '../../../../events/primitives.ts';
import { type Clock, startClock } from '../../deadlines/clock.ts';
import { ok } from '../../result.ts';
import { attestationFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, inFuture, refuse } from '../deciding.ts';
import { BINDING, type Case, type CaseAt, isAt, type Payment, type Stage } from '../state.ts';
import type { RecordPayment } from './commands.ts';

type Binding = CaseAt<(typeof BINDING)[number]>;

/** Where a court still has to speak the case stays open, though all is paid: its own step ends it. */
const IN_COURT: readonly Stage[] = ['applied', 'docketed', 'court-review'];

const isPaid = ({ payments }: Pick<Binding, 'payments'>, instalment: number): boolean =>
  payments.some((payment) => payment.instalment === instalment);

/**
 * The case ends when nothing of a schedule is left to pay (T31). An agreement without a schedule names no day, so no
 * payment ends it.
 */
export const performedOnceAllPaid = (
  { agreement }: Pick<Binding, 'agreement'>,
  payments: readonly Payment[],
  on: Day,
): readonly CaseEvent[] => {
  const { agreementId, schedule } = agreement;
  return schedule.length > 0 && schedule.every((_due, i) => isPaid({ payments }, i + 1))
    ? [
        { type: 'agreement.performed.v1', agreementId, on },
        { type: 'case.closed.v1', outcome: 'SETTLED', on },
      ]
    : [];
};

/**
 * T31: one instalment was paid. A creditor that is an institution says so itself; the mediator and the committee need
 * evidence, whoever of the parties told them.
 */
export const recordPayment = (state: Case, command: RecordPayment, context: Context): Decision => {
  const binding = at(state, ...BINDING);
  if (!binding.ok) return binding;
  const { today: on, actor } = context;
  const { type: _type, ...payment } = command;
  const { agreement, payments } = binding.value;
  const own = state.parties.find(({ role, institutionId }) => role === 'APPLICANT' && institutionId === actor.id);
  const creditor = own ?? state.parties.find(({ role }) => role === 'APPLICANT');
  if (!creditor) throw new Error(`a filed case has an applicant: ${state.id}`);
  const fault = attestationFault(state, { ...command, partyId: creditor.partyId }, context, '');
  if (fault) return fault;
  if (!agreement.schedule[payment.instalment - 1]) return refuse('instalment-unknown', { field: 'instalment' });
  if (isPaid(binding.value, payment.instalment)) return refuse('instalment-already-paid', { field: 'instalment' });
  const early = inFuture(payment.paidOn, on, 'paidOn');
  if (early) return early;
  if (payment.paidOn < agreement.on) return refuse('payment-before-agreement', { field: 'paidOn' });
  const paid: CaseEvent = { type: 'instalment.paid.v1', agreementId: agreement.agreementId, ...payment, on };
  return ok(
    IN_COURT.includes(state.stage)
      ? [paid]
      : [paid, ...performedOnceAllPaid(binding.value, [...payments, payment], on)],
  );
};

/**
 * DL-P: each instalment still to be paid is a clock of its own, due on its named day. They follow from the schedule, so
 * the case does not keep them.
 */
export const instalmentClocks = (
  state: Case,
  { calendar, jurisdiction }: Pick<Context, 'calendar' | 'jurisdiction'>,
): readonly Clock[] =>
  isAt(state, BINDING)
    ? state.agreement.schedule
        .filter((_due, i) => !isPaid(state, i + 1))
        .map(({ dueOn }) => startClock(jurisdiction.clocks['DL-P'], { startedOn: dueOn }, calendar))
    : [];
