import { ok, type Refused, type Result, rejected } from '../result.ts';

/** The parts of a committee's case number; sequences run without gaps per county and year. */
export interface CaseNoParts {
  readonly year: number;
  /** of the county, as 岑 */
  readonly shortName: string;
  readonly sequence: number;
}

/** `（2023）岑金调字第0001号`; a sequence past 9999 keeps all its digits. */
export const caseNoOf = ({ year, shortName, sequence }: CaseNoParts): string => {
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError(`not a sequence: ${sequence}`);
  return `（${year}）${shortName}金调字第${String(sequence).padStart(4, '0')}号`;
};

const SHAPE = /^（(\d{4})）(\p{Script=Han}{1,2})金调字第(\d{4}|[1-9]\d{4,6})号$/u;

export const parseCaseNo = (text: string): Result<CaseNoParts, Refused<'case-no-malformed'>> => {
  const [, year, shortName, sequence] = SHAPE.exec(text) ?? [];
  if (!year || !shortName || !sequence || Number(sequence) < 1) return rejected('case-no-malformed', '§3.2');
  return ok({ year: Number(year), shortName, sequence: Number(sequence) });
};
