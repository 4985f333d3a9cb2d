import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Log } from './log.ts';

export type Invocable<Event, Answer> = (event: Event, context: Context) => Promise<Answer>;

/** What every function shares: its lines name the invocation, and a surprise is logged before it leaves. */
export const invocation = <Event, Answer>(
  log: Log,
  handle: (event: Event, context: Context) => Promise<Answer>,
  afterSurprise: (event: Event, error: unknown) => Answer | Promise<Answer> = (_event, error) => {
    throw error;
  },
): Invocable<Event, Answer> =>
  middy<Event, Answer>()
    .before(({ context }) => log.begin(context))
    .onError(({ event, error }) => afterSurprise(event, error))
    .handler(handle);
