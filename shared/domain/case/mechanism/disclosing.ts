import type { EventOf } from '../../../../events/catalogue.ts';
import type { Viewer } from '../../access.ts';
import type { Case } from '../state.ts';

/**
 * Who may read what the mediators' opinion says: those at the table. A court that gets the case afterwards, a regulator
 * and the units that helped read that it was given, and no more: refused, it binds nobody and is no evidence (§4.6, INT
 * 107). Accepted, it is an agreement and stands in the history as one.
 */
const mayReadOpinion = ({ kind, id, counties }: Viewer, state: Case): boolean => {
  switch (kind) {
    case 'institution':
      return state.parties.some(({ institutionId }) => institutionId === id);
    case 'mediator':
      return 'mediators' in state && state.mediators.some((mediatorId) => mediatorId === id);
    case 'county':
      return counties.includes(state.competentCounty);
    case 'system':
      return true;
    case 'court':
    case 'regulator':
    case 'governance':
    case 'expert':
    case 'township':
    case 'prefecture':
    case 'party':
      return false;
  }
};

const TERMS: readonly string[] = ['clauses', 'total', 'schedule', 'terms', 'guarantorConsents', 'textDigest'];

/** The event of an opinion as this viewer may read it. */
export const disclosedOpinion = (
  event: EventOf<'opinion.issued.v1'>,
  viewer: Viewer,
  state: Case,
): Readonly<Record<string, unknown>> =>
  mayReadOpinion(viewer, state)
    ? event
    : Object.fromEntries(Object.entries(event).filter(([name]) => !TERMS.includes(name)));
