/**
 * Lists and records of alike objects, as a table: the names of the fields once, then a row each. A roster is mostly names
 * of fields.
 */

type Fields = Readonly<Record<string, unknown>>;

/** Stands first in what is a table; no field of a pack is called so. */
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

const isRow = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const areAlike = (values: readonly unknown[]): values is readonly Fields[] =>
  values.length >= FEWEST && values.every(isFields);

const namesOf = (rows: readonly Fields[]): readonly string[] => [...new Set(rows.flatMap((each) => Object.keys(each)))];

const packedRecord = (record: Fields): unknown => {
  const rows = Object.values(record);
  if (!areAlike(rows)) return mapped(record, packed);
  const names = namesOf(rows);
  const keyed = Object.keys(record).map((key, i) => [key, rowOf(names, rows[i] ?? {})] as const);
  return { [TABLE]: names, ...Object.fromEntries(keyed) };
};

/** Plain data with what is alike as tables. Data with a null of their own do not come back the same. */
export const packed = (value: unknown): unknown => {
  if (isFields(value)) return packedRecord(value);
  if (!isRow(value)) return value;
  if (!areAlike(value)) return value.map(packed);
  const names = namesOf(value);
  return [{ [TABLE]: names }, ...value.map((fields) => rowOf(names, fields))];
};

const fieldsOf = (names: readonly string[], row: readonly unknown[]): Fields =>
  Object.fromEntries(row.flatMap((value, i) => (value === null ? [] : [[names[i], unpacked(value)]])));

const namesIn = (head: unknown): readonly string[] | undefined => {
  const names = isFields(head) ? head[TABLE] : undefined;
  return isRow(names) ? names.map(String) : undefined;
};

const unpackedRecord = (record: Fields): unknown => {
  const names = namesIn(record);
  if (!names) return mapped(record, unpacked);
  const { [TABLE]: _names, ...rows } = record;
  return mapped(rows, (row) => (isRow(row) ? fieldsOf(names, row) : row));
};

/** What was packed; runs in the functions, when they start. */
export const unpacked = (value: unknown): unknown => {
  if (isFields(value)) return unpackedRecord(value);
  if (!Array.isArray(value)) return value;
  const [head, ...rows] = value;
  const names = namesIn(head);
  return names ? rows.filter(isRow).map((row) => fieldsOf(names, row)) : value.map(unpacked);
};
