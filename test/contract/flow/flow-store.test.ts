import { dynamodbFlow } from '../../../shared/adapters/dynamodb-flow.ts';
import { localDatabase } from '../../support/local-database.ts';
import { memoryFlow } from '../../support/memory-flow.ts';
import { testTable } from '../../support/product-tables.ts';
import { flowStoreContract } from './flow-store.ts';

flowStoreContract('in memory', async () => ({ flow: memoryFlow(), stop: async () => undefined }));

flowStoreContract('in their table', async () => {
  const { db, stop } = await localDatabase();
  return { flow: dynamodbFlow(db, testTable('flow')), stop };
});
