import { dynamodbRegisterReadings } from '../../../shared/adapters/dynamodb-register-readings.ts';
import { dynamodbRegisters } from '../../../shared/adapters/dynamodb-registers.ts';
import { localDatabase } from '../../support/local-database.ts';
import { memoryRegisters } from '../../support/memory-registers.ts';
import { testTable } from '../../support/product-tables.ts';
import { registerStoreContract } from './register-store.ts';

registerStoreContract('in memory', async () => {
  const registers = memoryRegisters();
  return { registers, readings: registers, stop: async () => undefined };
});

registerStoreContract('in their table', async () => {
  const { db, stop } = await localDatabase();
  const table = testTable('directory');
  return { registers: dynamodbRegisters(db, table), readings: dynamodbRegisterReadings(db, table), stop };
});
