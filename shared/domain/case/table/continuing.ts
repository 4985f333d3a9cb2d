import type { Rest } from '../../../../events/agreement.ts';
import type { CaseEvent, EventOf } from '../../../../events/catalogue.ts';
import type { ClockKind } from '../../../../events/clock.ts';
import type { CaseId, Day, PartyId } from '../../../../events/primitives.ts';
import { continuedCaseNo } from '../../identifiers/case-no.ts';
import { missing, naming, refuse } from '../deciding.ts';
import type { Agreement, Case, CaseAt } from '../state.ts';

type Bound = Pick<Agreement, 'bound'> & { readonly rest?: Rest };

const respondentsOutside = ({ parties }: Case, bound: readonly PartyId[]): readonly PartyId[] =>
  missing(
    parties.filter(({ role }) => role === 'RESPONDENT').map(({ partyId }) => partyId),
    bound,
  );

/** Every applicant is bound, one respondent at least, and of the others is said what becomes of the claim. */
export const boundFault = (state: Case, { bound, rest }: Bound) => {
  const those = (role: 'APPLICANT' | 'RESPONDENT') => state.parties.filter((party) => party.role === role);
  const isBound = ({ partyId }: Case['parties'][number]) => bound.includes(partyId);
  if (!those('APPLICANT').every(isBound) || !those('RESPONDENT').some(isBound))
    return refuse('applicant-not-bound', { field: 'bound' });
  const outside = respondentsOutside(state, bound);
  if (outside.length === 0) return rest ? refuse('rest-of-nothing', { field: 'rest' }) : undefined;
  if (!rest) return refuse('partial-agreement', { field: 'rest', params: { partyIds: naming(outside) } });
  return rest.how === 'OPEN' ? claimFault(state, rest.claim) : undefined;
};

const claimFault = (state: Case, { principal, interest, penalty, other, total }: Case['claim']) => {
  const field = 'rest.claim.total';
  if (principal + interest + penalty + other !== total) return refuse('claim-total-wrong', { field });
  if (total === 0) return refuse('claim-empty', { field });
  return total > state.claim.total ? refuse('rest-exceeds-claim', { field }) : undefined;
};

/** With the effect of an agreement that leaves something open its case is split. */
export const splitBy = (state: Case, { agreementId, bound, rest }: Agreement, on: Day): readonly CaseEvent[] =>
  rest?.how === 'OPEN'
    ? [{ type: 'case.split.v1', agreementId, partyIds: respondentsOutside(state, bound), claim: rest.claim, on }]
    : [];

/** The periods of mediation, and the court's over them. */
const INHERITED: readonly ClockKind[] = ['DL-M', 'DL-L', 'DL-T'];

interface Parent {
  readonly id: CaseId;
  readonly events: readonly CaseEvent[];
  readonly state: Case;
}

/** What a party said or proved before the split stands in the child too. */
const isOfOneParty = (event: CaseEvent): event is EventOf<'consent.given.v1' | 'agent.appointed.v1'> =>
  event.type === 'consent.given.v1' || event.type === 'agent.appointed.v1';

const firstOf = (events: readonly CaseEvent[]): EventOf<'case.filed.v1'> => {
  const [filed] = events;
  if (filed?.type !== 'case.filed.v1') throw new Error('a history begins with its filing');
  return filed;
};

const tableOf = ({ state }: Parent): CaseAt<'effective'> => {
  // whatever a court has made of the agreement since: who sits at the table of the rest is the same
  if ('lead' in state && state.lead && 'mediators' in state && 'agreement' in state)
    return state as CaseAt<'effective'>;
  throw new Error(`a case at stage ${state.stage} was never settled`);
};

/**
 * The child case of a partial agreement: the applicants, those who are not bound and their guarantors, the
 * open part of the claim, the parent's number with 之一, its mediators, and its clocks as they ran.
 */
export const continuationOf = (
  parent: Parent,
  split: EventOf<'case.split.v1'>,
  on: Day,
): readonly [filed: EventOf<'case.filed.v1'>, ...CaseEvent[]] => {
  const filed = firstOf(parent.events);
  const table = tableOf(parent);
  const parties = table.parties.filter(
    ({ partyId, role }) =>
      role === 'APPLICANT' || split.partyIds.includes(partyId) || !table.agreement.bound.includes(partyId),
  );
  const ids = new Set(parties.map(({ partyId }) => partyId));
  const { caseNo, competentCounty, committeeId, acceptedOn, track, lead, extensions, round } = table;
  return [
    { ...filed, claim: split.claim, parties },
    ...parent.events.filter(isOfOneParty).filter(({ partyId }) => ids.has(partyId)),
    {
      type: 'case.continued.v1',
      parentId: parent.id,
      caseNo: continuedCaseNo(caseNo),
      competentCounty,
      committeeId,
      acceptedOn,
      track,
      lead,
      mediators: table.mediators,
      coMediators: table.coMediators,
      disclosed: table.disclosed,
      barred: [...table.barred].map(([mediatorId, reason]) => ({ mediatorId, reason })),
      extensions,
      round,
      clocks: INHERITED.flatMap((kind) => table.clocks[kind] ?? []),
      on,
    },
  ];
};
