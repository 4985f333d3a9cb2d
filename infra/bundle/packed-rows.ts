/** Lists of alike objects, as a table: the names of the fields once, then a row each. A roster is mostly names of fields. */

type Fields = Readonly<Record<string, unknown>>;

/** Stands first in a list that is a table; no field of a pack is called so. */
const TABLE = '#';

/** Fewer are shorter as they are. */
const FEWEST = 3;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const mapped = (fields: Fields, to: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, to(value)]));

/** A row ends with its last field that has a value; one it has not, in between, is null. */
const rowOf = (names: readonly string[], fields: Fields): readonly unknown[] =>
  names
    .slice(0, names.findLastIndex((name) => fields[name] !== undefined) + 1)
    .map((name) => packed(fields[name]) ?? null);

/** Plain data with its lists of objects as tables. Data with a null of their own do not come back the same. */
export const packed = (value: unknown): unknown => {
  if (isFields(value)) return mapped(value, packed);
  if (!Array.isArray(value)) return value;
  if (value.length < FEWEST || !value.every(isFields)) return value.map(packed);
  const names = [...new Set(value.flatMap((fields) => Object.keys(fields)))];
  return [{ [TABLE]: names }, ...value.map((fields) => rowOf(names, fields))];
};

const fieldsOf = (names: readonly string[], row: readonly unknown[]): Fields =>
  Object.fromEntries(row.flatMap((value, i) => (value === null ? [] : [[names[i], unpacked(value)]])));

const isRow = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const namesIn = (head: unknown): readonly string[] | undefined => {
  const names = isFields(head) ? head[TABLE] : undefined;
  return isRow(names) ? names.map(String) : undefined;
};

/** What was packed; runs in the functions, when they start. */
export const unpacked = (value: unknown): unknown => {
  if (isFields(value)) return mapped(value, unpacked);
  if (!Array.isArray(value)) return value;
  const [head, ...rows] = value;
  const names = namesIn(head);
  return names ? rows.filter(isRow).map((row) => fieldsOf(names, row)) : value.map(unpacked);
};
