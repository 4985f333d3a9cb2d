import type * as z from 'zod/mini';
import type { Language } from '../api/language.ts';

export type Issue = z.core.$ZodIssue;

const sentences = {
  required: { zh: '必填', en: 'is required' },
  'wrong-type': { zh: '类型应为 {expected}', en: 'must be of type {expected}' },
  'too-small': { zh: '不能小于 {limit}', en: 'must not be less than {limit}' },
  'too-big': { zh: '不能大于 {limit}', en: 'must not be more than {limit}' },
  'too-short': { zh: '至少需要 {limit} 个（字符或项）', en: 'must have at least {limit} (characters or entries)' },
  'too-long': { zh: '最多 {limit} 个（字符或项）', en: 'must have at most {limit} (characters or entries)' },
  'not-multiple': { zh: '应为 {limit} 的倍数', en: 'must be a multiple of {limit}' },
  'wrong-format': { zh: '格式不符', en: 'is not in the required form' },
  'not-listed': { zh: '应为以下之一：{expected}', en: 'must be one of: {expected}' },
  'unknown-field': { zh: '没有这个字段', en: 'is not a known field' },
  invalid: { zh: '不符合要求', en: 'is not valid' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export interface Finding {
  /** as `parties.1.idNo`; the request itself is `body` */
  readonly field: string;
  readonly code: keyof typeof sentences;
  readonly words?: { readonly expected?: string; readonly limit?: string };
}

/** Lengths are counted where the origin has parts; else the limit is of the number itself. */
const hasLength = (origin: string): boolean => ['string', 'array', 'set', 'map', 'file'].includes(origin);

/** Needs issues parsed with `reportInput`: only so can a missing field be told from a wrong one. */
const kindOf = (issue: Issue): Omit<Finding, 'field'> => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'required' }
        : { code: 'wrong-type', words: { expected: issue.expected } };
    case 'too_small':
      return { code: hasLength(issue.origin) ? 'too-short' : 'too-small', words: { limit: String(issue.minimum) } };
    case 'too_big':
      return { code: hasLength(issue.origin) ? 'too-long' : 'too-big', words: { limit: String(issue.maximum) } };
    case 'not_multiple_of':
      return { code: 'not-multiple', words: { limit: String(issue.divisor) } };
    case 'invalid_format':
      return { code: 'wrong-format' };
    case 'invalid_value':
      return issue.input === undefined
        ? { code: 'required' }
        : { code: 'not-listed', words: { expected: issue.values.map(String).join(', ') } };
    case 'unrecognized_keys':
      return { code: 'unknown-field' };
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined
        ? { code: 'not-listed', words: { expected: issue.options.map(String).join(', ') } }
        : { code: 'invalid' };
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return { code: 'invalid' };
  }
};

const fieldOf = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'body' : path.map(String).join('.'));

/** What one issue of zod is about; an issue of unknown fields speaks of each. */
export const findingsOf = (issue: Issue): readonly Finding[] => {
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({ field: fieldOf(path), ...kindOf(issue) }));
};

/** In sentences of our own: zod's would bring every language into the bundle. */
export const sentenceAbout = ({ code, words = {} }: Finding, language: Language): string =>
  sentences[code][language].replace('{expected}', words.expected ?? '').replace('{limit}', words.limit ?? '');
