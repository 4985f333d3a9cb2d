import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { Day, InstitutionId, MediatorId } from '../../../../events/primitives.ts';
import type { Candidate } from '../../assignment/candidate.ts';
import type { AssignmentQuestion } from '../../assignment/question.ts';
import { type Ranking, rank } from '../../assignment/ranking.ts';
import { ok } from '../../result.ts';
import type { Rulebook } from '../../rulebook.ts';
import type { Context } from '../context.ts';
import { at, type Decision, missing, naming, partyIds, refuse, strangers } from '../deciding.ts';
import type { Case, CaseAt } from '../state.ts';
import type { Assign, InviteCoMediator } from './commands.ts';

// the best scores are kept with the assignment, and the assigned one's: enough to explain it, few enough for the item
const SCORES_KEPT = 5;

/** R2: who is employed by one institution of a group is barred from the cases of all. */
const wholeGroups = (parties: readonly InstitutionId[], { institutions }: Rulebook): readonly InstitutionId[] => {
  const groups = new Set(institutions.filter(({ id }) => parties.includes(id)).map(({ group }) => group));
  return [...new Set([...parties, ...institutions.filter(({ group }) => groups.has(group)).map(({ id }) => id)])];
};

const questionOf = (
  state: CaseAt<'assigning'>,
  { chosen }: Assign,
  { today, jurisdiction }: Context,
): AssignmentQuestion => {
  const institutions = wholeGroups(
    state.parties.flatMap(({ institutionId }) => (institutionId ? [institutionId] : [])),
    jurisdiction,
  );
  const host = jurisdiction.committees.find(({ id }) => id === state.committeeId)?.hostInstitution;
  return {
    county: state.competentCounty,
    channel: state.channel,
    causeCode: state.causeCode,
    languages: [...new Set(state.parties.map(({ language }) => language))],
    institutions,
    consumer: institutions.length > 0 && state.parties.some(({ kind }) => kind === 'NATURAL'),
    ...(host ? { hostInstitution: host } : {}),
    ...(chosen ? { preferred: chosen } : {}),
    rules: jurisdiction.rules,
    today,
  };
};

/**
 * Major and complex cases have two mediators, one of them leading (TY16 13; mechanism.md §5). Mediators are assigned
 * before there is an agreement to restructure: until then the filing's marks 三农 and 惠企 say that it is about that.
 */
const isComplex = (state: CaseAt<'assigning'>, { jurisdiction }: Context): boolean =>
  state.relief?.agri === true ||
  state.relief?.enterprise === true ||
  state.claim.total >= jurisdiction.rules.complexFrom ||
  state.parties.filter(({ role }) => role === 'RESPONDENT').length > jurisdiction.rules.complexRespondents;

const assigned = (mediatorId: MediatorId, role: 'LEAD' | 'CO', { ranked, excluded }: Ranking, on: Day): CaseEvent => ({
  type: 'mediator.assigned.v1',
  mediatorId,
  role,
  on,
  score: ranked.filter((row, i) => i < SCORES_KEPT || row.mediatorId === mediatorId),
  excluded: role === 'LEAD' ? excluded : [],
});

/** The second mediator of a complex case, ranked beside the first; none where nobody is left. */
const coOf = (lead: MediatorId, candidates: readonly Candidate[], question: AssignmentQuestion) => {
  const beside = candidates.find(({ mediatorId }) => mediatorId === lead);
  const others = candidates.filter(({ mediatorId }) => mediatorId !== lead);
  const ranking = rank(others, { ...question, ...(beside ? { beside } : {}) });
  const [best] = ranking.ranked;
  return best && { mediatorId: best.mediatorId, ranking };
};

/** T09: the chosen mediator, or the best ranked; the score goes into the history. */
export const assign = (state: Case, command: Assign, context: Context): Decision => {
  const assigning = at(state, 'assigning');
  if (!assigning.ok) return assigning;
  const { chosen, candidates } = command;
  if (chosen && !candidates.some(({ mediatorId }) => mediatorId === chosen))
    return refuse('mediator-unknown', { field: 'mediatorId' });
  const question = questionOf(assigning.value, command, context);
  const ranking = rank(candidates, question);
  const ground = ranking.excluded.find(({ mediatorId }) => mediatorId === chosen)?.ground;
  if (ground) return refuse('mediator-excluded', { field: 'mediatorId', params: { ground } });
  const lead = chosen ?? ranking.ranked[0]?.mediatorId;
  if (!lead) return refuse('no-eligible-mediator');
  const { today: on } = context;
  const second = isComplex(assigning.value, context) ? coOf(lead, candidates, question) : undefined;
  return ok([
    assigned(lead, 'LEAD', ranking, on),
    ...(second ? [assigned(second.mediatorId, 'CO', second.ranking, on)] : []),
  ]);
};

/** Police station, justice office, village committee: with the consent of all parties, never leading (PML 20). */
export const inviteCoMediator = (state: Case, command: InviteCoMediator, context: Context): Decision => {
  const led = at(state, 'mediating', 'agreed');
  if (!led.ok) return led;
  const unit = context.jurisdiction.units.find(({ id }) => id === command.unitId);
  if (!unit) return refuse('unit-unknown', { field: 'unitId', params: { unitId: command.unitId } });
  if (led.value.coMediators.includes(command.unitId)) return refuse('co-mediator-twice', { field: 'unitId' });
  const consenting = command.consents.map(({ partyId }) => partyId);
  const stranger = strangers(state, consenting);
  if (stranger) return stranger;
  const lacking = missing(partyIds(state), consenting);
  if (lacking.length > 0)
    return refuse('consent-of-all-missing', { field: 'consents', params: { partyIds: naming(lacking) } });
  const { unitId, consents, confidentialityEvidenceId } = command;
  return ok([
    {
      type: 'co-mediator.joined.v1',
      unitId,
      unitKind: unit.kind,
      consents,
      confidentialityEvidenceId,
      on: context.today,
    },
  ]);
};
