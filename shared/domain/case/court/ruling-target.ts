import { type Clock, startClock } from '../../deadlines/clock.ts';
import type { Context } from '../context.ts';
import { type Case, isAt } from '../state.ts';

/**
 * DL-09: fifteen days (SF11 5) are what a court aims at, beside the thirty that bind it. They follow from its docketing,
 * are not kept, and nobody is in breach of them.
 */
export const targetClocks = (
  state: Case,
  { calendar, jurisdiction }: Pick<Context, 'calendar' | 'jurisdiction'>,
): readonly Clock[] => {
  const docketed = isAt(state, ['docketed']) ? state.clocks['DL-09'] : undefined;
  return docketed
    ? [startClock(jurisdiction.clocks['DL-09'], { startedOn: docketed.startedOn, variant: 'target' }, calendar)]
    : [];
};
