import type { Day, Fen, InstitutionId, MediatorId } from '../../../../events/primitives.ts';
import type { Evaluator } from '../../assignment/expert.ts';
import { addMonths } from '../../calendar/day.ts';
import type { Rules } from '../../jurisdiction.ts';

interface Question {
  readonly mediators: readonly MediatorId[];
  /** those of the parties, and all of their groups */
  readonly institutions: readonly InstitutionId[];
  readonly today: Day;
  readonly rules: Pick<Rules, 'evaluation'>;
}

/** One expert, or three above the pack's amount and where all ask for three (mechanism.md §4.7). */
export const expertsNeeded = (total: Fen, threeAsked: boolean, { evaluation }: Pick<Rules, 'evaluation'>): 1 | 3 =>
  threeAsked || total > evaluation.threeAbove ? 3 : 1;

/**
 * Who may evaluate (§4.7): nobody who mediates in the case, and nobody with a tie to the group of a party that stands or
 * has ended within three years. No consent waives it: the report is worth what its independence is.
 */
export const mayEvaluate = ({ ties, mediatorId }: Evaluator, question: Question): boolean => {
  const { mediators, institutions, today, rules } = question;
  const since = addMonths(today, -12 * rules.evaluation.tieYears);
  const tied = ties.some(
    ({ institutionId, until }) => institutions.includes(institutionId) && (until === undefined || until > since),
  );
  return !tied && !mediators.some((id) => id === mediatorId);
};
