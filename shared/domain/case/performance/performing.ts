import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { Day } from '../../../../events/primitives.ts';
import { type Clock, startClock } from '../../deadlines/clock.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, inFuture, refuse } from '../deciding.ts';
import type { Payment } from '../facts.ts';
import { BINDING, type Case, isAt, type Stage } from '../state.ts';
import type { RecordPayment, RecordPerformance } from './commands.ts';
import { creditorFault } from './creditor.ts';
import { type Binding, dueBefore, isAmong, unpaid } from './dues.ts';

/** Where a court still has to speak the case stays open, though all is paid: its own step ends it. */
const IN_COURT: readonly Stage[] = ['applied', 'docketed', 'court-review'];

const isInCourt = ({ stage, enforcement }: Binding): boolean => IN_COURT.includes(stage) || enforcement !== undefined;

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
  return schedule.length > 0 && schedule.every((_due, i) => isAmong(payments, i + 1))
    ? [
        { type: 'agreement.performed.v1', agreementId, on },
        { type: 'case.closed.v1', outcome: 'SETTLED', on },
      ]
    : [];
};

/** T33: what was due is made good, be it that the creditor says so late. */
const curedBy = (state: Binding, payments: readonly Payment[], on: Day): readonly CaseEvent[] =>
  state.default && dueBefore({ ...state, payments }, on) === 0 ? [{ type: 'default.cured.v1', on }] : [];

/** A day of payment that cannot be: to come, or before there was an agreement. */
export const dayFault = (paidOn: Day, { agreement }: Pick<Binding, 'agreement'>, today: Day, field: string) =>
  inFuture(paidOn, today, field) ?? (paidOn < agreement.on ? refuse('payment-before-agreement', { field }) : undefined);

/** An instalment that the schedule does not have, or that was paid. */
export const instalmentFault = ({ agreement, payments }: Binding, instalment: number) => {
  if (!agreement.schedule[instalment - 1]) return refuse('instalment-unknown', { field: 'instalment' });
  return isAmong(payments, instalment) ? refuse('instalment-already-paid', { field: 'instalment' }) : undefined;
};

/** T31: one instalment was paid, says its creditor; with the last of them the agreement is performed. */
export const recordPayment = (state: Case, command: RecordPayment, context: Context): Decision => {
  const binding = at(state, ...BINDING);
  if (!binding.ok) return binding;
  const { today: on } = context;
  const { type: _type, ...payment } = command;
  const { agreement } = binding.value;
  const fault =
    creditorFault(state, command, context) ??
    instalmentFault(binding.value, payment.instalment) ??
    dayFault(payment.paidOn, binding.value, on, 'paidOn');
  if (fault) return fault;
  const paid: CaseEvent = { type: 'instalment.paid.v1', agreementId: agreement.agreementId, ...payment, on };
  const payments = [...binding.value.payments, payment];
  const end = isInCourt(binding.value) ? [] : performedOnceAllPaid(binding.value, payments, on);
  return ok([paid, ...(end.length > 0 ? end : curedBy(binding.value, payments, on))]);
};

/**
 * T20: the whole agreement is performed, at once or at last, with proof. An agreement that names no day ends so alone.
 */
export const recordPerformance = (state: Case, command: RecordPerformance, context: Context): Decision => {
  const binding = at(state, ...BINDING);
  if (!binding.ok) return binding;
  if (isInCourt(binding.value)) return refuse('court-has-it');
  const { performedOn, evidenceId } = command;
  const { today: on } = context;
  const fault = creditorFault(state, command, context) ?? dayFault(performedOn, binding.value, on, 'performedOn');
  if (fault) return fault;
  const { agreementId } = binding.value.agreement;
  return ok([
    { type: 'agreement.performed.v1', agreementId, performedOn, evidenceId, on },
    { type: 'case.closed.v1', outcome: 'SETTLED', on },
  ]);
};

/**
 * DL-P: each instalment still to be paid is a clock of its own, due on its named day. They follow from the schedule, so
 * the case does not keep them. Once a default has made all the rest due, no later day is left to remind of; once a court
 * enforces, none at all.
 */
export const instalmentClocks = (
  state: Case,
  { calendar, jurisdiction }: Pick<Context, 'calendar' | 'jurisdiction'>,
): readonly Clock[] =>
  isAt(state, BINDING) && !state.enforcement
    ? unpaid(state)
        .filter(({ dueOn }) => !state.default?.accelerated || dueOn < state.default.on)
        .map(({ dueOn }) => startClock(jurisdiction.clocks['DL-P'], { startedOn: dueOn }, calendar))
    : [];

/** Whether a debtor has said that it paid the instalment of this day. */
export const isReported = (state: Case, dueOn: Day): boolean =>
  isAt(state, BINDING) &&
  (state.reported ?? []).some(({ instalment }) => state.agreement.schedule[instalment - 1]?.dueOn === dueOn);
