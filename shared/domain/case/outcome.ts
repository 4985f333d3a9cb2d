import type { Case, Outcome } from './state.ts';

/** The court's fast track follows a mediation that failed, or one that was refused (T40). */
const withoutMediation = (state: Case): Outcome => ('refusedOn' in state ? 'REFUSED' : 'FAILED');

/** Settled with some while the claim stays open against others. */
const settled = (state: Case): Outcome =>
  'agreement' in state && state.agreement?.rest?.how === 'OPEN' ? 'PARTIAL' : 'SETTLED';

/**
 * What came of the mediation of a case, as far as it is known (§3.3): one that the court's fast track closed has failed,
 * or was refused, all the same. An effective agreement is a success whether it is confirmed or not
 * and stays one when a court dismisses the application.
 */
export const outcomeOf = (state: Case): Outcome | undefined => {
  switch (state.stage) {
    case 'effective':
    case 'applied':
    case 'docketed':
    case 'confirmed':
    case 'dismissed':
    case 'unconfirmed':
    case 'court-review':
    case 'court-statement':
    case 'suit-withdrawn':
    case 'not-admitted':
      return settled(state);
    case 'failed':
      return 'FAILED';
    case 'refused':
      return 'REFUSED';
    case 'fast-track':
    case 'converted':
      return withoutMediation(state);
    case 'closed':
      if (state.outcome === 'SETTLED') return settled(state);
      return state.outcome === 'FAST_TRACK_CLOSED' ? withoutMediation(state) : state.outcome;
    case 'filed':
    case 'supplement':
    case 'informing':
    case 'assigning':
    case 'mediating':
    case 'agreed':
      return undefined;
  }
};
