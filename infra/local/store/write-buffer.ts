import type { Item } from 'dynalite';
import type { ItemChange } from './change.ts';
import type { Disk, Operation } from './disk.ts';
import type { Table } from './table.ts';

/** What one write request has changed so far. Nobody else reads it; all of it is written, or nothing. */
export interface WriteBuffer {
  get(key: string): Promise<Item | undefined>;
  set(table: Table, key: string, item: Item | undefined): Promise<void>;
  /** Something else to write in the same batch. */
  also(operation: Operation): void;
  readonly changes: () => readonly ItemChange[];
  readonly extras: () => readonly Operation[];
}

// Only items are read here, and only batchOf writes items.
export const itemAt = async (disk: Pick<Disk, 'get'>, key: string): Promise<Item | undefined> =>
  (await disk.get(key)) as Item | undefined;

// As it will stand on disk: dynalite hands over objects without prototype and leaves members undefined.
const asStored = (item: Item | undefined): Item | undefined =>
  item === undefined ? undefined : (JSON.parse(JSON.stringify(item)) as Item);

export const writeBuffer = (disk: Disk): WriteBuffer => {
  const changes = new Map<string, ItemChange>();
  const extras: Operation[] = [];
  return {
    get: async (key) => (changes.has(key) ? asStored(changes.get(key)?.after) : await itemAt(disk, key)),
    set: async (table, key, item) => {
      const before = changes.has(key) ? changes.get(key)?.before : await itemAt(disk, key);
      changes.set(key, { table, key, before, after: asStored(item) });
    },
    also: (operation) => void extras.push(operation),
    changes: () => [...changes.values()],
    extras: () => extras,
  };
};
