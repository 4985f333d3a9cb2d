import type { Advice } from '../domain/advice.ts';
import { type RejectionCode, rejections } from '../domain/rejections.ts';
import { sourceOf } from '../domain/sources/citation.ts';

/** All that is told of one refusal. */
export interface RefusalWords {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  readonly basis: string;
  readonly source: { readonly zh: string; readonly en: string };
  readonly next: Advice;
}

const codes = Object.keys(rejections) as readonly RejectionCode[];

const words = Object.fromEntries(
  codes.map((code) => {
    const { status, zh, en, basis, next } = rejections[code];
    return [code, { status, zh, en, basis, source: { zh: sourceOf(basis, 'zh'), en: sourceOf(basis, 'en') }, next }];
  }),
) as Readonly<Record<RejectionCode, RefusalWords>>;

/** In a bundle this module reads a file at its first call (infra/bundle/words-apart.ts): most calls are not refused. */
export const refusalWords = (): Readonly<Record<RejectionCode, RefusalWords>> => words;
