import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../../infra/local/store/store.ts';
import { storeContract } from '../../../support/store-contract.ts';
import { tableResource } from '../../../support/table-resource.ts';
import { startDynamoDbLocal } from './dynamodb-local.ts';
import { serve } from './loopback.ts';

storeContract('the local host', async (tables) => {
  const folder = await mkdtemp(join(tmpdir(), 'jintiao-store-'));
  const store = await openStore({ folder, now: () => Date.now() });
  await store.createTables(tables.map(tableResource));
  const front = await serve(store.dynamodb);
  return {
    endpoint: front.endpoint,
    stop: async () => {
      await front.stop();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

// AWS's own, where Java and its folder are present: DYNAMODB_LOCAL=<folder of DynamoDBLocal.jar>.
const dynamoDbLocal = process.env.DYNAMODB_LOCAL;
if (dynamoDbLocal !== undefined)
  storeContract("AWS's DynamoDB Local", (tables) => startDynamoDbLocal(dynamoDbLocal, tables));
