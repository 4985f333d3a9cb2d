import { Temporal } from 'temporal-polyfill';
import { Day } from '../../../events/primitives.ts';

/** Arithmetic on local dates (Asia/Shanghai). Days are strings and compare as such; here alone they are counted. */

const plain = (day: Day) => Temporal.PlainDate.from(day);

/** @param days may be negative */
export const addDays = (day: Day, days: number): Day => Day.parse(plain(day).add({ days }).toString());

/** The day with the same number `months` later, else that month's end (CC 202; A-48). */
export const addMonths = (day: Day, months: number): Day =>
  Day.parse(plain(day).add({ months }, { overflow: 'constrain' }).toString());

/** Calendar days from the first to the second; negative where the second comes first. */
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to), { largestUnit: 'days' }).days;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => plain(day).dayOfWeek;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
