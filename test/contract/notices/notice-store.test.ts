import { dynamodbNotices } from '../../../shared/adapters/dynamodb-notices.ts';
import { localDatabase } from '../../support/local-database.ts';
import { memoryNotices } from '../../support/memory-notices.ts';
import { testTable } from '../../support/product-tables.ts';
import { noticeStoreContract } from './notice-store.ts';

noticeStoreContract('in memory', async () => ({ notices: memoryNotices(), stop: async () => undefined }));

noticeStoreContract('in their table', async () => {
  const { db, stop } = await localDatabase();
  return { notices: dynamodbNotices(db, testTable('notices')), stop };
});
