import type { Day, Instant } from '../../../events/primitives.ts';
import { addDays } from '../calendar/day.ts';
import { dayOf } from '../calendar/instant.ts';
import type { Rules } from '../jurisdiction.ts';

/** When the watch walks and rungs are raised (mechanism.md §4.4, DL-M: 09:00), Asia/Shanghai. */
const MORNING = '09:00';

const timeOf = (at: Instant): string => at.slice(11, 16);

/** 21:00–08:00: nobody's telephone rings (mechanism.md §4.4). The hours may wrap around midnight. */
export const isQuiet = (at: Instant, { quietHours: { from, to } }: Rules): boolean => {
  const time = timeOf(at);
  return from <= to ? time >= from && time < to : time >= from || time < to;
};

/** Whether the watch of this day walks now or has walked. */
export const isAfterMorning = (at: Instant): boolean => timeOf(at) >= MORNING;

/** The day of the next walk. */
export const nextMorning = (at: Instant): Day => (isAfterMorning(at) ? addDays(dayOf(at), 1) : dayOf(at));
