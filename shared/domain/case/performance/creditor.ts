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
  const own = state.parties.find(({ role, institutionId }) => role === 'APPLICANT' && institutionId === actor.id);
  const creditor = own ?? state.parties.find(({ role }) => role === 'APPLICANT');
  if (!creditor) throw new Error(`a filed case has an applicant: ${state.id}`);
  return attestationFault(state, { ...said, partyId: creditor.partyId }, context, '');
};

/** Those who owe something under the agreement; whom it does not bind owes nothing under it. */
export const debtorsOf = (state: Case): readonly PartyId[] =>
  state.parties.flatMap(({ partyId, role }) =>
    role !== 'APPLICANT' && 'agreement' in state && state.agreement?.bound.includes(partyId) ? [partyId] : [],
  );
