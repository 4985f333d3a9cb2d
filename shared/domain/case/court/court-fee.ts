import type { Fen } from '../../../../events/primitives.ts';
import { halfOf } from '../../fees/court-fees.ts';
import { feesSaved } from '../../fees/saved.ts';
import { fen } from '../../money/fen.ts';
import { outcomeOf } from '../outcome.ts';
import type { Case } from '../state.ts';

/**
 * What the claim would have cost in court, and what mediation has avoided of it so far: the whole of the counterfactual
 * where an agreement stands, nothing before it, nothing where the fee of a docketed suit was paid, and nothing where
 * the court dismissed the agreement, since then they sue after all, or they did sue (mechanism.md §2.6, A-14, A-22).
 * @returns fen; `counterfactual` is the halved fee of a suit in summary procedure; `basis` cites the rules
 */
export const courtFeeOf = (
  state: Case,
): { readonly full: Fen; readonly counterfactual: Fen; readonly avoided: Fen; readonly basis: string } => {
  const { full, avoided } = feesSaved(state);
  const isSued = state.stage === 'closed' && state.outcome === 'LITIGATION';
  const stands = outcomeOf(state) === 'SETTLED' && state.stage !== 'dismissed' && !isSued;
  return {
    full,
    counterfactual: halfOf(full),
    avoided: stands ? avoided : fen(0),
    basis: state.referral?.docketed ? 'FEE 13, 16; A-22' : 'FEE 13, 16; A-14',
  };
};
