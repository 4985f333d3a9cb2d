import type { CaseEvent, EventOf } from '../../../events/catalogue.ts';
import type { ClockRecord } from '../../../events/clock.ts';
import type { Clocks } from './facts.ts';
import { type Case, type CaseAt, isAt, type Stage } from './state.ts';

/** The clocks with those that an event started, where it did. */
export const withClocks = (clocks: Clocks, ...started: readonly (ClockRecord | undefined)[]): Clocks => ({
  ...clocks,
  ...Object.fromEntries(started.flatMap((clock) => (clock ? [[clock.kind, clock]] : []))),
});

/** The history cannot say otherwise: a decision of ours put this event after that stage. */
export const expectAt = <S extends Stage>(state: Case, event: CaseEvent, ...stages: readonly S[]): CaseAt<S> => {
  if (isAt(state, stages)) return state;
  throw new Error(`${event.type} cannot follow stage ${state.stage}`);
};

/** What each event of a room makes of the case; two begin one. */
export type Changes = {
  readonly [T in Exclude<CaseEvent['type'], 'case.filed.v1' | 'case.imported.v1'>]: (
    state: Case,
    event: EventOf<T>,
  ) => Case;
};

/** Said for the record: the case stands as before. */
export const unchanged = (state: Case): Case => state;
