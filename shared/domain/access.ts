import type { Actor } from '../../events/actor.ts';
import type { Channel } from '../../events/intake.ts';
import type { CaseId, CountyCode, PartyId } from '../../events/primitives.ts';
import type { Case } from './case/state.ts';

/** Whoever acts, with the counties that the issuer gave them. */
export interface Viewer {
  readonly kind: Actor['kind'];
  readonly id: string;
  readonly counties: readonly CountyCode[];
}

const isCourtOf = (viewer: Viewer, state: Case): boolean =>
  state.referral?.courtId === viewer.id ||
  ('court' in state && state.court === viewer.id) ||
  ('enforcement' in state && state.enforcement?.court === viewer.id) ||
  viewer.counties.includes(state.competentCounty);

/** A party has no account: its name is its place in its case, where its code let it in. */
export const partyActorId = (caseId: CaseId, partyId: PartyId): string => `${caseId}:${partyId}`;

/**
 * Which cases a principal sees; what it may not see does not exist for it (C-27). A county sees what it handles or
 * filed, a court what it referred or would confirm, an institution where it is a party, a mediator what was assigned,
 * a township unit where it takes part, a party its own case, and whoever filed keeps sight of the case.
 */
export const maySee = (viewer: Viewer, state: Case, filedBy: Actor): boolean => {
  if (filedBy.kind === viewer.kind && filedBy.id === viewer.id) return true;
  switch (viewer.kind) {
    case 'system':
    case 'prefecture':
      return true;
    case 'county':
      return viewer.counties.some((county) => county === state.competentCounty || state.id.startsWith(county));
    case 'court':
      return isCourtOf(viewer, state);
    case 'regulator':
      return viewer.counties.includes(state.competentCounty);
    case 'institution':
      return state.parties.some(({ institutionId }) => institutionId === viewer.id);
    case 'mediator':
      return 'mediators' in state && state.mediators.some((mediatorId) => mediatorId === viewer.id);
    case 'township':
      return 'coMediators' in state && state.coMediators.some((unitId) => unitId === viewer.id);
    case 'party':
      return state.parties.some(({ partyId }) => viewer.id === partyActorId(state.id, partyId));
    case 'governance':
    case 'expert':
      return false;
  }
};

/** A county that handed a case on sees it and leaves it to the other (T05, A-08). Which deeds are whose, the routes say. */
export const mayAct = ({ kind, counties }: Viewer, { competentCounty }: Pick<Case, 'competentCounty'>): boolean =>
  kind !== 'county' || counties.includes(competentCounty);

/** What people and offices bring on paper or in person. */
const broughtToTheDoor: readonly Channel[] = [
  'PARTY_SINGLE',
  'PARTY_JOINT',
  'REGULATOR_TRANSFER',
  'GOVERNANCE_TRANSFER',
];

/** Who may bring a dispute in by which channel (C-07..C-10). A committee takes in what people bring to its door. */
export const channelsOf = (kind: Viewer['kind']): readonly Channel[] => {
  switch (kind) {
    case 'court':
      return ['COURT_DELEGATED', 'COURT_ENTRUSTED', 'COURT_INVITED'];
    case 'institution':
      return ['PARTY_SINGLE', 'PARTY_JOINT'];
    case 'regulator':
      return ['REGULATOR_TRANSFER'];
    case 'governance':
      return ['GOVERNANCE_TRANSFER'];
    // a committee alone offers mediation unasked (PML 17); the prefecture's office is none
    case 'county':
      return ['PROACTIVE', ...broughtToTheDoor];
    case 'prefecture':
      return broughtToTheDoor;
    case 'mediator':
    case 'expert':
    case 'township':
    case 'party':
    case 'system':
      return [];
  }
};
