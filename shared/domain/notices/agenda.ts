import type { Day } from '../../../events/primitives.ts';
import { addDays, laterOf } from '../calendar/day.ts';
import { nextExpiry } from '../case/expiring.ts';
import { flowDeadline } from '../case/flow-stage.ts';
import type { Case } from '../case/state.ts';
import type { Deadline } from '../case/table/mediation-clocks.ts';
import { type Ground, obligations } from './obligations.ts';

/** The deadline the stage stands under, passed or not; nothing where time alone moves nothing. */
export const deadlineOf = (state: Case): Deadline | undefined => {
  const standing = nextExpiry(state) ?? flowDeadline(state);
  return standing && { clock: standing.clock, dueOn: standing.dueOn };
};

/** The day from which somebody should have asked the case to expire: the first after what ends it. */
const overdueFrom = (state: Case): Day | undefined => {
  const expiry = nextExpiry(state);
  return expiry && !expiry.said ? addDays(expiry.dueOn, 1) : undefined;
};

/** The deadline that lies behind while the case still stands there: nobody has asked it to expire. */
export const deadlinePassed = (state: Case, today: Day): Deadline | undefined => {
  const from = overdueFrom(state);
  return from && today >= from ? deadlineOf(state) : undefined;
};

/**
 * The next day after `after` on which the watch must look at the case: the next rung, or the day after a due day, to
 * see whether somebody ended the stage (DL-01, DL-02, DL-04, DL-05 and DL-06 are the watch's own to end; the others the
 * flow's, unless its execution was lost). A case that outlives its due day is looked at every morning.
 */
export const nextAgendaDay = (state: Case, after: Day, ground: Ground): Day | undefined => {
  const mornings = obligations(state, ground)
    .map(({ day }) => day)
    .filter((day) => day > after);
  const overdue = overdueFrom(state);
  const days = [...mornings, ...(overdue ? [laterOf(overdue, addDays(after, 1))] : [])];
  return days.toSorted().at(0);
};
