import { fen } from '../money/fen.ts';
import { displayYuan } from '../money/yuan.ts';
import type { Rules } from './thresholds.ts';

/** How far the leading group may go with a number, both ends included, and what says so. */
interface Bound {
  readonly least: number;
  readonly most: number;
  /** citations of `sources/` */
  readonly basis: string;
}

// Where no source gives an end: as far as a whole number may go here, and one where none at all is nonsense.
const NO_MORE_THAN = 10_000;
const some: Bound = { least: 1, most: NO_MORE_THAN, basis: 'REG-3' };

/**
 * Of every whole number among the thresholds, by its place. A law's number is the end that the law gives; what the
 * mechanism itself has fixed to protect somebody may be made stricter and not laxer.
 */
export const bounds: Readonly<Record<string, Bound>> = {
  summaryRespondents: { least: 1, most: 2, basis: 'A-03' },
  complexRespondents: { least: 1, most: 2, basis: 'REG-3' },
  'maxOpen.fullTime': some,
  'maxOpen.partTime': some,
  // §5: eight hours a year at least; three years for who worked there, and for an expert's ties (§4.7)
  trainingHours: { least: 8, most: NO_MORE_THAN, basis: 'REG-3' },
  formerEmployeeYears: { least: 3, most: NO_MORE_THAN, basis: '§5' },
  'evaluation.tieYears': { least: 3, most: NO_MORE_THAN, basis: 'REG-3' },
  // PML 9: a term of three years
  appointmentYears: { least: 1, most: 3, basis: 'REG-3' },
  'extension.longestDays': { least: 1, most: 30, basis: 'SPC25 3; T13' },
  'extension.entrustedTimes': { least: 1, most: 1, basis: 'SPC25 3; A-26' },
  'extension.otherTimes': { least: 1, most: 2, basis: 'A-26' },
  'extension.otherTotalDays': { least: 1, most: 60, basis: 'A-26; T13' },
  // one absence is what anybody may have
  absences: { least: 2, most: NO_MORE_THAN, basis: '§4.3; T17' },
  reminderWorkdays: { least: 1, most: 3, basis: '§4.3' },
  rulingExtensionDays: { least: 1, most: 30, basis: 'CPL 187; SX00 2' },
  rounds: { least: 1, most: 3, basis: 'T27' },
  // DL-M has fifteen working days, and an evaluation is inside it
  'evaluation.leastWorkdays': { least: 1, most: 15, basis: 'A-01; §4.7' },
  instalmentRows: { least: 1, most: 600, basis: 'REG-3' },
  graceDays: { least: 0, most: 3, basis: 'A-43' },
  // §3.7: five files a county or a tenth of them, whichever is more
  'spotCheck.least': { least: 5, most: NO_MORE_THAN, basis: 'REG-3' },
  'spotCheck.percent': { least: 10, most: 100, basis: 'REG-3' },
  'retention.caseFileYears': some,
  'retention.recordingYears': some,
};

/** A threshold that goes beyond its bound: `{ field: 'extension.longestDays', bound: '1–30', basis: 'SPC25 3; T13' }`. */
export interface BeyondBound {
  readonly field: string;
  readonly bound: string;
  readonly basis: string;
}

/** The whole numbers among the thresholds, by their places; amounts and days have bounds of another kind. */
const numberAt = (rules: Rules, place: string): unknown =>
  place.split('.').reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], rules);

const numbersBeyond = (rules: Rules): readonly BeyondBound[] =>
  Object.entries(bounds).flatMap(([field, { least, most, basis }]) => {
    const value = Number(numberAt(rules, field));
    return value >= least && value <= most ? [] : [{ field, bound: `${least}–${most}`, basis }];
  });

// §4.6: 5,000.00, as in Shanghai, until somebody says what people earn here
const SMALL_WITHOUT_WAGE = fen(500_000);

/** §4.6: half of the average yearly wage, by the latest figure published (CPL 165, INT 272). */
const smallMost = ({ smallClaims }: Rules) => {
  // an object has its whole-numbered keys in their order, so the latest year is its last
  const latest = Object.values(smallClaims?.averageWage ?? {}).at(-1);
  return latest === undefined ? SMALL_WITHOUT_WAGE : fen(Math.floor(latest / 2));
};

// SPC25: from this day on courts docket what they would have delegated before
const DELEGATION_CLOSED = '2025-01-01';

const othersBeyond = (rules: Rules): readonly BeyondBound[] => {
  const { smallFastUpTo, intermediateCourt, delegationClosedFrom } = rules;
  const small = smallMost(rules);
  const none = (['localFrom', 'outsideFrom'] as const).filter((end) => intermediateCourt[end] === 0);
  return [
    ...(smallFastUpTo > small
      ? [{ field: 'smallFastUpTo', bound: `≤ ${displayYuan(small)}`, basis: '§4.6; REG-3' }]
      : []),
    ...none.map((end) => ({ field: `intermediateCourt.${end}`, bound: '> 0.00', basis: '§4.5' })),
    ...(delegationClosedFrom > DELEGATION_CLOSED
      ? [{ field: 'delegationClosedFrom', bound: `≤ ${DELEGATION_CLOSED}`, basis: 'A-21' }]
      : []),
  ];
};

/**
 * Which thresholds go beyond what the law and the mechanism allow; nothing where all is well. The pack is held to it
 * when it is built, every change of the register when it is made. What was decided before keeps what it was decided by.
 *
 * @param rules as decisions go by them: amounts in fen
 */
export const beyondBounds = (rules: Rules): readonly BeyondBound[] => [...numbersBeyond(rules), ...othersBeyond(rules)];
