import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject, Resource } from '../../../../infra/local/parts.ts';
import { openStore, type Store } from '../../../../infra/local/store/store.ts';
import { tableResource } from '../../../support/table-resource.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by the tests that asked
type Answer = { readonly status: number; readonly body: any };

export interface TemporaryStore {
  readonly folder: string;
  readonly store: () => Store;
  /** The host's time, to be moved by the test. */
  readonly clock: { now: number };
  ask(operation: string, body: JsonObject): Promise<Answer>;
  /** As after a restart of the host, on the same template or another. */
  reopen(tables?: readonly Resource[]): Promise<void>;
  remove(): Promise<void>;
}

export const NOON = Date.UTC(2023, 8, 15, 4);

/** `Cases` with a stream and two indexes, `Codes` with a time to live and no stream. */
export const CASES: JsonObject = {
  TableName: 'Cases',
  AttributeDefinitions: ['county', 'commit', 'month', 'stage'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: [
    { AttributeName: 'county', KeyType: 'HASH' },
    { AttributeName: 'commit', KeyType: 'RANGE' },
  ],
  BillingMode: 'PAY_PER_REQUEST',
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byMonth',
      KeySchema: [{ AttributeName: 'month', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['title'] },
    },
    {
      IndexName: 'byStage',
      KeySchema: [
        { AttributeName: 'stage', KeyType: 'HASH' },
        { AttributeName: 'month', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  Replicas: [{ Region: 'cn-northwest-1' }],
};

export const CODES: JsonObject = {
  TableName: 'Codes',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
  TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
  Replicas: [{ Region: 'cn-northwest-1' }],
};

export const temporaryStore = async (tables: readonly JsonObject[] = [CASES, CODES]): Promise<TemporaryStore> => {
  const folder = await mkdtemp(join(tmpdir(), 'jintiao-store-'));
  const clock = { now: NOON };
  const declared = tables.map(tableResource);
  const open = async (resources: readonly Resource[]): Promise<Store> => {
    const opened = await openStore({ folder, now: () => clock.now });
    try {
      await opened.createTables(resources);
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  };
  let store = await open(declared);
  return {
    folder,
    clock,
    store: () => store,
    ask: (operation, body) => store.dynamodb.answer({ operation, body }),
    reopen: async (resources = declared) => {
      await store.close();
      store = await open(resources);
    },
    remove: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
};
