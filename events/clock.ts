import * as z from 'zod/mini';
import { CalendarVersion, Day } from './primitives.ts';

/** The deadlines of mechanism.md §4.4 that a case carries. `SUIT` is the thirty days of T43. */
export const ClockKind = z.enum([
  'DL-01',
  'DL-04',
  'DL-M',
  'DL-L',
  'DL-06',
  'DL-07',
  'DL-08',
  'DL-09',
  'DL-11',
  'SUIT',
]);
export type ClockKind = z.infer<typeof ClockKind>;

/**
 * A clock as a legal fact: local days, the version of the calendar they were counted on, and whether a year without a
 * published notice was touched. The day-by-day trace is not carried: it follows from these facts and that calendar.
 */
export const ClockFacts = z.object({
  kind: ClockKind,
  startedOn: Day,
  length: z.int().check(z.positive()),
  unit: z.enum(['working-day', 'day', 'month', 'year']),
  /** Half-open: the start day counts as held, the day of resumption does not. */
  holds: z.array(z.object({ from: Day, until: z.optional(Day) })),
  extensions: z.array(z.object({ days: z.int().check(z.positive()), agreedOn: Day, until: Day })),
  alertOn: Day,
  dueOn: Day,
  calendarVersion: CalendarVersion,
  provisional: z.boolean(),
});
export type ClockFacts = z.infer<typeof ClockFacts>;
