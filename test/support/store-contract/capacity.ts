import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Bench } from './bench.ts';

export const capacity = (bench: Bench): void => {
  const { county, put } = bench;

  describe('capacity', () => {
    const INDEXES = { ReturnConsumedCapacity: 'INDEXES' as const };

    it('given an item with rows in two indexes, counts the item and each row', async () => {
      const item = { county: county(), commit: 'a', month: county(), due: 1, stage: 's', text: 'x'.repeat(1900) };
      const { ConsumedCapacity } = await put(item, INDEXES);
      expect(ConsumedCapacity).toMatchObject({
        TableName: 'Cases',
        CapacityUnits: 4,
        Table: { CapacityUnits: 2 },
        GlobalSecondaryIndexes: { byMonth: { CapacityUnits: 1 }, byStage: { CapacityUnits: 1 } },
      });
    });

    it('given a changed index key, counts the row removed and the row put', async () => {
      const item = { county: county(), commit: 'a', stage: 'one' };
      await put(item);
      const { ConsumedCapacity } = await put({ ...item, stage: 'two' }, INDEXES);
      expect(ConsumedCapacity).toMatchObject({
        CapacityUnits: 3,
        GlobalSecondaryIndexes: { byStage: { CapacityUnits: 2 } },
      });
    });

    it('given Chinese text, counts three bytes a character', async () => {
      const item = { county: county(), commit: 'a', text: '金'.repeat(1000) };
      expect((await put(item, { ReturnConsumedCapacity: 'TOTAL' })).ConsumedCapacity?.CapacityUnits).toBe(3);
    });

    it('given a transaction, counts twice', async () => {
      const { ConsumedCapacity } = await bench.client.send(
        new TransactWriteCommand({
          ReturnConsumedCapacity: 'TOTAL',
          TransactItems: [
            { Put: { TableName: 'Cases', Item: { county: county(), commit: 'a' } } },
            { Put: { TableName: 'Cases', Item: { county: county(), commit: 'b' } } },
          ],
        }),
      );
      expect(ConsumedCapacity).toMatchObject([{ TableName: 'Cases', CapacityUnits: 4 }]);
    });

    it('given reads of 5 KB, counts by 4 KB, half where not consistent', async () => {
      const key = { county: county(), commit: 'a' };
      await put({ ...key, text: 'x'.repeat(5000) });
      const read = async (ConsistentRead: boolean) =>
        (
          await bench.client.send(
            new GetCommand({ TableName: 'Cases', Key: key, ConsistentRead, ReturnConsumedCapacity: 'TOTAL' }),
          )
        ).ConsumedCapacity?.CapacityUnits;
      expect([await read(true), await read(false)]).toEqual([2, 1]);
    });

    it('given a query, counts what it evaluated together', async () => {
      const pk = county();
      for (const commit of ['1', '2', '3']) await put({ county: pk, commit, text: 'x'.repeat(3000) });
      const { ConsumedCapacity } = await bench.client.send(
        new QueryCommand({
          TableName: 'Cases',
          ConsistentRead: true,
          KeyConditionExpression: 'county = :c',
          ExpressionAttributeValues: { ':c': pk },
          ReturnConsumedCapacity: 'TOTAL',
        }),
      );
      expect(ConsumedCapacity?.CapacityUnits).toBe(3);
    });
  });
};
