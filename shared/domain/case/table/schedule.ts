import type { Instalment, NewTerms } from '../../../../events/agreement.ts';
import type { Day, Fen } from '../../../../events/primitives.ts';
import { refuse } from '../deciding.ts';

/**
 * What is wrong with the days that an amount is to be paid on (§3.2): a sum that does not tie, a row of nothing, days
 * not in order or before the earliest.
 */
export const scheduleFault = (schedule: readonly Instalment[], total: Fen, earliest: Day) => {
  const sum = schedule.reduce((all, { amount }) => all + amount, 0);
  if (sum !== total) return refuse('schedule-sum-wrong', { field: 'schedule' });
  const empty = schedule.findIndex(({ amount }) => amount === 0);
  if (empty >= 0) return refuse('instalment-empty', { field: `schedule.${empty}.amount` });
  const early = schedule.findIndex(({ dueOn }, i) => dueOn < earliest || dueOn <= (schedule[i - 1]?.dueOn ?? ''));
  return early >= 0 ? refuse('schedule-days-wrong', { field: `schedule.${early}.dueOn` }) : undefined;
};

/** The same of an agreement, which may name no day at all. */
export const agreedDaysFault = (
  { schedule, total }: { readonly schedule: readonly Instalment[]; readonly total: Fen },
  earliest: Day,
) => (schedule.length > 0 ? scheduleFault(schedule, total, earliest) : undefined);

/** The last day of performance: of the last instalment, else the day until which the whole may wait; where one is named. */
export const lastDayOf = ({
  schedule,
  terms,
}: {
  readonly schedule: readonly Instalment[];
  readonly terms?: NewTerms;
}): Day | undefined => schedule.at(-1)?.dueOn ?? terms?.dueOn;
