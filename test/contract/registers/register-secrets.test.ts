import { dynamodbRegisterSecrets } from '../../../shared/adapters/dynamodb-register-secrets.ts';
import { localDatabase } from '../../support/local-database.ts';
import { memoryRegisterSecrets } from '../../support/memory-registers.ts';
import { testTable } from '../../support/product-tables.ts';
import { registerSecretsContract } from './register-secrets.ts';

registerSecretsContract('in memory', async () => ({ secrets: memoryRegisterSecrets(), stop: async () => undefined }));

registerSecretsContract('in their table', async () => {
  const { db, stop } = await localDatabase();
  return { secrets: dynamodbRegisterSecrets(db, testTable('private')), stop };
});
