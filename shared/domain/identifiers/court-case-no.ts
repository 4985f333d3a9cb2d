import { ok, type Refused, type Result, rejected } from '../result.ts';

// Intermediate and high courts have shorter codes, and half-width brackets occur (mechanism.md §3.2). Between court and
// 号 stand the kind of case (诉前调确, 民初 …) and a number, no room for a sentence: these numbers go into events.
const SHAPE = /^[（(](\d{4})[）)](黔(?:\d{2}|\d{4})?\p{Script=Han}{1,8}\d{1,6}号(?:之\p{Script=Han}{1,3})?)$/u;

/**
 * A number of a court of the province, as `（2023）黔2626诉前调确12号`.
 * @returns it with full-width brackets, or `court-case-no-malformed`
 */
export const courtCaseNo = (text: string): Result<string, Refused<'court-case-no-malformed'>> =>
  SHAPE.test(text) ? ok(text.replace(SHAPE, '（$1）$2')) : rejected('court-case-no-malformed', '§3.2');

export const isCourtCaseNo = (text: string): boolean => courtCaseNo(text).ok;
