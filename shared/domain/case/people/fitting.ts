import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { Day, InstitutionId, MediatorId } from '../../../../events/primitives.ts';
import type { Candidate } from '../../assignment/candidate.ts';
import type { AssignmentQuestion } from '../../assignment/question.ts';
import { type Ranking, rank, SCORES_KEPT } from '../../assignment/ranking.ts';
import type { Rulebook } from '../../rulebook.ts';
import type { Context } from '../context.ts';
import type { CaseAt } from '../state.ts';
import type { Assign } from './commands.ts';
import { waivedBy } from './waiving.ts';

/** A case that has a mediator, or is to have one. */
export type Asking = CaseAt<'assigning' | 'mediating' | 'agreed'>;

/** R2: who is employed by one institution of a group is barred from the cases of all. */
export const wholeGroups = (
  parties: readonly InstitutionId[],
  { institutions }: Rulebook,
): readonly InstitutionId[] => {
  const groups = new Set(institutions.filter(({ id }) => parties.includes(id)).map(({ group }) => group));
  return [...new Set([...parties, ...institutions.filter(({ group }) => groups.has(group)).map(({ id }) => id)])];
};

/**
 * What the ranking asks of this case.
 * @param by whom the committee takes by hand, whose load it knows, and what was waived for it
 */
export const questionOf = (
  state: Asking,
  { today, jurisdiction }: Context,
  by: Pick<Assign, 'chosen' | 'waivers'> = {},
): AssignmentQuestion => {
  const institutions = wholeGroups(
    state.parties.flatMap(({ institutionId }) => (institutionId ? [institutionId] : [])),
    jurisdiction,
  );
  const waived = waivedBy(state, by);
  const host = jurisdiction.committees.find(({ id }) => id === state.committeeId)?.hostInstitution;
  return {
    county: state.competentCounty,
    channel: state.channel,
    causeCode: state.causeCode,
    languages: [...new Set(state.parties.map(({ language }) => language))],
    institutions,
    consumer: institutions.length > 0 && state.parties.some(({ kind }) => kind === 'NATURAL'),
    ...(host ? { hostInstitution: host } : {}),
    preferred: [...state.choices.values()],
    barred: state.barred,
    ...(waived ? { waived } : {}),
    despiteLoad: [by.chosen, state.group?.lead].filter((id) => id !== undefined),
    rules: jurisdiction.rules,
    today,
  };
};

/**
 * Major and complex cases have two mediators, one of them leading (TY16 13; mechanism.md §5; TC-2, TC-3). Mediators
 * are assigned before there is an agreement to restructure: until then the filing's marks 三农 and 惠企 say that it is
 * about that.
 */
export const isComplex = (state: Asking, { jurisdiction }: Context): boolean =>
  state.group !== undefined ||
  state.relief?.agri === true ||
  state.relief?.enterprise === true ||
  state.claim.total >= jurisdiction.rules.complexFrom ||
  state.parties.filter(({ role }) => role === 'RESPONDENT').length > jurisdiction.rules.complexRespondents;

/** What is kept of a ranking beside the one who was taken. */
export const keptOf = (mediatorId: MediatorId, { ranked, excluded }: Ranking, role: 'LEAD' | 'CO') => ({
  score: ranked.filter((row, i) => i < SCORES_KEPT || row.mediatorId === mediatorId),
  excluded: role === 'LEAD' ? excluded : [],
});

/** Who may sit beside the one who leads, ranked so that the two know finance and law between them. */
export const rankingBeside = (
  lead: MediatorId,
  seated: readonly MediatorId[],
  candidates: readonly Candidate[],
  question: AssignmentQuestion,
): { readonly others: readonly Candidate[]; readonly ranking: Ranking } => {
  const beside = candidates.find(({ mediatorId }) => mediatorId === lead);
  const others = candidates.filter(({ mediatorId }) => !seated.includes(mediatorId));
  return { others, ranking: rank(others, { ...question, ...(beside ? { beside } : {}) }) };
};

/** What is kept of the one who was taken: the languages that decide whether a party needs an interpreter (§5). */
export const speaking = (mediatorId: MediatorId, candidates: readonly Candidate[]) => {
  const speaks = candidates
    .filter((candidate) => candidate.mediatorId === mediatorId)
    .flatMap(({ languages }) => languages.filter((language) => language !== 'zh-CN'));
  return speaks.length > 0 ? { speaks } : {};
};

/** The second mediator of a complex case, ranked beside the first; none where nobody is left. */
const coOf = (lead: MediatorId, candidates: readonly Candidate[], question: AssignmentQuestion) => {
  const { ranking } = rankingBeside(lead, [lead], candidates, question);
  const [best] = ranking.ranked;
  return best && { mediatorId: best.mediatorId, ranking };
};

/** Beside the one who leads a complex case. */
export const secondOf = (
  state: Asking,
  { lead, candidates }: Pick<Taking, 'lead' | 'candidates'>,
  context: Context,
): readonly CaseEvent[] => {
  const second = coOf(lead, candidates, questionOf(state, context));
  if (!second) return [];
  const { mediatorId, ranking } = second;
  const kept = { ...speaking(mediatorId, candidates), ...keptOf(mediatorId, ranking, 'CO') };
  return [{ type: 'mediator.assigned.v1', mediatorId, role: 'CO', on: context.today, ...kept }];
};

export interface Taking {
  readonly lead: MediatorId;
  readonly chosenBy?: 'PARTIES' | 'COMMITTEE' | undefined;
  readonly candidates: readonly Candidate[];
  readonly question: AssignmentQuestion;
  readonly ranking: Ranking;
  readonly by?: Pick<Assign, 'waivers' | 'disclosureEvidenceId'>;
}

/** The case gets who leads it, and in a complex case the second. */
export const assignedBy = (
  state: Asking,
  { lead, chosenBy, candidates, question, ranking, by: { waivers = [], disclosureEvidenceId } = {} }: Taking,
  context: Context,
): readonly CaseEvent[] => {
  const on: Day = context.today;
  const by = {
    ...(chosenBy ? { chosenBy } : {}),
    ...(waivers.length > 0 ? { waivers } : {}),
    ...(disclosureEvidenceId ? { disclosureEvidenceId } : {}),
  };
  const second = isComplex(state, context) ? coOf(lead, candidates, question) : undefined;
  const assigned = (mediatorId: MediatorId, role: 'LEAD' | 'CO', kept: Ranking) =>
    ({
      type: 'mediator.assigned.v1',
      mediatorId,
      role,
      on,
      ...speaking(mediatorId, candidates),
      ...keptOf(mediatorId, kept, role),
    }) as const;
  return [
    { ...assigned(lead, 'LEAD', ranking), ...by },
    ...(second ? [assigned(second.mediatorId, 'CO', second.ranking)] : []),
  ];
};
