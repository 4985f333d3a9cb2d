import { type AwsService, type HostStore, type JsonObject, NotModelled, type Resource } from '../parts.ts';
import { batchWrite } from './batch-write.ts';
import { openDisk } from './disk.ts';
import { type Engine, startEngine } from './engine.ts';
import { type Expiry, expiryOf } from './expiry.ts';
import { changeFeed, type Feed } from './feed.ts';
import { hostState } from './host-state.ts';
import { type Names, needsOf } from './needs.ts';
import { batchGet, get, queryItems, scanItems } from './reads.ts';
import { isRefusal } from './refusal.ts';
import { singleWrite } from './single-write.ts';
import { createTables } from './tables.ts';
import { transactGet } from './transact-get.ts';
import { transactWrite } from './transact-write.ts';
import { forgetTokens } from './transaction-token.ts';

export interface Store {
  /** The host's own state. */
  readonly state: HostStore;
  readonly feed: Feed;
  readonly dynamodb: AwsService;
  readonly expiry: Expiry;
  /** Creates what is missing of the tables a template declares. */
  createTables(resources: readonly Resource[]): Promise<void>;
  /** Waits for the write under way and gives the folder back. */
  close(): Promise<void>;
}

type Operation = (body: JsonObject) => Promise<object>;

const operationsOf = (engine: Engine): ReadonlyMap<string, Operation> =>
  new Map<string, Operation>([
    ['PutItem', singleWrite(engine, 'Put')],
    ['UpdateItem', singleWrite(engine, 'Update')],
    ['DeleteItem', singleWrite(engine, 'Delete')],
    ['BatchWriteItem', batchWrite(engine)],
    ['TransactWriteItems', transactWrite(engine)],
    ['GetItem', get(engine)],
    ['BatchGetItem', batchGet(engine)],
    ['TransactGetItems', transactGet(engine)],
    ['Query', queryItems(engine)],
    ['Scan', scanItems(engine)],
  ]);

// A table that no template declares has an ARN beside the others': a role that names its tables is denied there.
const namesOf = ({ tables }: Engine): Names => ({
  arnOf: (table) => {
    const [first] = tables.values();
    const arn = tables.get(table)?.arn ?? first?.arn.replace(/table\/.*$/, `table/${table}`);
    if (arn === undefined) throw new NotModelled(`DynamoDB table ${table}, which no template declares,`);
    return arn;
  },
  keyOf: (table) => tables.get(table)?.kmsKey,
});

const serviceOf = (engine: Engine): AwsService => {
  const operations = operationsOf(engine);
  const known = (name: string): Operation => {
    const operation = operations.get(name);
    if (operation === undefined) throw new NotModelled(`DynamoDB operation ${name}`);
    return operation;
  };
  return {
    needs: (call) => {
      known(call.operation);
      return needsOf(call, namesOf(engine));
    },
    answer: async ({ operation, body }) => {
      try {
        return { status: 200, body: await known(operation)(body) };
      } catch (error) {
        if (isRefusal(error)) return { status: error.statusCode, body: error.body };
        throw error;
      }
    },
  };
};

/** Opens the data folder of one host; `now` is the host's time in milliseconds, `synced` as the disk says. */
export const openStore = async ({
  folder,
  now,
  synced = true,
}: {
  readonly folder: string;
  readonly now: () => number;
  readonly synced?: boolean;
}): Promise<Store> => {
  const disk = await openDisk(folder, { synced });
  await forgetTokens(disk, now());
  const { feed, announce } = changeFeed(disk);
  const engine = await startEngine(disk, now, announce);
  return {
    state: hostState(disk),
    feed,
    dynamodb: serviceOf(engine),
    expiry: expiryOf(engine),
    createTables: (resources) => createTables(engine, resources),
    close: async () => {
      await engine.idle();
      await disk.close();
    },
  };
};
