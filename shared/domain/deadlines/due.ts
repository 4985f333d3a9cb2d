import type { Calendar } from '../calendar/calendar.ts';
import { FIRST_YEAR, isReckoned, LAST_YEAR, yearOf } from '../calendar/day.ts';
import { ok, type Refused, type Result, rejected } from '../result.ts';
import { type Counted, count, type Period } from './count.ts';

export type DueRefused = Refused<'calendar-unpublished' | 'length-out-of-range' | 'start-out-of-range'>;

// Far beyond any period of the mechanism (the longest is two years), and what a person can still read.
const LONGEST = { wd: 5_000, d: 36_500, m: 1_200, y: 100, on: 0 } as const;

/** Working days are decided by every row, other periods only from the day on which they nominally end. */
const firstUnpublishedYear = ({ trace, dueOn }: Counted, { unit, length }: Period): number => {
  const decidesFrom = unit === 'wd' ? 0 : length;
  const row = trace.find(({ provisional, counted }) => provisional && (counted ?? decidesFrom) >= decidesFrom);
  return yearOf(row?.day ?? dueOn);
};

/**
 * A bare calculation: the due day of a period outside any case.
 * @param question `local` counts the prefecture's holidays too; `provisional` accepts years without a holiday notice
 * @returns the due day with its trace, or `calendar-unpublished` with the first such year that decides it,
 *   `length-out-of-range` (a whole number ≥ 1), `start-out-of-range` (1950–2199)
 */
export const dueOf = (
  question: Period & { readonly local: boolean; readonly provisional: boolean },
  calendar: Calendar,
): Result<Counted, DueRefused> => {
  const { from, length, unit, local } = question;
  const longest = LONGEST[unit];
  if (!Number.isSafeInteger(length) || length < Math.min(1, longest) || length > longest) {
    return rejected('length-out-of-range', 'CPL 85', { length, longest });
  }
  if (!isReckoned(from)) {
    return rejected('start-out-of-range', 'CPL 85', { from, first: FIRST_YEAR, last: LAST_YEAR });
  }
  const counted = count({ from, length, unit }, { calendar, holds: [], local });
  if (!counted.provisional || question.provisional) return ok(counted);
  return rejected('calendar-unpublished', 'A-46', { year: firstUnpublishedYear(counted, question) });
};
