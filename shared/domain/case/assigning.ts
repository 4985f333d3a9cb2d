import type { CaseEvent } from '../../../events/catalogue.ts';
import type { InstitutionId, MediatorId } from '../../../events/primitives.ts';
import type { AssignmentQuestion } from '../assignment/question.ts';
import { rank } from '../assignment/ranking.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import { ok } from '../result.ts';
import type { Assign, InviteCoMediator } from './commands.ts';
import type { Context } from './context.ts';
import { at, type Decision, missing, naming, partyIds, refuse, strangers } from './deciding.ts';
import type { Case, CaseAt } from './state.ts';

// the scores kept with the assignment: enough to explain the choice, few enough for the item
const SCORES_KEPT = 5;

/** R2: who is employed by one institution of a group is barred from the cases of all. */
const wholeGroups = (parties: readonly InstitutionId[], { institutions }: Jurisdiction): readonly InstitutionId[] => {
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

/** Major and complex cases have two mediators, one of them leading (TY16 13; mechanism.md §5). */
const isComplex = (state: CaseAt<'assigning'>, { jurisdiction }: Context): boolean =>
  state.claim.total >= jurisdiction.rules.complexFrom ||
  state.parties.filter(({ role }) => role === 'RESPONDENT').length > jurisdiction.rules.complexRespondents;

/** T09: the chosen mediator, or the best ranked; the score goes into the history. */
export const assign = (state: Case, command: Assign, context: Context): Decision => {
  const assigning = at(state, 'assigning');
  if (!assigning.ok) return assigning;
  const { chosen, candidates } = command;
  if (chosen && !candidates.some(({ mediatorId }) => mediatorId === chosen))
    return refuse('mediator-unknown', { field: 'mediatorId' });
  const { ranked, excluded } = rank(candidates, questionOf(assigning.value, command, context));
  const ground = excluded.find(({ mediatorId }) => mediatorId === chosen)?.ground;
  if (ground) return refuse('mediator-excluded', { field: 'mediatorId', params: { ground } });
  const order = [
    ...(chosen ? [chosen] : []),
    ...ranked.map(({ mediatorId }) => mediatorId).filter((id) => id !== chosen),
  ];
  const [lead, second] = order;
  if (!lead) return refuse('no-eligible-mediator');
  const assigned = (mediatorId: MediatorId, role: 'LEAD' | 'CO'): CaseEvent => ({
    type: 'mediator.assigned.v1',
    mediatorId,
    role,
    on: context.today,
    score: role === 'LEAD' ? ranked.slice(0, SCORES_KEPT) : [],
    excluded: role === 'LEAD' ? excluded : [],
  });
  return ok([
    assigned(lead, 'LEAD'),
    ...(second && isComplex(assigning.value, context) ? [assigned(second, 'CO')] : []),
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
