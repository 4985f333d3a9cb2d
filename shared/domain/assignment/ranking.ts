import type { ScoreRow } from '../../../events/assignment.ts';
import type { Day, MediatorId } from '../../../events/primitives.ts';
import type { Candidate } from './candidate.ts';
import { exclusionOf } from './conflicts.ts';
import type { AssignmentQuestion } from './question.ts';

export interface Ranking {
  /** best first */
  readonly ranked: readonly ScoreRow[];
  readonly excluded: readonly { readonly mediatorId: MediatorId; readonly ground: string }[];
}

/** The most that each part of a score may come to (mechanism.md §5); they sum to 100. */
export const WEIGHTS = {
  specialism: 30,
  language: 20,
  county: 15,
  load: 15,
  neutrality: 10,
  likeCases: 5,
  preference: 5,
} as const;
/** The best are kept with the assignment, and the one who was taken: enough to explain it, few enough for the item. */
export const SCORES_KEPT = 5;

/** As many like cases as earn the full points. */
export const LIKE_CASES_FULL = 5;

/** A consumer gets somebody from outside finance; two mediators know finance and law between them. */
const isNeutral = ({ finance, legal }: Candidate, { consumer, beside }: AssignmentQuestion): boolean =>
  beside ? (finance || beside.finance) && (legal || beside.legal) : !(consumer && finance);

const score = (candidate: Candidate, question: AssignmentQuestion): ScoreRow => {
  const parts = {
    specialism: candidate.specialisms.includes(question.causeCode) ? WEIGHTS.specialism : 0,
    language: question.languages.every((language) => candidate.languages.includes(language)) ? WEIGHTS.language : 0,
    county: candidate.county === question.county ? WEIGHTS.county : 0,
    load: Math.round(WEIGHTS.load * (1 - candidate.openCases / candidate.maxOpen)),
    neutrality: isNeutral(candidate, question) ? WEIGHTS.neutrality : 0,
    likeCases: Math.round(
      (WEIGHTS.likeCases * Math.min(candidate.settledLikeCases, LIKE_CASES_FULL)) / LIKE_CASES_FULL,
    ),
    preference: question.preferred.includes(candidate.mediatorId) ? WEIGHTS.preference : 0,
  };
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { mediatorId: candidate.mediatorId, total, parts };
};

/** Higher score first; then whoever was assigned longest ago, never before anyone; then by id. */
const byRank = (lastAssigned: ReadonlyMap<MediatorId, Day | undefined>) => (a: ScoreRow, b: ScoreRow) => {
  if (a.total !== b.total) return b.total - a.total;
  const [lastA, lastB] = [lastAssigned.get(a.mediatorId) ?? '', lastAssigned.get(b.mediatorId) ?? ''];
  if (lastA !== lastB) return lastA < lastB ? -1 : 1;
  return a.mediatorId < b.mediatorId ? -1 : 1;
};

/**
 * Ranks the mediators for a case (mechanism.md §5). The same roster and case always give the same order, and the
 * scores explain it (PIPL 24).
 */
export const rank = (candidates: readonly Candidate[], question: AssignmentQuestion): Ranking => {
  const excluded = candidates.flatMap((candidate) => {
    const ground = exclusionOf(candidate, question);
    return ground === undefined ? [] : [{ mediatorId: candidate.mediatorId, ground }];
  });
  const out = new Set(excluded.map(({ mediatorId }) => mediatorId));
  const lastAssigned = new Map(candidates.map(({ mediatorId, lastAssignedOn }) => [mediatorId, lastAssignedOn]));
  const eligible = candidates.filter(({ mediatorId }) => !out.has(mediatorId));
  return { ranked: eligible.map((each) => score(each, question)).sort(byRank(lastAssigned)), excluded };
};
