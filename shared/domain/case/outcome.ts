import type { Case, Outcome } from './state.ts';

/**
 * What came of a case, as far as it is known. An effective agreement is a success whether it is confirmed or not
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
      return 'SETTLED';
    case 'failed':
    case 'fast-track':
      return 'FAILED';
    case 'closed':
      return state.outcome;
    case 'filed':
    case 'informing':
    case 'assigning':
    case 'mediating':
    case 'agreed':
      return undefined;
  }
};
