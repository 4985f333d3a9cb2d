import { isDeepStrictEqual } from 'node:util';
import type { Item } from 'dynalite';
import type { Json } from '../parts.ts';
import type { ItemChange } from './change.ts';
import { nameOf, rowsOf } from './table.ts';

// The largest item, attribute names included (AWS, "Service, account, and table quotas in Amazon DynamoDB").
export const LARGEST_ITEM = 400 * 1024;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

// One byte for two significant digits and one more; a sign costs one (AWS, "DynamoDB item sizes and formats").
const numberSize = (text: string): number => {
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0);
};

const sum = <T>(values: readonly T[], size: (value: T) => number): number =>
  values.reduce((total, value) => total + size(value), 0);

const textSize = (type: string, text: string): number => {
  if (type.startsWith('N')) return numberSize(text);
  return type.startsWith('B') ? Buffer.byteLength(text, 'base64') : bytes(text);
};

// A list or a map costs three bytes and one for each element; true, false and null cost one.
const valueSize = (value: Json): number =>
  sum(Object.entries(value ?? {}), ([type, content]: readonly [string, Json]) => {
    if (typeof content === 'string') return textSize(type, content);
    if (typeof content !== 'object' || content === null) return 1;
    if (!Array.isArray(content))
      return 3 + sum(Object.entries(content), ([name, element]) => 1 + bytes(name) + valueSize(element));
    if (type === 'L') return 3 + sum(content, (element) => 1 + valueSize(element));
    return sum(content, (element) => textSize(type, element));
  });

/** The bytes AWS counts for an item: names and values, text in UTF-8. */
export const itemSize = (item: Item): number =>
  sum(Object.entries(item), ([name, value]) => bytes(name) + valueSize(value));

const writeUnits = (...states: readonly (Item | undefined)[]): number =>
  Math.max(1, ...states.map((state) => Math.ceil((state === undefined ? 0 : itemSize(state)) / 1024)));

/** Units of 4 KB, halved for an eventually consistent read. */
export const readUnits = (size: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(size / 4096)) * (consistent ? 1 : 0.5);

/** Capacity units by table, and within it by index. */
export interface Spent {
  readonly table: string;
  readonly units: number;
  readonly indexes: Readonly<Record<string, number>>;
}

/**
 * What a write costs: the larger of the item before and after, and for each index one unit of a KB for a row put
 * and one for a row removed; a row that stays as it was costs nothing (AWS, "Global secondary indexes", write
 * capacity).
 */
export const spentBy = ({ table, before, after }: ItemChange): Spent => {
  const old = rowsOf(table, before);
  const fresh = rowsOf(table, after);
  const removed = old.filter(({ key }) => !fresh.some((row) => row.key === key));
  const put = fresh.filter(
    (row) => !old.some(({ key, row: was }) => key === row.key && isDeepStrictEqual(was, row.row)),
  );
  const indexes: Record<string, number> = {};
  for (const { index, row } of removed) indexes[index] = (indexes[index] ?? 0) + writeUnits(row);
  for (const { index, row, key } of put)
    indexes[index] = (indexes[index] ?? 0) + writeUnits(row, old.find((was) => was.key === key)?.row);
  return { table: nameOf(table), units: writeUnits(before, after), indexes };
};

type Detail = 'NONE' | 'TOTAL' | 'INDEXES';

export const detailOf = (asked: unknown): Detail => (asked === 'TOTAL' || asked === 'INDEXES' ? asked : 'NONE');

/** Sums by table, doubled for a transaction (prepare and commit). */
export const merge = (spent: readonly Spent[], factor: 1 | 2 = 1): readonly Spent[] =>
  [...new Set(spent.map(({ table }) => table))].map((table) => {
    const own = spent.filter((one) => one.table === table);
    const indexes: Record<string, number> = {};
    for (const [index, units] of own.flatMap((one) => Object.entries(one.indexes)))
      indexes[index] = (indexes[index] ?? 0) + units * factor;
    return { table, units: sum(own, ({ units }) => units) * factor, indexes };
  });

export interface Consumed {
  readonly TableName: string;
  readonly CapacityUnits: number;
  readonly Table?: { readonly CapacityUnits: number };
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, { readonly CapacityUnits: number }>>;
}

/** `ConsumedCapacity` of one table as AWS tells it. */
export const told = ({ table, units, indexes }: Spent, detail: Detail): Consumed => ({
  TableName: table,
  CapacityUnits: units + sum(Object.values(indexes), (one) => one),
  ...(detail === 'INDEXES' && {
    Table: { CapacityUnits: units },
    ...(Object.keys(indexes).length > 0 && {
      GlobalSecondaryIndexes: Object.fromEntries(
        Object.entries(indexes).map(([index, CapacityUnits]) => [index, { CapacityUnits }]),
      ),
    }),
  }),
});
