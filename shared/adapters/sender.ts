import type { Messenger } from '../ports.ts';

/** One provider of one channel. */
export type Sender = Messenger['send'];

/**
 * A provider did not take a message now. Its own message is left behind: it may quote the address, and what is thrown
 * is logged.
 */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  constructor(channel: string, provider: string) {
    super(`${channel} was not taken: ${provider}`);
  }
}

export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

// A send is over, one way or the other, well within the time a claim lasts (services/notification/tell.ts).
export const SEND_LIMITS = { maxAttempts: 2, requestHandler: { connectionTimeout: 3_000, requestTimeout: 6_000 } };
