import { ok, type Refused, type Result, rejected } from '../result.ts';

/** The parts of a committee's case number; sequences run without gaps per county and year. */
export interface CaseNoParts {
  readonly year: number;
  /** of the county, as 岑 */
  readonly shortName: string;
  readonly sequence: number;
  /** 之一, 之二 …: how often the rest of a case in part settled was carried on; 0 for the case itself */
  readonly part: number;
}

// no case has more respondents than a filing takes parties
const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
const PARTS = [...DIGITS, '十', ...DIGITS.map((digit) => `十${digit}`)];

const suffixOf = (part: number): string => {
  if (part === 0) return '';
  const ordinal = PARTS[part - 1];
  if (!ordinal) throw new RangeError(`not a part: ${part}`);
  return `之${ordinal}`;
};

/** `（2023）岑金调字第0001号`; a sequence past 9999 keeps all its digits. */
export const caseNoOf = ({
  year,
  shortName,
  sequence,
  part = 0,
}: Omit<CaseNoParts, 'part'> & { part?: number }): string => {
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError(`not a sequence: ${sequence}`);
  return `（${year}）${shortName}金调字第${String(sequence).padStart(4, '0')}号${suffixOf(part)}`;
};

const SHAPE = /^（(\d{4})）(\p{Script=Han}{1,2})金调字第(\d{4}|[1-9]\d{4,6})号(?:之(十?[一二三四五六七八九]|十))?$/u;

export const parseCaseNo = (text: string): Result<CaseNoParts, Refused<'case-no-malformed'>> => {
  const [, year, shortName, sequence, part] = SHAPE.exec(text) ?? [];
  if (!year || !shortName || !sequence || Number(sequence) < 1) return rejected('case-no-malformed', '§3.2');
  return ok({
    year: Number(year),
    shortName,
    sequence: Number(sequence),
    part: part ? PARTS.indexOf(part) + 1 : 0,
  });
};

/** The number of the rest: `（2023）岑金调字第0001号之一`, of whose own rest it is 之二. */
export const continuedCaseNo = (caseNo: string): string => {
  const parsed = parseCaseNo(caseNo);
  if (!parsed.ok) throw new RangeError(`not a case number: ${caseNo}`);
  return caseNoOf({ ...parsed.value, part: parsed.value.part + 1 });
};
