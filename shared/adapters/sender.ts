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

/** A send is over, one way or the other, within half of the time a claim lasts (services/notification/tell.ts). */
export const SEND_WITHIN_MS = 20_000;

/**
 * Two tries, each of them cut off: two connections and two requests are 18 s, and the wait between them is at most one
 * more. Unless told to throw, the SDK's request timeout only warns.
 */
export const sendLimits = ({ connectionTimeout = 3_000, requestTimeout = 6_000 } = {}) => ({
  maxAttempts: 2,
  requestHandler: { connectionTimeout, requestTimeout, throwOnRequestTimeout: true },
});
