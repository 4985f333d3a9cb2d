import type { Case } from '../state.ts';

/**
 * Whether the court has the suit of this case on its docket: as it was referred, and until it is withdrawn (T30).
 * Then the court reviews the agreement; else the parties apply for confirmation (T22).
 */
export const isSuitDocketed = ({ referral, suitWithdrawnOn }: Pick<Case, 'referral' | 'suitWithdrawnOn'>): boolean =>
  referral?.docketed === true && suitWithdrawnOn === undefined;
