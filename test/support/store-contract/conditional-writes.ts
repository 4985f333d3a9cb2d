import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Bench, refusal } from './bench.ts';

export const conditionalWrites = (bench: Bench): void => {
  const { county, put, get } = bench;

  describe('conditional writes', () => {
    it('given fifty puts of one key at once on condition that there is none, lets exactly one win', async () => {
      const key = { county: county(), commit: 'CASE#1#000001' };
      const outcomes = await Promise.allSettled(
        Array.from({ length: 50 }, (_, by) =>
          put({ ...key, by }, { ConditionExpression: 'attribute_not_exists(county)' }),
        ),
      );
      const won = outcomes.flatMap(({ status }, by) => (status === 'fulfilled' ? [by] : []));
      expect(won).toHaveLength(1);
      expect(outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.name] : []))).toEqual(
        Array.from({ length: 49 }, () => 'ConditionalCheckFailedException'),
      );
      expect(await get(key)).toEqual({ ...key, by: won[0] });
    });

    it('given a failed condition and the wish for the old item, answers with it', async () => {
      const key = { county: county(), commit: 'a' };
      await put({ ...key, title: 'first' });
      const wish = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
      const failures = await Promise.all([
        refusal(put({ ...key, title: 'second' }, { ConditionExpression: 'attribute_not_exists(county)', ...wish })),
        refusal(
          bench.client.send(
            new UpdateCommand({
              TableName: 'Cases',
              Key: key,
              UpdateExpression: 'SET title = :t',
              ConditionExpression: 'title = :old',
              ExpressionAttributeValues: { ':t': 'x', ':old': 'other' },
              ...wish,
            }),
          ),
        ),
        refusal(
          bench.client.send(
            new DeleteCommand({
              TableName: 'Cases',
              Key: key,
              ConditionExpression: 'attribute_exists(gone)',
              ...wish,
            }),
          ),
        ),
      ]);
      for (const failure of failures)
        expect(failure).toMatchObject({
          name: 'ConditionalCheckFailedException',
          message: 'The conditional request failed',
          Item: { county: { S: key.county }, commit: { S: 'a' }, title: { S: 'first' } },
        });
    });

    it('given a failed condition without that wish, answers without the item', async () => {
      const key = { county: county(), commit: 'a' };
      await put(key);
      const failure = await refusal(put(key, { ConditionExpression: 'attribute_not_exists(county)' }));
      expect(failure).toMatchObject({ name: 'ConditionalCheckFailedException', Item: undefined });
    });

    it('given a counter moved on condition twenty times at once, retried until done, counts every move', async () => {
      const key = { county: county(), commit: 'COUNTER' };
      await put({ ...key, n: 0 });
      const move = async (): Promise<void> => {
        const n = (await get(key))?.n;
        const moved = bench.client.send(
          new UpdateCommand({
            TableName: 'Cases',
            Key: key,
            UpdateExpression: 'SET n = n + :one',
            ConditionExpression: 'n = :n',
            ExpressionAttributeValues: { ':one': 1, ':n': n },
          }),
        );
        await moved.catch(move);
      };
      await Promise.all(Array.from({ length: 20 }, move));
      expect(await get(key)).toEqual({ ...key, n: 20 });
    });
  });
};
