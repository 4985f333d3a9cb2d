import { createHash } from 'node:crypto';
import type { Json } from '../parts.ts';
import { type Disk, entries, type Operation, write } from './disk.ts';
import { tokenReused } from './refusal.ts';

const PREFIX = 'token!';

// "The request token is valid for 10 minutes" (AWS, TransactWriteItems, ClientRequestToken).
const VALID_FOR = 10 * 60 * 1000;

interface Used {
  readonly digest: string;
  readonly at: number;
}

// Only `remember` writes under these keys.
const usedAt = async (disk: Disk, token: string): Promise<Used | undefined> =>
  (await disk.get(PREFIX + token)) as Used | undefined;

// The same request whatever the order of its members.
const canonical = (value: Json | undefined): Json => {
  if (value === undefined || value === null || typeof value !== 'object') return value ?? null;
  if (Array.isArray(value)) return ['list', ...value.map(canonical)];
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return ['map', ...members.flatMap(([name, member]) => [name, canonical(member)])];
};

export const digestOf = (items: Json): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(items)))
    .digest('base64');

/** Whether this very request has been done already; another request under the token is refused. */
export const isRepeat = async (disk: Disk, token: string, digest: string, now: number): Promise<boolean> => {
  const used = await usedAt(disk, token);
  if (used === undefined || now >= used.at + VALID_FOR) return false;
  if (used.digest !== digest) throw tokenReused();
  return true;
};

export const remember = (token: string, digest: string, now: number): Operation => ({
  type: 'put',
  key: PREFIX + token,
  value: { digest, at: now } satisfies Used,
});

/** Drops the tokens that are no longer valid. */
export const forgetTokens = async (disk: Disk, now: number): Promise<void> => {
  const old: Operation[] = [];
  for await (const [key, value] of entries(disk, PREFIX))
    if (now >= (value as Used).at + VALID_FOR) old.push({ type: 'del', key });
  await write(disk, old);
};
