import { Day, Instant } from '../../../events/primitives.ts';
import { addDays } from './day.ts';

// China Standard Time has had no daylight saving since 1991, so the offset is a constant (mechanism.md §2.7).
const OFFSET = '+08:00';

const OFFSET_MS = 8 * 3_600_000;

/**
 * @param epochMilliseconds milliseconds since 1970-01-01T00:00Z, what a clock gives
 * @throws RangeError or ZodError where that is no whole number, or outside the years 0 to 9999
 */
export const instantAt = (epochMilliseconds: number): Instant => {
  if (!Number.isSafeInteger(epochMilliseconds)) throw new RangeError(`not whole milliseconds: ${epochMilliseconds}`);
  return Instant.parse(new Date(epochMilliseconds + OFFSET_MS).toISOString().replace('Z', OFFSET));
};

/** Milliseconds since the epoch. */
export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

/** The local day an instant falls on: the only way from an instant to a day. */
export const dayOf = (instant: Instant): Day => Day.parse(instant.slice(0, 10));

/** 00:00 +08:00 of the day. */
export const startOf = (day: Day): Instant => Instant.parse(`${day}T00:00:00.000${OFFSET}`);

/** The instant at which a period whose last day is `dueOn` is over: 24:00 of that day (CC 203), 00:00 of the next. */
export const dueAt = (dueOn: Day): Instant => startOf(addDays(dueOn, 1));

/** Whole seconds from `now` to the end of `dueOn`, rounded up; 0 or less once it has passed. */
export const secondsLeft = (now: Instant, dueOn: Day): number =>
  Math.ceil((millisecondsOf(dueAt(dueOn)) - millisecondsOf(now)) / 1000);
