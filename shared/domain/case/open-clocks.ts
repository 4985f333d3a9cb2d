import type { CaseEvent } from '../../../events/catalogue.ts';
import type { ClockKind } from '../../../events/clock.ts';
import type { Day } from '../../../events/primitives.ts';
import { isSuitDocketed } from './court/docketing.ts';
import type { AtTable, Led } from './facts.ts';
import { notReached } from './intake/contacting.ts';
import { mechanismClocks } from './mechanism/lapsing.ts';
import { waitingPreservation } from './performance/preserving.ts';
import type { Case } from './state.ts';

/** The clocks somebody must still act on: the stage's own, and that of a preservation beside it (§4.3). */
export const openClocks = (state: Case): readonly ClockKind[] =>
  waitingPreservation(state) ? [...stageClocks(state), 'DL-13'] : stageClocks(state);

const stageClocks = (state: Case): readonly ClockKind[] => {
  switch (state.stage) {
    case 'filed':
      return ['DL-01'];
    case 'supplement':
      return ['DL-02'];
    case 'informing':
      return [
        'DL-04',
        ...(state.clocks['DL-03'] && notReached(state).length > 0 ? (['DL-03'] as const) : []),
        // a referral's run while its parties are asked
        ...(state.clocks['DL-M'] ? (['DL-M', 'DL-L'] as const) : []),
      ];
    case 'assigning':
      return state.clocks['DL-05'] ? ['DL-M', 'DL-L', 'DL-05'] : ['DL-M', 'DL-L'];
    case 'mediating':
      return ['DL-M', 'DL-L', ...mechanismClocks(state), ...lossClock(state), ...recusalClock(state)];
    case 'agreed':
      return [
        ...(state.outOfTime ? [] : (['DL-M', 'DL-L', ...mechanismClocks(state)] as const)),
        'DL-06',
        ...lossClock(state),
        ...recusalClock(state),
      ];
    case 'effective':
      // With the suit on the docket the court reviews the agreement itself; nobody may apply.
      return isSuitDocketed(state) ? [] : ['DL-07'];
    case 'suit-withdrawn':
    case 'not-admitted':
      return ['DL-07'];
    case 'applied':
      return ['DL-08'];
    case 'court-review':
    case 'converted':
      return ['DL-T'];
    case 'docketed':
      return ['DL-09'];
    case 'failed':
      return state.returnedTo ? ['DL-11'] : [];
    case 'refused':
    case 'fast-track':
      // entered before there was a clock for it, a case has its twenty working days alone
      return state.clocks['DL-T'] ? ['DL-11', 'DL-T'] : ['DL-11'];
    case 'confirmed':
    case 'dismissed':
    case 'unconfirmed':
    case 'court-statement':
    case 'closed':
      return [];
  }
};

const lossClock = ({ hold }: AtTable): readonly ClockKind[] => (hold?.lost ? ['DL-H'] : []);

const recusalClock = ({ paused }: Led): readonly ClockKind[] => (paused?.recusal ? ['DL-15'] : []);

/** The suit is on the docket, and may still be withdrawn. */
export const isSuitPending = (state: Case): boolean =>
  state.stage === 'court-review' || (state.stage === 'effective' && isSuitDocketed(state));

/** One commit of a history, as far as clocks are concerned. */
export interface Moment {
  readonly state: Case;
  readonly events: readonly CaseEvent[];
  readonly on: Day;
}

/** What ends at 24:00 of day D is of day D, whatever the instant of the commit: the event says which day it is of. */
const dayOfEvents = ({ events, on }: Moment): Day =>
  events.flatMap((event) => ('on' in event ? [event.on] : []))[0] ?? on;

/** All declined confirmation, and all may still apply for it (T21). */
const isDeclined = (state: Case): boolean => state.stage === 'unconfirmed' && state.declined === true;

/**
 * The clocks that run, whether or not anybody may act on them: while the suit is on the docket DL-07 does, since a suit
 * that is withdrawn opens what is left of it, and where all declined confirmation, though it ends nothing there.
 */
export const runningClocks = (state: Case): readonly ClockKind[] =>
  isSuitPending(state) || isDeclined(state) ? [...openClocks(state), 'DL-07'] : openClocks(state);

/** The day on which each clock stopped mattering; none for a clock that still runs. */
export const endedClocks = (moments: readonly Moment[]): ReadonlyMap<ClockKind, Day> => {
  const ended = new Map<ClockKind, Day>();
  moments.forEach((moment, i) => {
    const before = moments[i - 1];
    const open = runningClocks(moment.state);
    for (const kind of open) ended.delete(kind);
    if (!before) return;
    for (const kind of runningClocks(before.state)) if (!open.includes(kind)) ended.set(kind, dayOfEvents(moment));
  });
  return ended;
};
