import type { Rejection, RejectionCode } from '../domain/rejections.ts';
import type { Language } from './language.ts';
import { refusalWords } from './refusal-words.ts';

/** One fault of one field of the request. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly basis?: string;
  readonly source?: string;
  readonly next?: string;
}

/**
 * RFC 9457, with the code partners decide by, the rule it comes from, what to do now and the id by which our log finds
 * it. `basis` is short and stable; `source` says the same for reading.
 */
export interface Problem {
  readonly type: `urn:jintiao:problem:${RejectionCode}`;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: RejectionCode;
  readonly field?: string;
  readonly basis: string;
  readonly source: string;
  readonly next: string;
  readonly instance: string;
  readonly traceId: string;
  readonly errors?: readonly FieldFault[];
}

/** Where a problem arose. `instance` is the path called. */
export interface Occurrence {
  readonly language: Language;
  readonly instance: string;
  readonly traceId: string;
}

const titles: Record<Language, Readonly<Record<number, string>>> = {
  zh: {
    400: '请求有误',
    401: '未认证',
    403: '无权办理',
    404: '未找到',
    409: '状态冲突',
    412: '前提条件不符',
    413: '正文过大',
    422: '内容无法处理',
    500: '系统意外',
  },
  en: {
    400: 'Bad request',
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'Not found',
    409: 'Conflict',
    412: 'Precondition failed',
    413: 'Content too large',
    422: 'Unprocessable content',
    500: 'Internal server error',
  },
};

/** The catalogue's sentence, its braces filled. A missing word leaves its name visible rather than a blank. */
export const sentenceOf = ({ code, field, params }: Rejection, language: Language): string => {
  const words: Readonly<Record<string, string | undefined>> = { field, ...params };
  return refusalWords()[code][language].replace(/\{(\w+)\}/g, (brace, name: string) => words[name] ?? brace);
};

/** Is this text a code of the catalogue? */
export const isRefusal = (text: string): text is RejectionCode => Object.hasOwn(refusalWords(), text);

/** The rule behind a refusal and what to do now, as one who reads needs them. */
export const guidanceOf = (code: RejectionCode, language: Language) => {
  const { basis, source, next } = refusalWords()[code];
  return { basis, source: source[language], next: next[language] };
};

export const problemOf = (
  rejection: Rejection,
  { language, instance, traceId }: Occurrence,
  errors?: readonly FieldFault[],
): Problem => {
  const { status } = refusalWords()[rejection.code];
  return {
    type: `urn:jintiao:problem:${rejection.code}`,
    title: titles[language][status] ?? String(status),
    status,
    detail: sentenceOf(rejection, language),
    code: rejection.code,
    ...(rejection.field === undefined ? {} : { field: rejection.field }),
    ...guidanceOf(rejection.code, language),
    instance,
    traceId,
    ...(errors === undefined ? {} : { errors }),
  };
};
