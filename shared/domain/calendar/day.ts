import { Day } from '../../../events/primitives.ts';

/**
 * Arithmetic on local dates (Asia/Shanghai). Days are strings and compare as such; here alone they are counted: as
 * midnights UTC, which are a whole number of days apart. Tried day by day against Temporal, which is too heavy for a
 * function (67 KB).
 */

/** What is reckoned with: no dispute here is older, and what lies beyond is a slip of the keyboard. */
export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2199;

const DAY_MS = 86_400_000;
const MONTHS = 12;

const whole = (count: number): number => {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return count;
};

/** Counting asks for the same days again and again; each is made once. Those reckoned with are some 91,000. */
const days = new Map<number, Day>();
const ordinals = new Map<Day, number>();

const keep = (day: Day, ordinal: number): void => {
  if (!isReckoned(day)) return;
  days.set(ordinal, day);
  ordinals.set(day, ordinal);
};

/** Days since 1970-01-01. */
const ordinalOf = (day: Day): number => {
  const known = ordinals.get(day);
  if (known !== undefined) return known;
  const ordinal = Date.parse(day) / DAY_MS;
  keep(day, ordinal);
  return ordinal;
};

const dayAt = (ordinal: number): Day => {
  const known = days.get(ordinal);
  if (known !== undefined) return known;
  const day = Day.parse(new Date(ordinal * DAY_MS).toISOString().slice(0, 10));
  keep(day, ordinal);
  return day;
};

/**
 * @param days a whole number, may be negative
 * @throws RangeError or ZodError where there is no such day in the years 0 to 9999
 */
export const addDays = (day: Day, days: number): Day => dayAt(ordinalOf(day) + whole(days));

/** The last date of a month that is counted from January of year 0. The years of Gregory repeat after 400. */
const lastDateOf = (month: number): number =>
  new Date(Date.UTC(2000 + (Math.floor(month / MONTHS) % 400), (month % MONTHS) + 1, 0)).getUTCDate();

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/**
 * The day with the same number `months` later, else that month's end (CC 202; A-48).
 * @throws as `addDays`
 */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const target = year * MONTHS + month - 1 + whole(months);
  const parts = [digits(Math.floor(target / MONTHS), 4), digits((target % MONTHS) + 1, 2)];
  return Day.parse([...parts, digits(Math.min(date, lastDateOf(target)), 2)].join('-'));
};

/** Calendar days from the first to the second; negative where the second comes first. */
export const daysBetween = (from: Day, to: Day): number => ordinalOf(to) - ordinalOf(from);

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => new Date(ordinalOf(day) * DAY_MS).getUTCDay() || 7;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

export const isReckoned = (day: Day): boolean => yearOf(day) >= FIRST_YEAR && yearOf(day) <= LAST_YEAR;

export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
