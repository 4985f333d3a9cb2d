import type { Context } from '../context.ts';
import { refuse } from '../deciding.ts';
import type { Case } from '../state.ts';
import { afterLastDay, whileHeld } from '../table/mediation-clocks.ts';

/** Nothing happens while mediation rests (T12), nor once it is over, whether or not anybody has written that down. */
export const isOver = (state: Case, { today }: Context) => whileHeld(state) ?? afterLastDay(state, today);

/** The day of a mechanism's clock is the clock's own: what comes later is refused. It runs inside mediation. */
export const isTooLate = (state: Case, kind: 'DL-S' | 'DL-E', context: Context) => {
  const dueOn = state.clocks[kind]?.dueOn;
  return (
    isOver(state, context) ??
    (dueOn && context.today > dueOn ? refuse('deadline-passed', { params: { dueOn } }) : undefined)
  );
};
