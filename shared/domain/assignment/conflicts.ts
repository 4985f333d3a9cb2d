import type { Day } from '../../../events/primitives.ts';
import { addMonths } from '../calendar/day.ts';
import type { Candidate } from './candidate.ts';
import type { AssignmentQuestion } from './question.ts';

const leftRecently = (candidate: Candidate, { institutions, today, rules }: AssignmentQuestion): boolean =>
  candidate.formerEmployers.some(
    ({ institutionId, until }) =>
      institutions.includes(institutionId) && addMonths(until, rules.formerEmployeeYears * 12) > today,
  );

const absenceOn = ({ absences = [] }: Candidate, today: Day) =>
  absences.find(({ from, to }) => from <= today && (to === undefined || today <= to))?.kind;

/** R1 to R4: never waived here, stricter than TY16 15, since most of the roster comes from finance (mechanism.md §5). */
const HARD: readonly string[] = ['R1', 'R2', 'R3', 'R4'];

export const isHard = (ground: string): boolean => HARD.includes(ground);

/**
 * Why a mediator may not take this case, or nothing where none of it holds: eligibility by PML 14, hard conflicts R2,
 * and R5 and R6 as long as nobody waived them (TY16 15). R1, R3, R4 and R7 come to light by
 * the mediator's own disclosure or a party's request, and bar from this case whoever left it.
 */
export const exclusionOf = (candidate: Candidate, question: AssignmentQuestion): string | undefined => {
  const { institutions, today, channel, hostInstitution, rules, barred } = question;
  const waived = candidate.mediatorId === question.waived;
  const left = barred.get(candidate.mediatorId);
  if (left) return left;
  if (!candidate.active) return 'NOT_ACTIVE';
  const absent = absenceOn(candidate, today);
  if (absent) return absent;
  if (candidate.certifiedUntil < today) return 'CERTIFICATE_EXPIRED';
  if (candidate.trainingHours < rules.trainingHours) return 'TRAINING_LAPSED';
  if (!candidate.courtRoster && (channel === 'COURT_ENTRUSTED' || channel === 'COURT_DELEGATED'))
    return 'NOT_ON_COURT_ROSTER';
  if (candidate.employer && institutions.includes(candidate.employer)) return 'R2';
  if (!waived && leftRecently(candidate, question)) return 'R5';
  if (!waived && hostInstitution && institutions.includes(hostInstitution) && candidate.county === question.county)
    return 'R6';
  const isFull = candidate.openCases >= candidate.maxOpen && !question.despiteLoad.includes(candidate.mediatorId);
  return isFull ? 'FULL' : undefined;
};
