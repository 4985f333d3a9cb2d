import { CommandId } from '../../events/primitives.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Call } from './call.ts';
import { type Refusal, refused } from './refusal.ts';

const LONGEST_KEY = 100;

/** The draft standard writes the key as a quoted string; most clients write it bare. Both are the same key. */
const unquoted = (text: string): string => /^"(.*)"$/.exec(text)?.[1] ?? text;

/** The Idempotency-Key, which becomes the id of the command. */
export const readCommandId = ({ headers }: Call): Result<CommandId, Refusal> => {
  const header = headers.get('idempotency-key')?.trim();
  if (header === undefined || header === '') return refused('idempotency-key-missing');
  const key = CommandId.safeParse(unquoted(header));
  return key.success && key.data.length <= LONGEST_KEY ? ok(key.data) : refused('idempotency-key-invalid');
};

/**
 * The sequence that If-Match expects. A tag that is none of ours, a weak one among them, can never match
 * (RFC 9110 13.1.1); `*` matches whatever is there.
 */
export const readExpectedSequence = ({ headers }: Call): Result<number | undefined, Refusal> => {
  const header = headers.get('if-match')?.trim();
  if (header === undefined || header === '*') return ok(undefined);
  const sequence = /^"(0|[1-9]\d{0,5})"$/.exec(header)?.[1];
  return sequence === undefined ? refused('precondition-failed') : ok(Number(sequence));
};

export const sequenceTag = (sequence: number): string => `"${sequence}"`;
