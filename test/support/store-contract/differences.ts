import { BatchGetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type Bench, refusal } from './bench.ts';
import type { Ways } from './ways.ts';

/** What is known to differ, held to what each store is said to do. */
export const differences = (bench: Bench, ways: Ways): void => {
  const { county, put, get } = bench;

  const holds = async (
    item: Record<string, unknown>,
    ConditionExpression: string,
    value: unknown,
  ): Promise<boolean> => {
    const asked = put(item, { ConditionExpression, ExpressionAttributeValues: { ':v': value } });
    return asked.then(
      () => true,
      (error: Error) => {
        if (error.name === 'ConditionalCheckFailedException') return false;
        throw error;
      },
    );
  };

  describe('known differences', () => {
    it.each<[string, unknown, boolean]>([
      ['steps = :v', ['a', 1], ways.listsCanBeEqual],
      ['terms = :v', { x: 1 }, ways.listsCanBeEqual],
      ['steps IN (:v)', ['a', 1], ways.listsCanBeEqual],
      ['steps <> :v', ['a', 1], !ways.listsCanBeEqual],
      ['size(blank) = :v', 0, ways.sizeOfEmptyText === 0],
      ['sign > :v', '\uFF5E', ways.textIsComparedBy === 'UTF-8'],
      ['sign < :v', '\uFF5E', ways.textIsComparedBy === 'UTF-16'],
    ])('given an item and the condition %s with %j: holds, %s', async (condition, value, expected) => {
      const item = { county: county(), commit: 'a', steps: ['a', 1], terms: { x: 1 }, blank: '', sign: '\u{20BB7}' };
      await put(item);
      expect(await holds(item, condition, value)).toBe(expected);
    });

    it('given forty items of 100 KB in a batch of gets, answers its part, the rest as unprocessed', async () => {
      const pk = county();
      const Keys = Array.from({ length: 40 }, (_, n) => ({ county: pk, commit: String(n) }));
      for (const key of Keys) await put({ ...key, text: 'x'.repeat(100_000) });
      const { Responses, UnprocessedKeys } = await bench.client.send(
        new BatchGetCommand({ RequestItems: { Cases: { Keys } } }),
      );
      expect([Responses?.Cases?.length, UnprocessedKeys?.Cases?.Keys?.length ?? 0]).toEqual([
        ways.itemsOfALargeBatch,
        40 - ways.itemsOfALargeBatch,
      ]);
    });

    it('given an update of a transaction that cannot be applied, refuses it in its own way and writes nothing', async () => {
      const key = { county: county(), commit: 'a' };
      await put({ ...key, n: 'text' });
      const Update = {
        TableName: 'Cases',
        Key: key,
        UpdateExpression: 'SET n = n + :one',
        ExpressionAttributeValues: { ':one': 1 },
      };
      const failure = await refusal(bench.client.send(new TransactWriteCommand({ TransactItems: [{ Update }] })));
      expect(failure.name).toBe(ways.inapplicableUpdate);
      expect(await get(key)).toEqual({ ...key, n: 'text' });
    });

    const written = async (items: number, more: object = {}) => {
      const pk = county();
      const TransactItems = Array.from({ length: items }, (_, n) => ({
        Put: { TableName: 'Cases', Item: { county: pk, commit: String(n), stage: pk } },
      }));
      const { ConsumedCapacity } = await bench.client.send(
        new TransactWriteCommand({ ReturnConsumedCapacity: 'INDEXES', TransactItems, ...more }),
      );
      return ConsumedCapacity?.[0];
    };

    it('given transactions of one, two and three small items, counts their table by its own measure', async () => {
      const units = [];
      for (const items of [1, 2, 3]) units.push((await written(items))?.Table?.CapacityUnits);
      expect(units).toEqual(ways.unitsOfTransactions);
    });

    it('given a transaction, tells of table and index what it tells', async () => {
      const capacity = await written(1);
      expect(Object.keys(capacity?.Table ?? {}).toSorted()).toEqual(ways.capacityOfEachPart);
      expect(Object.keys(capacity?.GlobalSecondaryIndexes?.byStage ?? {}).toSorted()).toEqual(ways.capacityOfEachPart);
    });

    it('given a transaction again under its token, tells what the repeat cost, or nothing', async () => {
      const Put = { TableName: 'Cases', Item: { county: county(), commit: 'a' } };
      const command = new TransactWriteCommand({
        ClientRequestToken: `repeat-${Put.Item.county}`,
        ReturnConsumedCapacity: 'TOTAL',
        TransactItems: [{ Put }],
      });
      await bench.client.send(command);
      const { ConsumedCapacity } = await bench.client.send(command);
      expect(ConsumedCapacity?.[0]?.CapacityUnits).toBe(ways.unitsOfARepeat);
    });
  });
};
