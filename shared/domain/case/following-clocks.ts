import type { ClockKind } from '../../../events/clock.ts';
import type { Clock } from '../deadlines/clock.ts';
import type { Context } from './context.ts';
import { objectionClocks } from './court/objecting.ts';
import { targetClocks } from './court/ruling-target.ts';
import { archiveClocks } from './performance/archiving.ts';
import { enforcementClocks } from './performance/enforcing.ts';
import { guaranteeClocks } from './performance/guaranteeing.ts';
import { instalmentClocks } from './performance/performing.ts';
import { visitClocks } from './performance/visiting.ts';
import type { Case } from './state.ts';

/** The kinds of the clocks that follow from what the case knows: they are kept nowhere. */
export const FOLLOWING: readonly ClockKind[] = ['DL-10', 'DL-P', 'DL-12', 'DL-14', 'DL-18', 'DL-19'];

/** Clocks that are there as long as somebody must act on them: they follow from agreement, ruling, loan or end. */
export const followingClocks = (state: Case, ground: Pick<Context, 'calendar' | 'jurisdiction'>): readonly Clock[] => [
  ...targetClocks(state, ground),
  ...objectionClocks(state, ground),
  ...instalmentClocks(state, ground),
  ...enforcementClocks(state, ground),
  ...guaranteeClocks(state, ground),
  ...visitClocks(state, ground),
  ...archiveClocks(state, ground),
];
