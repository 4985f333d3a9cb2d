import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { Context } from '../context.ts';
import { evolve } from '../evolve.ts';
import { nextExpiry } from '../expiring.ts';
import { type Case, isAt } from '../state.ts';

/** A case as its next deed finds it, and the events that bring it there. */
export interface Overtaken {
  readonly state: Case;
  readonly events: readonly CaseEvent[];
}

/**
 * Mediation as time has left it, whether or not anybody has asked the case to expire yet: what a day ended, it ended
 * so that the answer does not depend on how quick the flow was.
 */
export const overtaken = (state: Case, context: Context): Overtaken => {
  let now: Overtaken = { state, events: [] };
  while (isAt(now.state, ['assigning', 'mediating', 'agreed'])) {
    const expiry = nextExpiry(now.state);
    if (!expiry || context.today <= expiry.dueOn) return now;
    const made = expiry.effect(context);
    const then = made.reduce<Case>((from, event) => evolve(from, event, state.id), now.state);
    now = { state: then, events: [...now.events, ...made] };
  }
  return now;
};

/**
 * T51: what time alone ended, an agreement of all reopens until the notice of termination is served, which reaches the
 * court too, or the court has the case in its fast track. Nothing where it does not.
 * @param text the one that waited for signatures; without it a new one follows
 */
const admitted = (state: Case, text: string | undefined, { today: on }: Context): CaseEvent | undefined => {
  if (state.stage !== 'failed' || state.reason !== 'EXPIRED' || state.noticeServedOn || !state.lead) return undefined;
  if (text === undefined) return { type: 'late-agreement.admitted.v1', on };
  const signing = state.clocks['DL-06'];
  if (state.unsigned?.agreementId !== text || !signing || on > signing.dueOn) return undefined;
  return { type: 'late-agreement.admitted.v1', agreementId: state.unsigned.agreementId, on };
};

/** The table as an agreement finds it: open, or open once more after the last day. Nothing where it is closed. */
export const tableFor = (text: string | undefined, state: Case, context: Context): Overtaken => {
  const now = overtaken(state, context);
  const admission = admitted(now.state, text, context);
  return admission ? { state: evolve(now.state, admission, state.id), events: [...now.events, admission] } : now;
};
