import { dynamodbReconciler } from '../../../shared/adapters/dynamodb-reconciler.ts';
import { localDatabase } from '../../support/local-database.ts';
import { memoryReconciler } from '../../support/memory-reconciler.ts';
import { testTable } from '../../support/product-tables.ts';
import { reconcilerStoreContract } from './reconciler-store.ts';

reconcilerStoreContract('in memory', async () => ({ place: memoryReconciler(), stop: async () => undefined }));

reconcilerStoreContract('in its table', async () => {
  const { db, stop } = await localDatabase();
  return { place: dynamodbReconciler(db, testTable('directory')), stop };
});
