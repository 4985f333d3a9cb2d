import type { Case, CaseAt } from './state.ts';

/** §3.3, and A-11 for what was settled in part. */
export type MediationOutcome =
  | 'SETTLED'
  | 'PARTIAL'
  | 'FAILED'
  | 'WITHDRAWN'
  | 'SELF_SETTLED'
  | 'REFUSED'
  | 'NO_CONTACT'
  | 'NOT_ACCEPTED'
  | 'TERMINATED_FALSE';

/** A party that nobody reaches ends mediation before it began or at the table (T08, T17). */
const unless = ({ exit }: Case, otherwise: 'REFUSED' | 'FAILED'): MediationOutcome =>
  exit === 'NO_CONTACT' ? exit : otherwise;

/** Mediation failed, or was refused: the court's fast track follows the one as well as the other (T40). */
const withoutMediation = (state: Case): MediationOutcome => unless(state, 'refusedOn' in state ? 'REFUSED' : 'FAILED');

/** Settled with some while the claim stays open against others, in this round or an earlier one. */
const settled = (state: Case): MediationOutcome => {
  const isPartial =
    ('partial' in state && state.partial) || ('agreement' in state && state.agreement?.rest?.how === 'OPEN');
  return isPartial ? 'PARTIAL' : 'SETTLED';
};

/** Who goes on as a suit does so with an agreement that was a success, or without one (T40, T42). */
const ended = (state: CaseAt<'closed'>): MediationOutcome => {
  switch (state.outcome) {
    case 'SETTLED':
      return settled(state);
    case 'FAST_TRACK_CLOSED':
    case 'LITIGATION':
      return state.effectiveOn ? settled(state) : withoutMediation(state);
    case 'REFUSED':
      return unless(state, 'REFUSED');
    case 'WITHDRAWN':
      return state.exit === 'SELF_SETTLED' ? state.exit : 'WITHDRAWN';
    case 'FAILED':
      return unless(state, 'FAILED');
    case 'PARTIAL':
    case 'NOT_ACCEPTED':
    case 'TERMINATED_FALSE':
      return state.outcome;
  }
};

/**
 * What came of the mediation of a case, as far as it is known (§3.3): one that the court's fast track closed has failed,
 * or was refused, all the same; one that was sued upon came to what it had come to before. An effective agreement is a success whether it is confirmed or not
 * and stays one when a court dismisses the application, unless all mediate again: then the last round says.
 */
export const outcomeOf = (state: Case): MediationOutcome | undefined => {
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
    case 'refused':
    case 'fast-track':
    case 'converted':
      return withoutMediation(state);
    case 'closed':
      return ended(state);
    case 'filed':
    case 'supplement':
    case 'informing':
    case 'assigning':
    case 'mediating':
    case 'agreed':
      return undefined;
  }
};
