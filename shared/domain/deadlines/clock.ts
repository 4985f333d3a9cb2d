import type { ClockKind } from '../../../events/clock.ts';
import type { CalendarVersion, Day } from '../../../events/primitives.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { daysBetween, earlierOf } from '../calendar/day.ts';
import { ok, type Refused, type Result, rejected } from '../result.ts';
import type { ClockDefinition } from './catalogue.ts';
import { type Counted, count, type Hold, type Unit } from './count.ts';
import type { TraceRow } from './trace.ts';

/** Days agreed or ordered on top, counted from the old due day (DL-X), never from the day of signing. */
export interface Extension {
  readonly days: number;
  readonly agreedOn: Day;
  readonly basis: string;
}

/** What a clock is; the days it falls on follow from it and a calendar (`recompute`). */
export interface ClockFacts {
  readonly kind: ClockKind;
  readonly variant: string;
  readonly basis: string;
  readonly startedOn: Day;
  /** where alerts count from an earlier day than the clock itself */
  readonly alertStartedOn?: Day;
  readonly length: number;
  readonly unit: Unit;
  readonly holds: readonly Hold[];
  readonly extensions: readonly Extension[];
}

/** A legal period of a case (design.md, decision 6): plain data, days in Asia/Shanghai. */
export interface Clock extends ClockFacts {
  /** the day the alerts count to: never after `dueOn`, earlier only by */
  readonly alertOn: Day;
  /** the last day; it is over at 24:00 */
  readonly dueOn: Day;
  readonly calendarVersion: CalendarVersion;
  readonly provisional: boolean;
  /** how `dueOn` was found, day by day */
  readonly trace: readonly TraceRow[];
}

export type ClockRefused = Refused<
  | 'clock-held'
  | 'clock-not-held'
  | 'clock-expired'
  | 'hold-not-possible'
  | 'hold-out-of-range'
  | 'extension-out-of-range'
>;

/** What of a definition is counted by. */
type Counting = Pick<ClockDefinition, 'kind' | 'basis' | 'variants'>;

/** The period itself, then each extension from the due day before it. */
const run = (facts: ClockFacts, calendar: Calendar, local: boolean, startedOn: Day): Counted => {
  const { holds, extensions, length, unit } = facts;
  // working days are the mechanism's own promise and always follow the prefecture's calendar too.
  const first = count({ from: startedOn, length, unit }, { calendar, holds, local: local || unit === 'wd' });
  return extensions.reduce((before, { days }) => {
    const next = count({ from: before.dueOn, length: days, unit: 'd' }, { calendar, holds, local }, 'extension');
    return {
      dueOn: next.dueOn,
      // an extension replaces the last day, but starts from a day that may itself be uncertain
      provisional: before.provisional || next.provisional,
      trace: [...before.trace, ...next.trace],
    };
  }, first);
};

/** The same clock under a calendar: also how the trace is had again where only the facts were kept. */
export const recompute = (facts: ClockFacts, calendar: Calendar): Clock => {
  const { kind, variant, basis, startedOn, alertStartedOn, length, unit, holds, extensions } = facts;
  const due = run(facts, calendar, true, startedOn);
  const alert = run(facts, calendar, false, alertStartedOn ?? startedOn);
  return {
    kind,
    variant,
    basis,
    startedOn,
    ...(alertStartedOn ? { alertStartedOn } : {}),
    length,
    unit,
    holds,
    extensions,
    alertOn: earlierOf(alert.dueOn, due.dueOn),
    dueOn: due.dueOn,
    calendarVersion: calendar.version,
    provisional: due.provisional || alert.provisional,
    trace: due.trace,
  };
};

const variantOf = (definition: Counting, variant: string) => {
  const period = definition.variants[variant];
  if (!period) throw new RangeError(`${definition.kind} has no variant ${variant}`);
  return period;
};

/**
 * Starts a clock of the catalogue. The start day is not counted; years without a notice give provisional days.
 * @param from `variant` names the length (`standard` where a clock has one); `alertStartedOn`
 * @throws RangeError where the catalogue does not know the variant
 */
export const startClock = (
  definition: Counting,
  from: { readonly startedOn: Day; readonly variant?: string; readonly alertStartedOn?: Day },
  calendar: Calendar,
): Clock => {
  const variant = from.variant ?? 'standard';
  const { length, unit } = variantOf(definition, variant);
  const { startedOn, alertStartedOn } = from;
  const { kind, basis } = definition;
  const alert = alertStartedOn ? { alertStartedOn } : {};
  return recompute({ kind, variant, basis, startedOn, ...alert, length, unit, holds: [], extensions: [] }, calendar);
};

