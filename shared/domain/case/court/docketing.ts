import type { Referral } from '../../../../events/intake.ts';
import type { Case } from '../state.ts';

type Suit = Pick<Case, 'referral' | 'suitWithdrawnOn'>;

/**
 * The suit of this case that the court has on its docket: as it was referred, and until it is withdrawn (T30).
 * Then the court reviews the agreement; else the parties apply for confirmation (T22).
 */
export const docketedSuit = ({ referral, suitWithdrawnOn }: Suit): Referral | undefined =>
  referral?.docketed && suitWithdrawnOn === undefined ? referral : undefined;

export const isSuitDocketed = (state: Suit): boolean => docketedSuit(state) !== undefined;
