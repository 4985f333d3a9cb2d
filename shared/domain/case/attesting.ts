import type { EvidenceId, PartyId } from '../../../events/primitives.ts';
import type { Context } from './context.ts';
import { refuse } from './deciding.ts';
import type { Case } from './state.ts';

/**
 * Who may speak for a party: an institution for itself; anybody else records what the party did, and an evidence id
 * proves it (design, decision 9). Nothing where all is in order.
 */
export const attestationFault = (
  state: Case,
  acts: readonly { readonly partyId: PartyId; readonly evidenceId?: EvidenceId }[],
  { actor }: Context,
  field: string,
) => {
  for (const [i, { partyId, evidenceId }] of acts.entries()) {
    const party = state.parties.find((each) => each.partyId === partyId);
    if (!party) return refuse('party-unknown', { field: `${field}.${i}.partyId`, params: { partyId } });
    const itself = actor.kind === 'institution' && party.institutionId === actor.id;
    if (actor.kind === 'institution' && !itself) return refuse('not-your-party', { field: `${field}.${i}.partyId` });
    if (!itself && !evidenceId) return refuse('evidence-missing', { field: `${field}.${i}.evidenceId` });
  }
  return undefined;
};
