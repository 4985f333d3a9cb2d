import type { Item } from 'dynalite';
import { nameOf, type Table } from './table.ts';

export const EXPIRY_PREFIX = 'expiry!';

// Twelve digits of seconds reach past the year 30000; AWS too leaves items with a nonsensical time alone.
const DIGITS = 12;

/** The mark under which an item waits for its time to live; only a whole number of seconds counts. */
export const expiryKey = (table: Table, key: string, item: Item | undefined): string | undefined => {
  const seconds = table.timeToLive === undefined ? undefined : item?.[table.timeToLive]?.N;
  if (typeof seconds !== 'string' || !/^\d{1,12}$/.test(seconds)) return undefined;
  return `${EXPIRY_PREFIX}${seconds.padStart(DIGITS, '0')}!${nameOf(table)}!${key}`;
};

/** The instant of a mark, in milliseconds. */
export const instantOf = (mark: string): number =>
  Number(mark.slice(EXPIRY_PREFIX.length, EXPIRY_PREFIX.length + DIGITS)) * 1000;
