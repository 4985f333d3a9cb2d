import { Readable } from 'node:stream';
import type { Action, Answer, Backing, Bounds, Callback, Checked, Item, Records } from 'dynalite';
import { itemSize, LARGEST_ITEM } from './capacity.ts';
import type { Engine } from './engine.ts';
import { invalid } from './refusal.ts';
import { indexesOf, itemPrefix, rowKey, rowPrefix, type Table } from './table.ts';
import type { WriteBuffer } from './write-buffer.ts';

/** Where an action's items come from and go to; a read has nowhere to put them. */
export interface Source {
  readonly get: (key: string) => Promise<Item | undefined>;
  readonly set?: WriteBuffer['set'];
}

/** One item or row that an action read, in the order it read them. */
export interface Seen {
  readonly table: string;
  readonly item: Item | undefined;
}

interface Request {
  readonly engine: Engine;
  readonly source: Source;
  readonly data: Checked;
  readonly updates: boolean;
  readonly seen: Seen[];
  /** Ends the request: an exception inside a callback of dynalite has no other way out. */
  readonly fail: (error: unknown) => void;
}

const settle = <T>(work: Promise<T | undefined>, callback: Callback<T>, fail: (error: unknown) => void): void => {
  const tell = async (): Promise<void> => {
    const [outcome] = await Promise.allSettled([work]);
    if (outcome.status === 'fulfilled') callback(null, outcome.value);
    else callback(outcome.reason);
  };
  tell().catch(fail);
};

// dynalite counts UTF-16 units, a third of what Chinese text weighs; and it lets empty text into index keys.
const refuseUnfit = (table: Table, item: Item, updates: boolean): void => {
  if (itemSize(item) > LARGEST_ITEM)
    throw invalid(
      updates
        ? 'Item size to update has exceeded the maximum allowed size'
        : 'Item size has exceeded the maximum allowed size',
    );
  for (const { IndexName, KeySchema } of indexesOf(table))
    for (const { AttributeName: name } of KeySchema)
      if (item[name]?.S === '' || item[name]?.B === '')
        throw invalid(
          'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
            `The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${IndexName}, IndexKey: ${name}`,
        );
};

/** Bounds below a prefix; a page's start is already a whole key and takes the place of the bound on its side. */
const below = (prefix: string, { gt, gte, lt, lte, limit, reverse }: Bounds, start: Bounds = {}): Bounds => ({
  ...(start.gt !== undefined ? start : gt !== undefined ? { gt: prefix + gt } : { gte: prefix + (gte ?? '') }),
  // `"` follows `!`, with which every prefix ends.
  ...(start.lt !== undefined
    ? start
    : lte !== undefined
      ? { lte: prefix + lte }
      : { lt: lt !== undefined ? prefix + lt : `${prefix.slice(0, -1)}"` }),
  ...(limit !== undefined && { limit }),
  ...(reverse !== undefined && { reverse }),
});

async function* walk({ engine, seen }: Request, table: string, bounds: Bounds): AsyncGenerator<Item> {
  // Items and index rows stand under these keys and nothing else does.
  for await (const value of engine.disk.values<string, unknown>(bounds)) {
    const item = value as Item;
    seen.push({ table, item });
    yield item;
  }
}

const items = (request: Request, name: string): Records => {
  const { source, fail, seen, updates } = request;
  const prefix = itemPrefix(name);
  const set = async (key: string, item: Item | undefined): Promise<void> => {
    if (source.set === undefined) throw new Error('a read tried to write');
    const table = request.engine.table(name);
    if (item !== undefined) refuseUnfit(table, item, updates);
    await source.set(table, prefix + key, item);
  };
  const get = async (key: string): Promise<Item | undefined> => {
    const item = await source.get(prefix + key);
    seen.push({ table: name, item });
    return item;
  };
  return {
    get: (key, callback) => settle(get(key), callback, fail),
    put: (key, item, callback) => settle(set(key, item), callback, fail),
    del: (key, callback) => settle(set(key, undefined), callback, fail),
    // The engine runs one write at a time: there is nobody to lock out.
    lock: (_key, work) => work((callback) => callback),
    createValueStream: (bounds) => Readable.from(walk(request, name, below(prefix, bounds))),
  };
};

// A page goes on from the very row it ended with, by the store's own key of that row.
const startOfPage = (
  table: Table,
  name: string,
  { ExclusiveStartKey: start, ScanIndexForward: forward }: Checked,
): Bounds => {
  const index = indexesOf(table).find(({ IndexName }) => IndexName === name);
  if (start === undefined || index === undefined) return {};
  const key = rowKey(table, index, start);
  return forward === false ? { lt: key } : { gt: key };
};

const rows = (request: Request, name: string, index: string): Records => {
  const prefix = rowPrefix(name, index);
  // Index rows follow from the items when the batch is made: dynalite's own writing of them is not heeded.
  const unheeded = (callback: Callback<void>): void => settle(Promise.resolve(), callback, request.fail);
  return {
    get: (_key, callback) => callback(new Error('index rows are only walked')),
    put: (_key, _item, callback) => unheeded(callback),
    del: (_key, callback) => unheeded(callback),
    lock: (_key, work) => work((callback) => callback),
    createValueStream: (bounds) => {
      const start = startOfPage(request.engine.table(name), index, request.data);
      return Readable.from(walk(request, name, below(prefix, bounds, start)));
    },
  };
};

const backing = (request: Request): Backing => ({
  options: { maxItemSize: LARGEST_ITEM },
  getTable: (name, checkStatus, callback) => {
    const answer = typeof checkStatus === 'function' ? checkStatus : callback;
    const find = async () => request.engine.table(name).definition;
    if (answer !== undefined) settle(find(), answer, request.fail);
  },
  getItemDb: (table) => items(request, table),
  getIndexDb: (_kind, table, index) => rows(request, table, index),
});

export const LIMITS: Pick<Backing, 'options'> = { options: { maxItemSize: LARGEST_ITEM } };

/** Runs one of dynalite's actions against the source; tells its answer and what it read. */
export const act = (
  engine: Engine,
  action: Action,
  data: Checked,
  source: Source,
  updates = false,
): Promise<{ readonly answer: Answer; readonly seen: readonly Seen[] }> =>
  new Promise((resolve, fail) => {
    const seen: Seen[] = [];
    const request: Request = { engine, source, data, updates, seen, fail };
    action(backing(request), data, (error, answer) => (error ? fail(error) : resolve({ answer: answer ?? {}, seen })));
  });
