import type { Actor } from '../../../events/actor.ts';
import type { ClockKind, ClockRecord } from '../../../events/clock.ts';
import type { Day, Instant } from '../../../events/primitives.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { type Clock, recompute, startClock } from '../deadlines/clock.ts';
import type { Rulebook } from '../rulebook.ts';

/** Everything a decision may know besides the case and the command, each with its version. */
export interface Context {
  readonly at: Instant;
  /** the local day of `at` */
  readonly today: Day;
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly jurisdiction: Rulebook;
}

/** The facts of a clock as the history keeps them. */
export const recordOf = ({ trace: _trace, ...facts }: Clock): ClockRecord => facts;

/** Starts a clock of the jurisdiction's catalogue (mechanism.md §4.4). */
export const start = (
  kind: ClockKind,
  from: { readonly startedOn: Day; readonly variant?: string; readonly alertStartedOn?: Day },
  { calendar, jurisdiction }: Context,
): ClockRecord => recordOf(startClock(jurisdiction.clocks[kind], from, calendar));

/** The clock with its trace, under the calendar given. */
export const traced = (clock: ClockRecord, calendar: Calendar): Clock => recompute(clock, calendar);
