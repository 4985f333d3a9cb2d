import { dynamodbRegisters } from '../../../shared/adapters/dynamodb-registers.ts';
import { localDatabase } from '../../support/local-database.ts';
import { memoryRegisters } from '../../support/memory-registers.ts';
import { testTable } from '../../support/product-tables.ts';
import { registerStoreContract } from './register-store.ts';

registerStoreContract('in memory', async () => ({ registers: memoryRegisters(), stop: async () => undefined }));

registerStoreContract('in their table', async () => {
  const { db, stop } = await localDatabase();
  return { registers: dynamodbRegisters(db, testTable('directory')), stop };
});
