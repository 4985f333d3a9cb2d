import type { EvidenceId, PartyId } from '../../../events/primitives.ts';
import { partyActorId } from '../access.ts';
import type { Context } from './context.ts';
import { missing, naming, refuse } from './deciding.ts';
import type { Case } from './state.ts';

/** A party's act as recorded by somebody: the evidence (recording, signed sheet) proves it. */
export interface Attested {
  readonly partyId: PartyId;
  readonly evidenceId: EvidenceId;
}

interface Act {
  readonly partyId: PartyId;
  readonly evidenceId?: EvidenceId;
}

/**
 * Who may speak for a party: an institution for itself, and a party that its code let in; anybody else records what the
 * party did, and an evidence id proves it (design, decision 9). Nothing where all is in order.
 * @param path of the act in the request, as `consents.1.`; empty where the request is the act
 */
export const attestationFault = (state: Case, { partyId, evidenceId }: Act, { actor }: Context, path: string) => {
  const party = state.parties.find((each) => each.partyId === partyId);
  if (!party) return refuse('party-unknown', { field: `${path}partyId`, params: { partyId } });
  const itself =
    (actor.kind === 'institution' && party.institutionId === actor.id) ||
    (actor.kind === 'party' && actor.id === partyActorId(state.id, partyId));
  if ((actor.kind === 'institution' || actor.kind === 'party') && !itself)
    return refuse('not-your-party', { field: `${path}partyId` });
  if (!itself && !evidenceId) return refuse('evidence-missing', { field: `${path}evidenceId` });
  return undefined;
};

/** The first fault among the acts of a list of the request. */
export const firstFault = (state: Case, acts: readonly Act[], context: Context, list: string) => {
  for (const [i, act] of acts.entries()) {
    const fault = attestationFault(state, act, context, `${list}.${i}.`);
    if (fault) return fault;
  }
  return undefined;
};

/** Where all of these must have agreed: the refusal that names who has not. Nothing where all have. */
export const consentOfAllFault = (
  needed: readonly PartyId[],
  given: readonly { readonly partyId: PartyId }[],
  field = 'consents',
) => {
  const lacking = missing(
    needed,
    given.map(({ partyId }) => partyId),
  );
  return lacking.length > 0
    ? refuse('consent-of-all-missing', { field, params: { partyIds: naming(lacking) } })
    : undefined;
};
