import type { EvidenceId, PartyId } from '../../../../events/primitives.ts';
import { attestationFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import type { Case } from '../state.ts';

/**
 * Whether the creditor says it: one that is an institution speaks for itself; the mediator and the committee need
 * evidence, whoever of the parties told them. Nothing where all is in order.
 */
export const creditorFault = (state: Case, said: { readonly evidenceId?: EvidenceId }, context: Context) => {
  const { actor } = context;
  const creditors = state.parties.filter(({ role }) => role === 'APPLICANT');
  const creditor = creditors.find(({ institutionId }) => institutionId === actor.id) ?? creditors[0];
  if (!creditor) throw new Error(`a filed case has an applicant: ${state.id}`);
  return attestationFault(state, { ...said, partyId: creditor.partyId }, context, '');
};

/** Those who owe something under the agreement; whom it does not bind owes nothing under it. */
export const debtorsOf = (state: Case): readonly PartyId[] =>
  state.parties
    .filter(({ role }) => role !== 'APPLICANT')
    .map(({ partyId }) => partyId)
    .filter((partyId) => 'agreement' in state && state.agreement?.bound.includes(partyId));
