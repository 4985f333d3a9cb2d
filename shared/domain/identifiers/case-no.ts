import { ok, type Refused, type Result, rejected } from '../result.ts';

/** The parts of a committee's case number; sequences run without gaps per county and year. */
export interface CaseNoParts {
  readonly year: number;
  /** of the county, as 岑 */
  readonly shortName: string;
  readonly sequence: number;
  /** 之一, 之二 …: which rest of a case settled in part it is, and which rest of that; none for a case itself */
  readonly parts?: readonly number[];
}

// no case has more respondents than a filing takes parties
const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
const ORDINALS = [...DIGITS, '十', ...DIGITS.map((digit) => `十${digit}`)];

const suffixOf = (part: number): string => {
  const ordinal = ORDINALS[part - 1];
  if (!ordinal) throw new RangeError(`not a part: ${part}`);
  return `之${ordinal}`;
};

/** `（2023）岑金调字第0001号`; a sequence past 9999 keeps all its digits. */
export const caseNoOf = ({ year, shortName, sequence, parts = [] }: CaseNoParts): string => {
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError(`not a sequence: ${sequence}`);
  const number = `（${year}）${shortName}金调字第${String(sequence).padStart(4, '0')}号`;
  return `${number}${parts.map(suffixOf).join('')}`;
};

const SHAPE =
  /^（(\d{4})）(\p{Script=Han}{1,2})金调字第(\d{4}|[1-9]\d{4,6})号((?:之(?:十?[一二三四五六七八九]|十)){0,19})$/u;

export const parseCaseNo = (text: string): Result<CaseNoParts, Refused<'case-no-malformed'>> => {
  const [, year = '', shortName = '', sequence = '', suffix = ''] = SHAPE.exec(text) ?? [];
  if (Number(sequence) < 1) return rejected('case-no-malformed', '§3.2');
  const parts = suffix
    .split('之')
    .slice(1)
    .map((ordinal) => ORDINALS.indexOf(ordinal) + 1);
  return ok({
    year: Number(year),
    shortName,
    sequence: Number(sequence),
    ...(parts.length > 0 ? { parts } : {}),
  });
};

/**
 * The number of a case's rest: `（2023）岑金调字第0001号之一`, of whose own rest it is 之一之一.
 * @param nth of the parent's, from 1: an agreement that a court dismissed may be followed by another in part
 */
export const continuedCaseNo = (caseNo: string, nth = 1): string => `${caseNo}${suffixOf(nth)}`;
