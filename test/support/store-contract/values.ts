import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Bench, refusal } from './bench.ts';

export const values = (bench: Bench): void => {
  const { county, put, get } = bench;

  describe('values', () => {
    it('given empty text, sets, binary, nested values and large numbers, gives them back as they were', async () => {
      const item = {
        county: county(),
        commit: 'values',
        empty: '',
        nothing: null,
        yes: true,
        list: ['', 1, { deep: [null] }],
        map: {},
        tags: new Set(['岑巩', '黎平']),
        bytes: new Uint8Array([0, 255, 7]),
        money: 249650000,
      };
      await put(item);
      expect(await get({ county: item.county, commit: 'values' })).toEqual(item);
    });

    it('given numbers as range keys, sorts them as numbers', async () => {
      const series = county();
      const numbers = [0, -1, 1, -99.1, 99.1, 10, 9, 1e-20, -1e15, 123456789012, 0.5];
      await Promise.all(
        numbers.map((n) => bench.client.send(new PutCommand({ TableName: 'Numbers', Item: { series, n } }))),
      );
      const { Items } = await bench.client.send(
        new QueryCommand({
          TableName: 'Numbers',
          KeyConditionExpression: 'series = :s AND n BETWEEN :low AND :high',
          ExpressionAttributeValues: { ':s': series, ':low': -1e15, ':high': 1e12 },
        }),
      );
      expect(Items?.map(({ n }) => n)).toEqual([...numbers].sort((a, b) => a - b));
    });

    it('given a key that is empty text, refuses it', async () => {
      const failure = await refusal(put({ county: county(), commit: '' }));
      expect(failure.name).toBe('ValidationException');
    });

    it('given an index key that is empty text, refuses it', async () => {
      const failure = await refusal(put({ county: county(), commit: 'a', stage: '' }));
      expect(failure).toMatchObject({ name: 'ValidationException', message: expect.stringContaining('byStage') });
    });

    it('given an index key of the wrong type, refuses it', async () => {
      const failure = await refusal(put({ county: county(), commit: 'a', month: '2023-09', due: 'soon' }));
      expect(failure.name).toBe('ValidationException');
    });
  });
};
