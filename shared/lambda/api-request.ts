import type * as z from 'zod/mini';
import type { CommandId } from '../../events/primitives.ts';
import type { Language } from '../api/language.ts';
import type { PathOf } from '../api/path-parameters.ts';
import type { Problem } from '../api/problem.ts';
import type { Route } from '../api/route.ts';
import type { Rejection } from '../domain/rejections.ts';
import type { Result } from '../domain/result.ts';
import type { HtmlPage } from './html-page.ts';
import type { Principal } from './principal.ts';

type Parsed<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined;

/** What a deed is given: everything parsed, nothing of HTTP. */
export interface ApiRequest<R extends Route> {
  readonly operation: R['operation'];
  readonly principal: R['access'] extends 'public' ? undefined : Principal;
  readonly path: PathOf<R['path']>;
  readonly query: R extends { readonly query: infer Schema } ? Parsed<Schema> : undefined;
  readonly body: R extends { readonly body: infer Schema }
    ? Parsed<Schema>
    : R extends { readonly bodies: { readonly schemas: Readonly<Record<string, infer Schema>> } }
      ? Parsed<Schema>
      : undefined;
  /** the caller's Idempotency-Key */
  readonly commandId: R extends { readonly idempotencyKey: true } ? CommandId : undefined;
  /** If-Match: the sequence the caller has seen */
  readonly expectedSequence: number | undefined;
  readonly correlationId: string;
  readonly language: Language;
}

type Immutable<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [Key in keyof T]: Immutable<T[Key]> };

/** What a deed answers. The sequence becomes the ETag, that If-Match can name; a file has names and perhaps a next. */
export interface Answer<Body> {
  readonly body: Body;
  readonly sequence?: number;
  readonly file?: { readonly name: string /** in ASCII */; readonly plainName: string };
  /** where a file does not hold all: what to ask for `after` */
  readonly next?: string;
}

export type AnswerOf<R extends Route> = Answer<Immutable<z.output<R['answer']>>>;

export type Deed<R extends Route> = (request: ApiRequest<R>) => Promise<Result<AnswerOf<R>, Rejection>>;

/** One deed for each route, by the name of its operation: one forgotten or too many does not compile. */
export type Deeds<Routes extends readonly Route[]> = {
  readonly [R in Routes[number] as R['operation']]: Deed<R>;
};

/** What came of a call, as the page of a route shows it: the body of its answer, or the problem. */
export type Page<R extends Route> = (outcome: Result<AnswerOf<R>['body'], Problem>) => HtmlPage | Promise<HtmlPage>;

/** One page for each route that people open, by the name of its operation. */
export type Pages<Routes extends readonly Route[]> = {
  readonly [R in Extract<Routes[number], { readonly page: true }> as R['operation']]: Page<R>;
};
