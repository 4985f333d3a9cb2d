import { ClockRecord } from './clock.ts';
import { define, list } from './define.ts';
import { CalendarVersion, Day } from './primitives.ts';

/** A calendar was published anew, and what still ran is counted by it; a clock that it would have ended before this day is not. */
export const ClocksRecounted = define('clocks.recounted.v1', {
  calendarVersion: CalendarVersion,
  on: Day,
  clocks: list(ClockRecord),
});

export const calendarEvents = [ClocksRecounted] as const;
