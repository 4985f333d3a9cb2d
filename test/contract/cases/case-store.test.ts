import { dynamodbCases, dynamodbCommitIndex } from '../../../shared/adapters/dynamodb-cases.ts';
import { localDatabase } from '../../support/local-database.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { testTable } from '../../support/product-tables.ts';
import { caseStoreContract } from './case-store.ts';

caseStoreContract('in memory', async () => ({ cases: memoryCases(), stop: async () => undefined }));

caseStoreContract('in their table', async () => {
  const { db, stop } = await localDatabase();
  const tables = { cases: testTable('cases'), directory: testTable('directory') };
  return { cases: { ...dynamodbCases(db, tables), ...dynamodbCommitIndex(db, tables.cases) }, stop };
});
