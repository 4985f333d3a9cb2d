import type { Change, ChangeFeed } from '../parts.ts';
import type { Disk } from './disk.ts';

/** Kept apart from the records, so that trimming them never lets a number come twice. */
export const LAST_SEQUENCE = 'last-sequence';

// Sixteen digits hold every safe integer: order of text is order of numbers.
const padded = (sequence: number): string => String(sequence).padStart(16, '0');

export const feedKey = (table: string, sequence: number): string => `feed!${table}!${padded(sequence)}`;

export interface Feed extends ChangeFeed {
  /** Forgets the records of a table up to and including this number: every reader has them behind it. */
  trim(table: string, upTo: number): Promise<void>;
}

export const changeFeed = (disk: Disk): { readonly feed: Feed; readonly announce: () => void } => {
  const listeners: (() => void)[] = [];
  const feed: Feed = {
    read: async (table, after, limit) => {
      const range = { gt: feedKey(table, after), lte: feedKey(table, Number.MAX_SAFE_INTEGER), limit };
      // Only batchOf writes under these keys.
      return (await disk.values<string, unknown>(range).all()) as Change[];
    },
    onChange: (listener) => void listeners.push(listener),
    trim: (table, upTo) => disk.clear({ gte: feedKey(table, 0), lte: feedKey(table, upTo) }),
  };
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  return { feed, announce };
};
