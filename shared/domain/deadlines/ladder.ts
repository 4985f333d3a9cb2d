import type { Day } from '../../../events/primitives.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { addDays, daysBetween } from '../calendar/day.ts';
import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from '../calendar/working-day.ts';
import type { Audience, ClockDefinition, RungRule } from './catalogue.ts';
import { type Clock, isHeld } from './clock.ts';

/** `half`, `-3`, `0`, `+1`, … and `last`: the very last day where alerts count to an earlier one. */
export type RungCode = 'half' | 'last' | '0' | `-${number}` | `+${number}`;

export interface Rung {
  readonly code: RungCode;
  /** raised in the morning of this day */
  readonly day: Day;
  readonly audiences: readonly Audience[];
  /** raised only while this is so */
  readonly only?: NonNullable<RungRule['only']>;
}

// Rungs are mornings of offices here, so the prefecture's holidays are rest days too.
const HERE = { local: true } as const;

const codeOf = (at: number): RungCode => {
  if (at > 0) return `+${at}`;
  return at === 0 ? '0' : `-${-at}`;
};

const halfDay = ({ trace, length }: Clock): Day | undefined =>
  trace.find(({ counted }) => counted === Math.ceil(length / 2))?.day;

const dayBefore = (clock: Clock, at: number, calendar: Calendar): Day =>
  clock.unit === 'wd'
    ? addWorkingDays(calendar, clock.alertOn, at, HERE)
    : workingDayOnOrBefore(calendar, addDays(clock.alertOn, at), HERE);

/** A rung after the last day moves forward from a rest day: moved back it would tell of a lapse that is none yet. */
const dayAfter = (clock: Clock, at: number, calendar: Calendar): Day =>
  clock.unit === 'wd'
    ? addWorkingDays(calendar, clock.dueOn, at, HERE)
    : workingDayOnOrAfter(calendar, addDays(clock.dueOn, at), HERE);

const dayOfRung = (clock: Clock, at: RungRule['at'], calendar: Calendar): Day | undefined => {
  if (at === 'half') return clock.extensions.length === 0 ? halfDay(clock) : undefined;
  if (at < 0) return dayBefore(clock, at, calendar);
  return at > 0 ? dayAfter(clock, at, calendar) : clock.alertOn;
};

const climb = (clock: Clock, rule: RungRule, calendar: Calendar): readonly Rung[] => {
  const { at, audiences, only } = rule;
  const day = dayOfRung(clock, at, calendar);
  if (!day) return [];
  const rung = { code: at === 'half' ? at : codeOf(at), day, audiences, ...(only ? { only } : {}) };
  return at === 0 && clock.alertOn < clock.dueOn ? [rung, { ...rung, code: 'last', day: clock.dueOn }] : [rung];
};

const applies = ({ variants, onceExtended }: RungRule, { variant, extensions }: Clock): boolean =>
  variants === undefined || variants.includes(variant) || (onceExtended === true && extensions.length > 0);

/**
 * The days on which the rungs of a clock fall, in order of days. Rungs before the last day count to `alertOn`,
 * in working days on a wd clock, else in calendar days; from a rest day they move to the preceding working morning. The last day always has its own rung. Half the length rounds
 * up to a whole working day and is left out where another rung falls on it, and once the clock is extended. What would
 * fall before the start is left out. A held clock has no rungs until it resumes.
 */
export const rungs = (clock: Clock, definition: ClockDefinition, calendar: Calendar): readonly Rung[] => {
  if (isHeld(clock)) return [];
  const all = definition.ladder
    .filter((rule) => applies(rule, clock))
    .flatMap((rule) => climb(clock, rule, calendar))
    // a day that the parties named has nothing before it that it starts from
    .filter(({ day }) => clock.unit === 'on' || day >= clock.startedOn);
  const taken = new Set(all.flatMap(({ code, day }) => (code === 'half' ? [] : [day])));
  return all
    .filter(({ code, day }) => code !== 'half' || !taken.has(day))
    .toSorted((a, b) => daysBetween(b.day, a.day));
};