/** The same clock with the length of another variant, from its original start (§4.8: SUMMARY to ORDINARY, once). */
export const switchVariant = (clock: ClockFacts, definition: Counting, variant: string, calendar: Calendar): Clock =>
  recompute({ ...clock, variant, ...variantOf(definition, variant) }, calendar);

export const isHeld = ({ holds }: ClockFacts): boolean => {
  const latest = holds.at(-1);
  return latest !== undefined && latest.to === undefined;
};

/**
 * Pauses a clock from a day on; that day does not count any more. While it is held `dueOn` is the day
 * that would hold if the pause had not begun, and nothing may expire by it. Whether it has expired is asked of the last
 * day as it was told, which a later calendar may not take back.
 * @returns `clock-held`, `clock-expired`, `hold-out-of-range` (before the start or inside an earlier hold),
 *   `hold-not-possible` (periods of months and years, and fixed days)
 */
export const holdClock = (
  clock: Omit<Clock, 'trace'>,
  { from, reason }: { readonly from: Day; readonly reason: string },
  calendar: Calendar,
): Result<Clock, ClockRefused> => {
  if (clock.unit !== 'wd' && clock.unit !== 'd') return rejected('hold-not-possible', 'A-24', { kind: clock.kind });
  if (isHeld(clock)) return rejected('clock-held', 'A-24', { kind: clock.kind });
  if (from > clock.dueOn) return rejected('clock-expired', 'A-28', { dueOn: clock.dueOn });
  const earliest = clock.holds.at(-1)?.to ?? clock.startedOn;
  if (from < earliest) return rejected('hold-out-of-range', 'A-41', { from, earliest });
  return ok(recompute({ ...clock, holds: [...clock.holds, { from, reason }] }, calendar));
};

/**
 * Ends the pause; the day of resumption counts again.
 * @returns `clock-not-held`, or `hold-out-of-range` where it would end before it began
 */
export const resumeClock = (clock: Clock, on: Day, calendar: Calendar): Result<Clock, ClockRefused> => {
  const open = clock.holds.at(-1);
  if (!open || open.to !== undefined) return rejected('clock-not-held', 'A-24', { kind: clock.kind });
  if (on < open.from) return rejected('hold-out-of-range', 'A-41', { from: open.from, to: on });
  return ok(recompute({ ...clock, holds: [...clock.holds.slice(0, -1), { ...open, to: on }] }, calendar));
};

/**
 * Extends one clock by calendar days from its old due day (DL-X). How often and how far is the case's rule.
 * @returns `clock-held`, `clock-expired` (agreed after the last day), `extension-out-of-range` (not a whole day ≥ 1)
 */
export const extendClock = (clock: Clock, extension: Extension, calendar: Calendar): Result<Clock, ClockRefused> => {
  const { days, agreedOn } = extension;
  if (isHeld(clock)) return rejected('clock-held', 'A-24', { kind: clock.kind });
  if (agreedOn > clock.dueOn) return rejected('clock-expired', 'A-28', { dueOn: clock.dueOn });
  if (!Number.isSafeInteger(days) || days < 1) return rejected('extension-out-of-range', 'SPC25 3', { days });
  return ok(recompute({ ...clock, extensions: [...clock.extensions, extension] }, calendar));
};

/**
 * Extends the clocks of mediation to one new day, `days` after the earliest old due day. A clock that runs as
 * long or longer already stays as it is: an extension never brings an end forward.
 * @param clocks one at least
 * @returns as `extendClock`
 */
export const extendTogether = (
  clocks: readonly Clock[],
  { days, agreedOn, basis }: Extension,
  calendar: Calendar,
): Result<readonly Clock[], ClockRefused> => {
  const earliest = clocks.map(({ dueOn }) => dueOn).reduce(earlierOf);
  const extended: Clock[] = [];
  for (const clock of clocks) {
    const own = days - daysBetween(earliest, clock.dueOn);
    const result = own <= 0 && days > 0 ? ok(clock) : extendClock(clock, { days: own, agreedOn, basis }, calendar);
    if (!result.ok) return result;
    extended.push(result.value);
  }
  return ok(extended);
};
