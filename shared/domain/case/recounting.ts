import type { ClockRecord } from '../../../events/clock.ts';
import { ok } from '../result.ts';
import { type Context, recordOf, traced } from './context.ts';
import type { Decision, RulesOf } from './deciding.ts';
import { type Changes, withClocks } from './evolving.ts';
import { runningClocks } from './open-clocks.ts';
import type { Case } from './state.ts';
import { reachingWithAdvance } from './table/mediation-clocks.ts';

/** Asked for every open case when a calendar has been published. */
export interface Recount {
  readonly type: 'recount';
}

/** One clock by the calendar at hand; as it was where that calendar is its own, or would have ended it before today. */
const recounted = (clock: ClockRecord, { calendar, today }: Context): ClockRecord => {
  if (clock.calendarVersion >= calendar.version) return clock;
  const anew = recordOf(traced(clock, calendar));
  return anew.dueOn < today ? clock : anew;
};

/**
 * A later version of the calendar moves what still runs: the days that nobody has relied on yet. A clock whose
 * last day has passed stays as it was, whatever has become of it since; a day that lies behind comes to nobody anew.
 */
const recount = (state: Case, _command: Recount, context: Context): Decision => {
  const { calendar, today: on } = context;
  const running = runningClocks(state)
    .flatMap((kind) => state.clocks[kind] ?? [])
    .filter(({ dueOn }) => dueOn >= on);
  const anew = running.map((clock) => recounted(clock, context));
  const clocks = reachingWithAdvance(anew, context).filter((clock) => running.every((each) => each !== clock));
  return ok(
    clocks.length === 0 ? [] : [{ type: 'clocks.recounted.v1', calendarVersion: calendar.version, on, clocks }],
  );
};

/** What a new calendar does. */
export const calendarRules: RulesOf<Recount> = { recount };

export const calendarChanges = {
  'clocks.recounted.v1': (state, { clocks }) => ({ ...state, clocks: withClocks(state.clocks, ...clocks) }),
} satisfies Partial<Changes>;
