import type { Language } from '../api/language.ts';
import { type FieldFault, guidanceOf, isRefusal, sentenceOf } from '../api/problem.ts';
import { findingsOf, type Issue, sentenceAbout } from './findings.ts';

/** Faults of one request told to its caller; the rest follow once these are mended. */
const MOST_TOLD = 20;

const faultsOfIssue = (issue: Issue, language: Language): readonly FieldFault[] =>
  findingsOf(issue).map((finding) => {
    const { field } = finding;
    // A refinement whose message is a code of the catalogue speaks the catalogue's sentence.
    const { message: code } = issue;
    return isRefusal(code)
      ? { field, code, message: sentenceOf({ code, field }, language), ...guidanceOf(code, language) }
      : { field, code: finding.code, message: sentenceAbout(finding, language) };
  });

/** What a schema found, for the caller of the API. */
export const faultsOf = (issues: readonly Issue[], language: Language): readonly FieldFault[] =>
  issues.flatMap((issue) => faultsOfIssue(issue, language)).slice(0, MOST_TOLD);
