import type { Fen } from '../../../events/primitives.ts';
import { fen } from '../money/fen.ts';
import { caseFee, halfOf } from './court-fees.ts';

/**
 * The court fee that mediation saved the parties: what the counterfactual, a suit in summary procedure, would have cost
 * (the halved fee). A suit already docketed has had its fee paid: nothing is saved, unless it never was. Lawyers' fees
 * are an estimate and never mixed in (mechanism.md §2.6, A-14).
 * @returns fen: `full` the unreduced fee, `avoided` what was saved
 */
export const feesSaved = (mediated: {
  readonly claim: { readonly total: Fen };
  readonly referral?: { readonly docketed: boolean; readonly feePaid?: boolean };
}): { readonly full: Fen; readonly avoided: Fen } => {
  const full = caseFee(mediated.claim.total);
  const paid = mediated.referral?.docketed === true && mediated.referral.feePaid !== false;
  return { full, avoided: paid ? fen(0) : halfOf(full) };
};
