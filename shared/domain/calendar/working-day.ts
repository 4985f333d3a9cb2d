import type { Day } from '../../../events/primitives.ts';
import type { Calendar, HolidayName } from './calendar.ts';
import { addDays, weekdayOf, yearOf } from './day.ts';

/** Whose holidays count: the nation's alone, or the prefecture's own as well (州庆). */
export interface Scope {
  readonly local: boolean;
}

export type DayKind =
  | 'working-day'
  | 'make-up'
  | 'saturday'
  | 'sunday'
  | 'holiday'
  | 'statutory'
  | 'prefecture-holiday';

export interface DayFacts {
  readonly kind: DayKind;
  readonly working: boolean;
  /** the holiday's name, where the day is one */
  readonly name?: HolidayName;
  /** the year's notice has not appeared: what is said of the day may still change */
  readonly provisional: boolean;
}

// a year without listed statutory days counts weekends, 1 January, 1–2 May and 1–3 October.
const FIXED_HOLIDAYS: ReadonlyMap<string, HolidayName> = new Map([
  ['01-01', { zh: '元旦', en: "New Year's Day" }],
  ['05-01', { zh: '劳动节', en: 'Labour Day' }],
  ['05-02', { zh: '劳动节', en: 'Labour Day' }],
  ['10-01', { zh: '国庆节', en: 'National Day' }],
  ['10-02', { zh: '国庆节', en: 'National Day' }],
  ['10-03', { zh: '国庆节', en: 'National Day' }],
]);

const statutoryName = (calendar: Calendar, day: Day): HolidayName | undefined =>
  calendar.listedYears.has(yearOf(day)) ? calendar.statutory.get(day) : FIXED_HOLIDAYS.get(day.slice(5));

const weekend = (day: Day): 'saturday' | 'sunday' | undefined => {
  const weekday = weekdayOf(day);
  if (weekday === 6) return 'saturday';
  return weekday === 7 ? 'sunday' : undefined;
};

const rest = (kind: DayKind, provisional: boolean, name?: HolidayName): DayFacts =>
  name ? { kind, working: false, name, provisional } : { kind, working: false, provisional };

const nationalFacts = (calendar: Calendar, day: Day): DayFacts => {
  const provisional = !calendar.publishedYears.has(yearOf(day));
  if (calendar.work.has(day)) return { kind: 'make-up', working: true, provisional };
  const holiday = calendar.off.get(day);
  if (holiday) return rest('holiday', provisional, holiday);
  const statutory = provisional ? statutoryName(calendar, day) : undefined;
  if (statutory) return rest('statutory', provisional, statutory);
  const restDay = weekend(day);
  return restDay ? rest(restDay, provisional) : { kind: 'working-day', working: true, provisional };
};

/**
 * What a day is, and why. The prefecture's notice goes before the nation's where it is asked for; a
 * make-up day is a working day even on a Sunday; a year without a notice answers by A-46 and says so.
 */
export const factsOf = (calendar: Calendar, day: Day, { local }: Scope): DayFacts => {
  const provisional = !calendar.publishedYears.has(yearOf(day));
  const prefectureHoliday = local ? calendar.prefectureOff.get(day) : undefined;
  if (prefectureHoliday) return rest('prefecture-holiday', provisional, prefectureHoliday);
  if (local && calendar.prefectureWork.has(day)) return { kind: 'make-up', working: true, provisional };
  return nationalFacts(calendar, day);
};

export const isWorkingDay = (calendar: Calendar, day: Day, scope: Scope): boolean =>
  factsOf(calendar, day, scope).working;

/** The day itself where it is a working day, else the last one before it (the morning of a rung, A-29). */
export const workingDayOnOrBefore = (calendar: Calendar, day: Day, scope: Scope): Day =>
  isWorkingDay(calendar, day, scope) ? day : workingDayOnOrBefore(calendar, addDays(day, -1), scope);

/** The day itself where it is a working day, else the first one after it. */
export const workingDayOnOrAfter = (calendar: Calendar, day: Day, scope: Scope): Day =>
  isWorkingDay(calendar, day, scope) ? day : workingDayOnOrAfter(calendar, addDays(day, 1), scope);

/**
 * The working day `count` working days after the day, before it where `count` is negative; the day itself for 0.
 * @param count whole working days
 */
export const addWorkingDays = (calendar: Calendar, day: Day, count: number, scope: Scope): Day => {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; left -= isWorkingDay(calendar, reached, scope) ? 1 : 0) {
    reached = addDays(reached, step);
  }
  return reached;
};

/** Working days after `from` up to and with `to` (elapsed time for the ledger); 0 where `to` is not later. */
export const workingDaysBetween = (calendar: Calendar, from: Day, to: Day, scope: Scope): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day, scope)) count += 1;
  }
  return count;
};
