import type { IndexDefinition, Item, TableDefinition } from 'dynalite';
import db from 'dynalite/db/index.js';

type StreamView = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';

export interface Table {
  readonly definition: TableDefinition;
  readonly arn: string;
  /** The customer-managed KMS key the table is encrypted with. */
  readonly kmsKey?: string;
  readonly stream?: StreamView;
  /** The attribute that holds the time to live, in seconds since the epoch. */
  readonly timeToLive?: string;
}

export const nameOf = ({ definition }: Table): string => definition.TableName;

export const indexesOf = ({ definition }: Table): readonly IndexDefinition[] => definition.GlobalSecondaryIndexes ?? [];

/** The key attributes of an item. */
export const keysOf = ({ definition }: Table, item: Item): Item =>
  Object.fromEntries(definition.KeySchema.map(({ AttributeName: name }) => [name, item[name] ?? {}]));

// Table and index names hold no `!`, so no prefix of one table is a prefix of another's.
export const itemPrefix = (table: string): string => `item!${table}!`;
export const rowPrefix = (table: string, index: string): string => `row!${table}!${index}!`;

export const itemKey = (table: Table, item: Item): string =>
  itemPrefix(nameOf(table)) + db.createKey(item, table.definition);

/** The key of a request, checked against the schema. */
export const keyIn = (table: Table, key: Item): string => {
  const mismatch = db.validateKey(key, table.definition);
  if (mismatch) throw mismatch;
  return itemKey(table, key);
};

const typeOf = ({ definition }: Table, attribute: string): string | undefined =>
  definition.AttributeDefinitions.find(({ AttributeName }) => AttributeName === attribute)?.AttributeType;

const hasKeys = (table: Table, index: IndexDefinition, item: Item): boolean =>
  index.KeySchema.every(({ AttributeName: name }) => item[name]?.[typeOf(table, name) ?? ''] !== undefined);

/**
 * Where the row of an item stands in an index: by the index's keys, then by the table's whole key. (dynalite ends
 * with six digits of a hash instead, and two items of one index key can meet there.)
 */
export const rowKey = (table: Table, index: IndexDefinition, item: Item): string =>
  rowPrefix(nameOf(table), index.IndexName) +
  db.createKey(item, table.definition, index.KeySchema) +
  db.createKey(item, table.definition);

const projected = (table: Table, index: IndexDefinition, item: Item): Item => {
  if (index.Projection.ProjectionType === 'ALL') return item;
  const names = new Set([
    ...table.definition.KeySchema.map(({ AttributeName }) => AttributeName),
    ...index.KeySchema.map(({ AttributeName }) => AttributeName),
    ...(index.Projection.NonKeyAttributes ?? []),
  ]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
};

export interface IndexRow {
  readonly index: string;
  readonly key: string;
  readonly row: Item;
}

/** The rows an item has in the indexes of its table: none where it lacks an attribute of the index's key. */
export const rowsOf = (table: Table, item: Item | undefined): readonly IndexRow[] =>
  item === undefined
    ? []
    : indexesOf(table)
        .filter((index) => hasKeys(table, index, item))
        .map((index) => ({
          index: index.IndexName,
          key: rowKey(table, index, item),
          row: projected(table, index, item),
        }));
