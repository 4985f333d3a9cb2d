import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Execution } from './execution.ts';

/** What a task token stands for: one attempt of one run of an execution. */
export interface TokenMeaning {
  readonly executionArn: string;
  readonly startedAt: number;
  readonly scheduled: number;
}

/** Tokens carry their own meaning and a seal, so that a closed task's token is still known from a made-up one. */
export interface Tokens {
  of(execution: Pick<Execution, 'arn' | 'startedAt'>, scheduled: number): string;
  /** undefined for what this host never gave out. */
  read(token: string): TokenMeaning | undefined;
}

export const openTokens = (secret: string): Tokens => {
  const seal = (body: string): Buffer => createHmac('sha256', secret).update(body).digest();
  return {
    of: ({ arn, startedAt }, scheduled) => {
      const body = Buffer.from(JSON.stringify([arn, startedAt, scheduled])).toString('base64url');
      return `${body}.${seal(body).toString('base64url')}`;
    },
    read: (token) => {
      const [body, given, ...more] = token.split('.');
      if (body === undefined || given === undefined || more.length > 0) return undefined;
      const sealed = Buffer.from(given, 'base64url');
      const expected = seal(body);
      if (sealed.length !== expected.length || !timingSafeEqual(sealed, expected)) return undefined;
      // sealed by us, so of the shape we gave it
      const [executionArn, startedAt, scheduled] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
        string,
        number,
        number,
      ];
      return { executionArn, startedAt, scheduled };
    },
  };
};
