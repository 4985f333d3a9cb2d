import type { CommandId, Digest, Instant } from '../../events/primitives.ts';
import { instantAt, millisecondsOf } from './calendar/instant.ts';

/**
 * The one-time code by which a party acts for itself, having no account (PML 23; design, decision 9). One stands for a
 * party at a time; the next takes its place.
 */
export interface PartyCode {
  /** names the one command that the code is good for: a second is refused as every key used again is */
  readonly commandId: CommandId;
  /** of this code alone: its digest says nothing to who does not read both */
  readonly salt: string;
  readonly digest: Digest;
  readonly expiresAt: Instant;
  /** right and wrong ones */
  readonly tries: number;
  /** of the hour up to the last, which is this code's own */
  readonly requests: readonly { readonly requestId: string; readonly at: Instant }[];
}

/** a text is there within a minute, and people who are helped need some more to type it */
const LASTS_MS = 10 * 60_000;
/** Fifteen guesses an hour among a million: somebody who goes on for three days, one text of ours after the other, has one chance in a thousand. */
export const MOST_TRIES = 5;
const MOST_AN_HOUR = 3;
const HOUR_MS = 3_600_000;

interface Request {
  readonly requestId: string;
  readonly at: Instant;
}

/** Of what a code is made, fresh from outside: six digits, and what keeps them secret. */
type Made = Pick<PartyCode, 'commandId' | 'salt' | 'digest'>;

/** Too old to be worth a code: whoever asked has asked again. */
export const isStale = ({ at }: Request, now: Instant): boolean => millisecondsOf(now) - millisecondsOf(at) > LASTS_MS;

/** The code that takes the place of this one; nothing where the request was heard before, or the hour had its three. */
export const nextCode = (
  before: PartyCode | undefined,
  { requestId }: Request,
  made: Made,
  now: Instant,
): PartyCode | undefined => {
  const since = instantAt(millisecondsOf(now) - HOUR_MS);
  const recent = (before?.requests ?? []).filter(({ at }) => at > since);
  if (recent.length >= MOST_AN_HOUR || recent.some((each) => each.requestId === requestId)) return undefined;
  const expiresAt = instantAt(millisecondsOf(now) + LASTS_MS);
  return { ...made, expiresAt, tries: 0, requests: [...recent, { requestId, at: now }] };
};
