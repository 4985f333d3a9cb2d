import type { Json, JsonObject } from '../../../../../infra/local/parts.ts';

/** What a task comes to: an answer, a fault of the function, or nothing until its time has run out. */
export type Reply =
  | { readonly answers: Json }
  | { readonly fails: string; readonly because?: string }
  | 'nothing until its time is over';

/** A state machine with one function behind all its tasks, and what it is started with. */
export interface Document {
  readonly definition: JsonObject;
  readonly input: Json;
  /** Gets the payload, and how often it was asked before. */
  readonly work?: (payload: JsonObject, times: number) => Reply;
}

/** How an execution went, as far as both runners can tell it. */
export interface Run {
  readonly states: readonly string[];
  /** The payloads of the function, retries included; a task token reads `token`, the instant of a wait `since`. */
  readonly asked: readonly Json[];
  readonly output?: Json;
  readonly error?: string;
  /** Only of what a state or a function said: a runner's own words are its own. */
  readonly cause?: string;
}

export const NAME = 'run';
export const MACHINE_NAME = 'jintiao-flow';

export const ended = ({ error, cause }: { readonly error: string; readonly cause: string }) =>
  error.startsWith('States.') ? { error } : { error, cause };

export const asAsked = (payload: JsonObject): Json =>
  'token' in payload ? { ...payload, token: 'token', ...('since' in payload ? { since: 'since' } : {}) } : payload;

export const silent = (): Reply => {
  throw new Error('this document has no work');
};
