import * as z from 'zod';
import { Refusal } from './requests.ts';

// AWS: 100 results where none or 0 is asked for
const USUAL = 100;

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
}

const Cursor = z.tuple([z.string(), z.string()]);

/** A cursor is good for the question it was given with, and for no other. */
const readCursor = (token: string, question: string): string => {
  try {
    const [asked, after] = Cursor.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
    if (asked === question) return after;
  } catch {
    // refused below, as a cursor of another question is
  }
  throw new Refusal('InvalidToken', `Invalid Token: '${token}'`);
};

/** The items after the cursor, in the order given. `keyOf` tells them apart. */
export const pageOf = <T>(
  all: readonly T[],
  keyOf: (item: T) => string,
  question: string,
  { maxResults, nextToken }: { readonly maxResults?: number | undefined; readonly nextToken?: string | undefined },
): Page<T> => {
  const after = nextToken === undefined ? undefined : readCursor(nextToken, question);
  const from = after === undefined ? 0 : all.findIndex((item) => keyOf(item) === after) + 1;
  const items = all.slice(from, from + (maxResults || USUAL));
  const last = items.at(-1);
  if (last === undefined || from + items.length >= all.length) return { items };
  return { items, nextToken: Buffer.from(JSON.stringify([question, keyOf(last)])).toString('base64url') };
};
