import { dynamodbCheckCodes } from '../../../shared/adapters/dynamodb-check-codes.ts';
import { localDatabase } from '../../support/local-database.ts';
import { memoryCheckCodes } from '../../support/memory-check-codes.ts';
import { testTable } from '../../support/product-tables.ts';
import { checkCodesContract } from './check-codes.ts';

checkCodesContract('in memory', async () => ({
  codes: memoryCheckCodes(),
  stop: async () => undefined,
}));

checkCodesContract('in the table of notices', async () => {
  const { db, stop } = await localDatabase();
  return { codes: dynamodbCheckCodes(db, testTable('notices')), stop };
});
