import { isDeepStrictEqual } from 'node:util';
import type { Item } from 'dynalite';
import type { Change } from '../parts.ts';
import type { Operation } from './disk.ts';
import { expiryKey } from './expiry-key.ts';
import { feedKey, LAST_SEQUENCE } from './feed.ts';
import { keysOf, nameOf, rowsOf, type Table } from './table.ts';

/** One item of a request before and after; `undefined` is no item. */
export interface ItemChange {
  readonly table: Table;
  readonly key: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

const changesAnything = ({ before, after }: ItemChange): boolean => !isDeepStrictEqual(before, after);

const put = (key: string, value: unknown): Operation => ({ type: 'put', key, value });
const del = (key: string): Operation => ({ type: 'del', key });

/** Index rows and the mark of the time to live: whatever follows from an item alone. */
export const derived = (table: Table, key: string, item: Item | undefined): ReadonlyMap<string, unknown> => {
  const expiry = expiryKey(table, key, item);
  return new Map<string, unknown>([
    ...rowsOf(table, item).map(({ key: row, row: value }) => [row, value] as const),
    ...(expiry === undefined ? [] : [[expiry, { table: nameOf(table), key }] as const]),
  ]);
};

const itemOperations = ({ table, key, before, after }: ItemChange): readonly Operation[] => {
  const old = derived(table, key, before);
  const fresh = derived(table, key, after);
  return [
    after === undefined ? del(key) : put(key, after),
    ...[...old.keys()].filter((one) => !fresh.has(one)).map(del),
    ...[...fresh]
      .filter(([one, value]) => !isDeepStrictEqual(old.get(one), value))
      .map(([one, value]) => put(one, value)),
  ];
};

const kindOf = ({ before, after }: ItemChange): Change['kind'] =>
  before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY';

const record = (change: ItemChange, sequence: number, at: number): Change => {
  const { table, before, after } = change;
  const view = table.stream;
  const showsNew = view === 'NEW_IMAGE' || view === 'NEW_AND_OLD_IMAGES';
  const showsOld = view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES';
  return {
    sequence,
    table: nameOf(table),
    at,
    kind: kindOf(change),
    keys: keysOf(table, after ?? before ?? {}),
    ...(showsNew && after !== undefined && { newImage: after }),
    ...(showsOld && before !== undefined && { oldImage: before }),
  };
};

/**
 * The one batch of a write request: items, index rows, marks of the time to live, change-feed records and the
 * number of the last of these. A write that changes nothing leaves no trace, as with AWS's streams.
 */
export const batchOf = (
  changes: readonly ItemChange[],
  from: { readonly lastSequence: number; readonly at: number },
): { readonly operations: readonly Operation[]; readonly lastSequence: number } => {
  const real = changes.filter(changesAnything);
  const records = real
    .filter(({ table }) => table.stream !== undefined)
    .map((change, index) => record(change, from.lastSequence + 1 + index, from.at));
  const lastSequence = from.lastSequence + records.length;
  return {
    operations: [
      ...real.flatMap(itemOperations),
      ...records.map((one) => put(feedKey(one.table, one.sequence), one)),
      ...(records.length > 0 ? [put(LAST_SEQUENCE, lastSequence)] : []),
    ],
    lastSequence,
  };
};
