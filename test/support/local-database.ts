import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openStore } from '../../infra/local/store/store.ts';
import { serve } from '../unit/local/store/loopback.ts';
import { productTables } from './product-tables.ts';
import { tableResource } from './table-resource.ts';

export interface LocalDatabase {
  readonly db: DynamoDBDocumentClient;
  readonly stop: () => Promise<void>;
}

/** The product's tables in the local host's store, behind the AWS SDK; closed by whoever started it. */
export const localDatabase = async (): Promise<LocalDatabase> => {
  const folder = await mkdtemp(join(tmpdir(), 'jintiao-tables-'));
  const store = await openStore({ folder, now: () => Date.now() });
  await store.createTables(productTables().map(tableResource));
  const front = await serve(store.dynamodb);
  const raw = new DynamoDBClient({
    endpoint: front.endpoint,
    region: 'cn-northwest-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    db: DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } }),
    stop: async () => {
      raw.destroy();
      await front.stop();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
};
