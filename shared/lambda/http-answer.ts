import { type Problem, problemOf } from '../api/problem.ts';
import type { Route } from '../api/route.ts';
import type { Answer } from './api-request.ts';
import type { Call } from './call.ts';
import type { HtmlPage } from './html-page.ts';
import { sequenceTag } from './preconditions.ts';
import type { Refusal } from './refusal.ts';

/** API Gateway's proxy answer. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const contentLanguage = { zh: 'zh-CN', en: 'en' } as const;

// Every answer may name people or their disputes: no cache keeps it, no browser guesses its type.
export const headersOf = (call: Pick<Call, 'language'>, contentType: string): Readonly<Record<string, string>> => ({
  'content-type': `${contentType}; charset=utf-8`,
  'content-language': contentLanguage[call.language],
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
});

/** How a route answers what its deed has found. */
export type Answering = (call: Call, route: Pick<Route, 'status' | 'mediaType'>, answer: Answer<unknown>) => HttpAnswer;

export const answered: Answering = (call, { status }, { body, sequence }) => ({
  statusCode: status,
  headers: {
    ...headersOf(call, 'application/json'),
    ...(sequence === undefined ? {} : { etag: sequenceTag(sequence) }),
  },
  body: JSON.stringify(body),
});

export const problemFor = (call: Call, { rejection, errors }: Refusal): Problem => problemOf(rejection, call, errors);

/** A page says both languages itself, and its own policy says what it is made of. */
export const pageAnswered = (
  call: Call,
  statusCode: number,
  { html, contentSecurityPolicy }: HtmlPage,
): HttpAnswer => ({
  statusCode,
  headers: {
    ...headersOf(call, 'text/html'),
    'content-language': 'zh-CN, en',
    'content-security-policy': contentSecurityPolicy,
    'referrer-policy': 'no-referrer',
  },
  body: html,
});

export const problem = (call: Call, refusal: Refusal): HttpAnswer => {
  const document = problemFor(call, refusal);
  return {
    statusCode: document.status,
    headers: {
      ...headersOf(call, 'application/problem+json'),
      ...(document.status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {}),
    },
    body: JSON.stringify(document),
  };
};
