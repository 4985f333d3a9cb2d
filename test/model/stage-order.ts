import type { Stage } from '../../shared/domain/case/state.ts';

/** Which stage may follow which in one event (§4.2), written down apart from the rules that bring it about. */
const followers: Readonly<Record<Stage, readonly Stage[]>> = {
  // a referral may end before anybody was asked
  filed: ['supplement', 'informing', 'refused', 'closed'],
  supplement: ['filed', 'closed'],
  // a transfer begins the review anew in the other county (T05)
  informing: ['filed', 'assigning', 'refused', 'closed'],
  assigning: ['mediating', 'failed', 'closed'],
  mediating: ['agreed', 'failed', 'closed'],
  // what was not signed goes back to the table (T16)
  agreed: ['effective', 'mediating', 'failed', 'closed'],
  effective: ['applied', 'court-review', 'unconfirmed', 'closed'],
  'suit-withdrawn': ['applied', 'unconfirmed', 'closed'],
  'not-admitted': ['applied', 'mediating', 'unconfirmed', 'closed'],
  applied: ['docketed', 'not-admitted', 'effective', 'suit-withdrawn'],
  docketed: ['confirmed', 'dismissed', 'effective', 'suit-withdrawn'],
  'court-review': ['court-statement', 'suit-withdrawn', 'closed'],
  'court-statement': ['closed'],
  confirmed: ['dismissed', 'closed'],
  dismissed: ['mediating', 'closed'],
  // what all declined they may still ask for while DL-07 is open (T21, T35)
  unconfirmed: ['applied', 'mediating', 'closed'],
  // all may still agree (T51)
  failed: ['mediating', 'agreed', 'fast-track', 'closed'],
  refused: ['fast-track', 'closed'],
  'fast-track': ['closed', 'converted'],
  converted: ['closed'],
  closed: [],
};

export const mayFollow = (before: Stage, after: Stage): boolean =>
  before === after || followers[before].includes(after);
