import { isDeepStrictEqual } from 'node:util';
import type { Item } from 'dynalite';
import type { Resource } from '../parts.ts';
import { derived } from './change.ts';
import { type Disk, entries, type Operation, write } from './disk.ts';
import type { Engine } from './engine.ts';
import { EXPIRY_PREFIX } from './expiry-key.ts';
import { tableOf } from './global-table.ts';
import { itemPrefix, nameOf, type Table } from './table.ts';

const definitionKey = (name: string): string => `table!${name}`;

// Keys are how items are found on disk: another schema, or another type of a key, would lose them all.
const keySchemaOf = ({ definition: { KeySchema, AttributeDefinitions } }: Table): unknown =>
  KeySchema.map(({ AttributeName, KeyType }) => ({
    AttributeName,
    KeyType,
    type: AttributeDefinitions.find((one) => one.AttributeName === AttributeName)?.AttributeType,
  }));

const refuseOtherKeys = (stored: Table, declared: Table): void => {
  if (isDeepStrictEqual(keySchemaOf(stored), keySchemaOf(declared))) return;
  throw new Error(
    `table ${nameOf(declared)}: the template's key schema ${JSON.stringify(keySchemaOf(declared))} is not the one of the ` +
      `data folder, ${JSON.stringify(keySchemaOf(stored))}; AWS would replace the table: start from another data folder`,
  );
};

const derivedKeys = async (disk: Disk, table: string): Promise<string[]> => {
  const keys: string[] = [];
  for await (const [key] of entries(disk, `row!${table}!`)) keys.push(key);
  for await (const [key, value] of entries(disk, EXPIRY_PREFIX))
    if ((value as { table: string }).table === table) keys.push(key);
  return keys;
};

/** What follows from a table's items, made anew: an index or time to live was added, changed or taken away. */
const rebuilt = async (disk: Disk, table: Table): Promise<Operation[]> => {
  const operations: Operation[] = (await derivedKeys(disk, nameOf(table))).map((key) => ({ type: 'del', key }));
  for await (const [key, item] of entries(disk, itemPrefix(nameOf(table))))
    for (const [mark, value] of derived(table, key, item as Item)) operations.push({ type: 'put', key: mark, value });
  return operations;
};

const shapeOf = ({ definition, timeToLive }: Table): unknown => ({ definition, timeToLive });

const adopt = async (engine: Engine, table: Table): Promise<void> => {
  const key = definitionKey(nameOf(table));
  // Only this function writes under these keys.
  const stored = (await engine.disk.get(key)) as Table | undefined;
  if (stored !== undefined) refuseOtherKeys(stored, table);
  const changed =
    stored !== undefined && !isDeepStrictEqual(shapeOf(stored), JSON.parse(JSON.stringify(shapeOf(table))));
  if (!isDeepStrictEqual(stored, JSON.parse(JSON.stringify(table))))
    await write(engine.disk, [
      ...(changed ? await rebuilt(engine.disk, table) : []),
      { type: 'put', key, value: table },
    ]);
  engine.tables.set(nameOf(table), table);
};

/** Creates the tables that are missing and fits the indexes of those that are there. All are known before any is made. */
export const createTables = async (engine: Engine, resources: readonly Resource[]): Promise<void> => {
  for (const table of resources.map(tableOf)) await adopt(engine, table);
};
