import type { PartyFacts } from '../../../../events/intake.ts';
import type { PartyId } from '../../../../events/primitives.ts';
import type { Case } from '../state.ts';

/** Those between whom the dispute is; guarantors and third parties stand beside it. */
export const principalsOf = ({ parties }: Pick<Case, 'parties'>): readonly PartyFacts[] =>
  parties.filter(({ role }) => role === 'APPLICANT' || role === 'RESPONDENT');

/** The other side of an institution: those who are free to accept or refuse. */
export const consumersOf = (state: Pick<Case, 'parties'>): readonly PartyId[] =>
  principalsOf(state)
    .filter(({ institutionId }) => institutionId === undefined)
    .map(({ partyId }) => partyId);
