import type { Instalment } from '../../../../events/agreement.ts';
import type { Day } from '../../../../events/primitives.ts';
import { addDays } from '../../calendar/day.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import { BINDING, type Case, isAt } from '../state.ts';
import type { ReportDefault } from './commands.ts';
import { creditorFault } from './creditor.ts';
import { type Binding, dueBefore, isAmong, unpaid } from './dues.ts';

/** T32: the default, with what is due from that day on: all the rest where the default clause says so (§3.5). */
const defaulted = (
  state: Binding,
  how: { readonly by: 'CREDITOR' | 'DUE_DAY'; readonly since: Day; readonly on: Day },
) => {
  const { agreementId, defaultClause, schedule } = state.agreement;
  const accelerated = schedule.length > 0 && defaultClause?.accelerates === true;
  const due = dueBefore({ ...state, default: { ...how, accelerated } }, how.on);
  return { type: 'agreement.defaulted.v1', agreementId, ...how, accelerated, due } as const;
};

/** The first instalment whose day makes a default of itself: unpaid, and not paid as its debtor says either. */
const nextDue = (state: Binding): Instalment | undefined =>
  unpaid(state).find(({ instalment }) => !isAmong(state.reported ?? [], instalment));

/** The day after which an instalment that nobody says was paid is a default (T32, A-43); nothing while one stands. */
export const defaultExpiry = (state: Case) => {
  if (!isAt(state, BINDING) || state.default) return undefined;
  const since = nextDue(state)?.dueOn;
  if (since === undefined) return undefined;
  const effect = () => [defaulted(state, { by: 'DUE_DAY', since, on: addDays(since, 1) })];
  return { clock: 'DL-P' as const, dueOn: since, said: false, effect };
};

/**
 * T32 on the creditor's word, which a debtor's own report does not withstand: an instalment whose day is over; where the
 * agreement names no day, what it asked for (CC 511).
 */
export const reportDefault = (state: Case, command: ReportDefault, context: Context): Decision => {
  const binding = at(state, ...BINDING);
  if (!binding.ok) return binding;
  const { today: on } = context;
  const fault = creditorFault(state, command, context);
  if (fault) return fault;
  if (binding.value.default) return refuse('default-stands', { params: { since: binding.value.default.since } });
  if (dueBefore(binding.value, on) === 0) return refuse('nothing-due');
  const since = unpaid(binding.value)[0]?.dueOn ?? binding.value.agreement.terms?.dueOn ?? on;
  const evidence = command.evidenceId ? { evidenceId: command.evidenceId } : {};
  return ok([{ ...defaulted(binding.value, { by: 'CREDITOR', since, on }), ...evidence }]);
};
