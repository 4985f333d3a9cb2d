import type { Rest } from '../../../../events/agreement.ts';
import type { CaseEvent, EventOf } from '../../../../events/catalogue.ts';
import type { ClockKind } from '../../../../events/clock.ts';
import type { CaseId, Day, PartyId } from '../../../../events/primitives.ts';
import { continuedCaseNo } from '../../identifiers/case-no.ts';
import { missing, naming, partyIds, refuse } from '../deciding.ts';
import { fold } from '../evolve.ts';
import type { Agreement } from '../facts.ts';
import type { Switch } from '../mechanism/mechanism.ts';
import { waitingPreservation } from '../performance/preserving.ts';
import type { Case, CaseAt } from '../state.ts';
import { bindingOn } from './carrying-on.ts';

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
    ? [{ type: 'case.split.v1', agreementId, partyIds: missing(partyIds(state), bound), claim: rest.claim, on }]
    : [];

/** The periods of mediation; of an undecided recusal the days it had. A court's own begin with what it is handed. */
const inheritedOf = ({ paused }: Pick<EventOf<'case.continued.v1'>, 'paused'>): readonly ClockKind[] => [
  'DL-M',
  'DL-L',
  ...(paused?.recusal ? (['DL-15'] as const) : []),
];

interface Parent {
  readonly id: CaseId;
  readonly events: readonly CaseEvent[];
}

/** What a party said or proved before the split stands in the child too; of its agents those it still has. */
const isOfOneParty = (
  event: CaseEvent,
): event is EventOf<'consent.given.v1' | 'agent.appointed.v1' | 'guarantee.recorded.v1'> =>
  event.type === 'consent.given.v1' || event.type === 'agent.appointed.v1' || event.type === 'guarantee.recorded.v1';

const stands = (event: CaseEvent, { agents = [] }: Case): boolean =>
  event.type !== 'agent.appointed.v1' || agents.some(({ agentId }) => agentId === event.agentId);

const firstOf = (events: readonly CaseEvent[]): EventOf<'case.filed.v1'> => {
  const [filed] = events;
  if (filed?.type !== 'case.filed.v1') throw new Error('a history begins with its filing');
  return filed;
};

const isSplit = (event: CaseEvent): event is EventOf<'case.split.v1'> => event.type === 'case.split.v1';

/**
 * What secures the claim secures it against those who are left as well: it stands in both, with the days it had when the
 * case was split (CPL 104).
 */
const securing = (before: readonly CaseEvent[], table: CaseAt<'effective'>): readonly CaseEvent[] => {
  const { 'DL-13': clock } = table.clocks;
  const waiting = waitingPreservation(table)?.no;
  return before.flatMap((event): readonly CaseEvent[] => {
    if (event.type === 'preservation.ended.v1') return [event];
    if (event.type !== 'preservation.recorded.v1') return [];
    return [event.no === waiting && clock ? { ...event, clock } : event];
  });
};

/** How the parent was mediated, which counts on (§4.8); what its settled text came of is not the rest's. */
const switchesOf = ({ mechanism: { now, switches } }: CaseAt<'effective'>, on: Day): readonly Switch[] =>
  now === 'ONE_STOP' ? switches : [...switches, { from: now, to: 'ONE_STOP', reason: 'AGREED_OTHERWISE', on }];

/** The parent as it was when that agreement took effect, whatever has become of it since. */
const tableOf = ({ id }: Parent, before: readonly CaseEvent[]): CaseAt<'effective'> => {
  const table = fold(before, id);
  if (table?.stage !== 'effective') throw new Error(`${id} was never settled`);
  return table;
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
  const at = parent.events.findIndex((event) => isSplit(event) && event.agreementId === split.agreementId);
  const before = parent.events.slice(0, at);
  const table = tableOf(parent, before);
  const nth = 1 + parent.events.filter(isSplit).findIndex(({ agreementId }) => agreementId === split.agreementId);
  const parties = table.parties.filter(({ partyId, role }) => role === 'APPLICANT' || split.partyIds.includes(partyId));
  const ids = new Set(parties.map(({ partyId }) => partyId));
  const binding = bindingOn(table, ids);
  const { caseNo, competentCounty, committeeId, acceptedOn, track, lead, extensions, round } = table;
  return [
    {
      ...firstOf(parent.events),
      claim: split.claim,
      parties,
      // as mediation has found it since: the fast track asks for it (T40)
      assessment: table.assessment,
      continues: parent.id,
    },
    ...parent.events.filter(isOfOneParty).filter((event) => ids.has(event.partyId) && stands(event, table)),
    ...securing(before, table),
    {
      type: 'case.continued.v1',
      parentId: parent.id,
      caseNo: continuedCaseNo(caseNo, nth),
      competentCounty,
      committeeId,
      ...(table.transferredFrom ? { transferredFrom: table.transferredFrom } : {}),
      acceptedOn,
      track,
      lead,
      mediators: table.mediators,
      coMediators: table.coMediators,
      disclosed: table.disclosed,
      barred: [...table.barred].map(([mediatorId, reason]) => ({ mediatorId, reason })),
      ...binding,
      ...(table.speaks
        ? { speaks: [...table.speaks].map(([mediatorId, languages]) => ({ mediatorId, languages })) }
        : {}),
      ...(table.interpreters
        ? { interpreters: table.interpreters.flatMap(({ left, ...each }) => (left ? [] : each)) }
        : {}),
      ...(table.suitWithdrawnOn ? { suitWithdrawnOn: table.suitWithdrawnOn } : {}),
      ...(table.appraisals ? { appraisals: table.appraisals } : {}),
      extensions,
      round,
      switches: switchesOf(table, on),
      clocks: inheritedOf(binding).flatMap((kind) => table.clocks[kind] ?? []),
      on,
    },
  ];
};
