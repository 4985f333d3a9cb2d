import { dynamodbLedger } from '../../../shared/adapters/dynamodb-ledger.ts';
import { dynamodbLoads } from '../../../shared/adapters/dynamodb-loads.ts';
import { localDatabase } from '../../support/local-database.ts';
import { memoryLedger } from '../../support/memory-ledger.ts';
import { testTable } from '../../support/product-tables.ts';
import { ledgerStoreContract } from './ledger-store.ts';

ledgerStoreContract('in memory', async () => ({ ledger: memoryLedger(), stop: async () => undefined }));

ledgerStoreContract('in its table', async () => {
  const { db, stop } = await localDatabase();
  const table = testTable('ledger');
  return { ledger: { ...dynamodbLedger(db, table), ...dynamodbLoads(db, table) }, stop };
});
