import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Bench } from './bench.ts';

export const indexRows = (bench: Bench): void => {
  const { county, put, all } = bench;

  describe('index rows', () => {
    const rows = async (stage: string) =>
      (
        await all({
          IndexName: 'byStage',
          KeyConditionExpression: 'stage = :s',
          ExpressionAttributeValues: { ':s': stage },
        })
      ).items;

    it('given an item that gains, changes and loses its index key, follows it', async () => {
      const key = { county: county(), commit: 'a' };
      const [first, second] = [`${key.county}#1`, `${key.county}#2`];
      await put({ ...key, title: 'not projected' });
      expect(await rows(first)).toEqual([]);
      await put({ ...key, stage: first, title: 'not projected' });
      expect(await rows(first)).toEqual([{ ...key, stage: first }]);
      await bench.client.send(
        new UpdateCommand({
          TableName: 'Cases',
          Key: key,
          UpdateExpression: 'SET stage = :s',
          ExpressionAttributeValues: { ':s': second },
        }),
      );
      expect([await rows(first), await rows(second)]).toEqual([[], [{ ...key, stage: second }]]);
      await bench.client.send(new UpdateCommand({ TableName: 'Cases', Key: key, UpdateExpression: 'REMOVE stage' }));
      expect(await rows(second)).toEqual([]);
    });

    it('given a deleted item, keeps no row of it', async () => {
      const key = { county: county(), commit: 'a' };
      await put({ ...key, stage: key.county });
      await bench.client.send(new DeleteCommand({ TableName: 'Cases', Key: key }));
      expect(await rows(key.county)).toEqual([]);
    });
  });
};
