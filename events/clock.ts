import * as z from 'zod/mini';
import { list } from './define.ts';
import { CalendarVersion, Day } from './primitives.ts';

/** The deadlines of mechanism.md §4.4 by their number there; `DL-T` the trial limit, `DL-S43` the thirty
 * days of T43, `DL-H` those for a successor (§4.3). */
export const ClockKind = z.enum([
  'DL-01',
  'DL-02',
  'DL-03',
  'DL-04',
  'DL-05',
  'DL-M',
  'DL-L',
  'DL-E',
  'DL-S',
  'DL-06',
  'DL-07',
  'DL-08',
  'DL-09',
  'DL-10',
  'DL-11',
  'DL-11a',
  'DL-T',
  'DL-S43',
  'DL-H',
  'DL-P',
  'DL-12',
  'DL-13',
  'DL-14',
  'DL-15',
  'DL-16',
  'DL-17',
  'DL-18',
  'DL-19',
]);
export type ClockKind = z.infer<typeof ClockKind>;

/**
 * A clock as a legal fact: local days, the version of the calendar they were counted on, and whether a year without a
 * published notice was touched. The day-by-day trace is not carried: it follows from these facts and that calendar.
 */
export const ClockRecord = z.object({
  kind: ClockKind,
  variant: z.string(),
  basis: z.string(),
  startedOn: Day,
  /** where alerts count from an earlier day than the clock itself */
  alertStartedOn: z.exactOptional(Day),
  length: z.int().check(z.nonnegative()),
  /** working days, days, months, years, or the named day itself */
  unit: z.enum(['wd', 'd', 'm', 'y', 'on']),
  /** half-open: [from, to) */
  holds: list(z.object({ from: Day, to: z.exactOptional(Day), reason: z.string() })),
  extensions: list(z.object({ days: z.int(), agreedOn: Day, basis: z.string() })),
  alertOn: Day,
  dueOn: Day,
  calendarVersion: CalendarVersion,
  provisional: z.boolean(),
});
export type ClockRecord = z.infer<typeof ClockRecord>;
