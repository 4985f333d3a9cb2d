import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Bench, refusal } from './bench.ts';

export const updates = (bench: Bench): void => {
  const { county, put, get } = bench;

  describe('updates', () => {
    const from = { n: 1, steps: ['a', 'b'], terms: { x: 1, y: 2 }, tags: new Set(['p', 'q']) };
    it.each<[string, Record<string, unknown> | undefined, Record<string, unknown>]>([
      ['SET n = n - :v', { ':v': 3 }, { ...from, n: -2 }],
      ['SET steps = list_append(steps, :v)', { ':v': ['c'] }, { ...from, steps: ['a', 'b', 'c'] }],
      ['SET steps[1] = :v', { ':v': 'z' }, { ...from, steps: ['a', 'z'] }],
      ['SET m = if_not_exists(m, :v), n = if_not_exists(n, :v)', { ':v': 9 }, { ...from, m: 9 }],
      ['SET terms.x = :v REMOVE terms.y', { ':v': 5 }, { ...from, terms: { x: 5 } }],
      ['REMOVE steps[0], n', undefined, { steps: ['b'], terms: from.terms, tags: from.tags }],
      ['ADD n :v', { ':v': 4 }, { ...from, n: 5 }],
      ['ADD tags :v', { ':v': new Set(['q', 'r']) }, { ...from, tags: new Set(['p', 'q', 'r']) }],
      ['DELETE tags :v', { ':v': new Set(['p', 'q']) }, { n: 1, steps: from.steps, terms: from.terms }],
    ])('given %s, does it and returns the item as it became', async (UpdateExpression, values, becomes) => {
      const key = { county: county(), commit: 'a' };
      await put({ ...key, ...from });
      const { Attributes } = await bench.client.send(
        new UpdateCommand({
          TableName: 'Cases',
          Key: key,
          UpdateExpression,
          ...(values && { ExpressionAttributeValues: values }),
          ReturnValues: 'ALL_NEW',
        }),
      );
      expect(Attributes).toEqual({ ...key, ...becomes });
      expect(await get(key)).toEqual({ ...key, ...becomes });
    });

    it.each([
      ['attribute_exists(terms.x) AND NOT attribute_exists(terms.z)', {}],
      ['size(title) = :v', { ':v': 2 }],
      ['n IN (:v, :w)', { ':v': 3, ':w': 1 }],
      ['n BETWEEN :v AND :w', { ':v': 0.5, ':w': 10 }],
      ['contains(tags, :v) OR n > :w', { ':v': 'p', ':w': 100 }],
      ['attribute_type(steps, :v)', { ':v': 'L' }],
      ['tags = :v', { ':v': new Set(['q', 'p']) }],
      ['nowhere <> :v', { ':v': 1 }],
    ])('given an item for which %s holds, lets the write pass, and under NOT refuses it', async (condition, values) => {
      const item = { county: county(), commit: 'a', ...from, title: '金调' };
      const under = (ConditionExpression: string) => ({
        ConditionExpression,
        ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
      });
      await put(item);
      await expect(put(item, under(condition))).resolves.toBeDefined();
      expect((await refusal(put(item, under(`NOT (${condition})`)))).name).toBe('ConditionalCheckFailedException');
    });

    it('given a replaced and a deleted item, returns what was there', async () => {
      const key = { county: county(), commit: 'a' };
      await put({ ...key, n: 1 });
      expect((await put({ ...key, n: 2 }, { ReturnValues: 'ALL_OLD' })).Attributes).toEqual({ ...key, n: 1 });
      const { Attributes } = await bench.client.send(
        new DeleteCommand({ TableName: 'Cases', Key: key, ReturnValues: 'ALL_OLD' }),
      );
      expect(Attributes).toEqual({ ...key, n: 2 });
    });
  });
};
