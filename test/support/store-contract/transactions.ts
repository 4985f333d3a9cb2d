import { TransactGetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type Bench, refusal } from './bench.ts';

export const transactions = (bench: Bench): void => {
  const { county, put, get, all } = bench;

  describe('transactions', () => {
    const counterAndCommit = (pk: string, n: number, token?: string) =>
      bench.client.send(
        new TransactWriteCommand({
          ...(token !== undefined && { ClientRequestToken: token }),
          TransactItems: [
            {
              Put: {
                TableName: 'Cases',
                Item: { county: pk, commit: `CASE#${n}`, n: n + 1 },
                ConditionExpression: 'attribute_not_exists(county)',
              },
            },
            {
              Update: {
                TableName: 'Cases',
                Key: { county: pk, commit: 'COUNTER' },
                UpdateExpression: 'SET n = :next',
                ConditionExpression: 'n = :n',
                ExpressionAttributeValues: { ':n': n, ':next': n + 1 },
              },
            },
          ],
        }),
      );

    it('given a condition that holds and one that fails, does neither and says which failed', async () => {
      const pk = county();
      await put({ county: pk, commit: 'COUNTER', n: 5 });
      const failure = await refusal(counterAndCommit(pk, 4));
      expect(failure).toMatchObject({
        name: 'TransactionCanceledException',
        message:
          'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
        CancellationReasons: [
          { Code: 'None' },
          { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
        ],
      });
      expect(await get({ county: pk, commit: 'CASE#4' })).toBeUndefined();
    });

    it('given twenty transactions at once on one counter, lets one win and numbers without a gap', async () => {
      const pk = county();
      await put({ county: pk, commit: 'COUNTER', n: 0 });
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => counterAndCommit(pk, 0)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await get({ county: pk, commit: 'COUNTER' })).toMatchObject({ n: 1 });
    });

    it('given put, update, delete and check together, does them all', async () => {
      const pk = county();
      await put({ county: pk, commit: 'gone', stage: pk });
      await put({ county: pk, commit: 'guard', open: true });
      await bench.client.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName: 'Cases', Item: { county: pk, commit: 'put', stage: pk } } },
            {
              Update: {
                TableName: 'Cases',
                Key: { county: pk, commit: 'updated' },
                UpdateExpression: 'SET n = if_not_exists(n, :zero) + :one',
                ExpressionAttributeValues: { ':zero': 0, ':one': 1 },
              },
            },
            { Delete: { TableName: 'Cases', Key: { county: pk, commit: 'gone' } } },
            {
              ConditionCheck: {
                TableName: 'Cases',
                Key: { county: pk, commit: 'guard' },
                ConditionExpression: '#o = :yes',
                ExpressionAttributeNames: { '#o': 'open' },
                ExpressionAttributeValues: { ':yes': true },
              },
            },
          ],
        }),
      );
      const { items } = await all({
        ConsistentRead: true,
        KeyConditionExpression: 'county = :c',
        ExpressionAttributeValues: { ':c': pk },
      });
      expect(items).toEqual([
        { county: pk, commit: 'guard', open: true },
        { county: pk, commit: 'put', stage: pk },
        { county: pk, commit: 'updated', n: 1 },
      ]);
      const { items: rows } = await all({
        IndexName: 'byStage',
        KeyConditionExpression: 'stage = :s',
        ExpressionAttributeValues: { ':s': pk },
      });
      expect(rows.map(({ commit }) => commit)).toEqual(['put']);
    });

    it('given a failed check and the wish for the old item, tells it in the reason', async () => {
      const key = { county: county(), commit: 'guard' };
      await put(key);
      const failure = await refusal(
        bench.client.send(
          new TransactWriteCommand({
            TransactItems: [
              {
                ConditionCheck: {
                  TableName: 'Cases',
                  Key: key,
                  ConditionExpression: 'attribute_not_exists(county)',
                  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
                },
              },
            ],
          }),
        ),
      );
      expect(failure).toMatchObject({
        CancellationReasons: [
          { Code: 'ConditionalCheckFailed', Item: { county: { S: key.county }, commit: { S: 'guard' } } },
        ],
      });
    });

    it('given two operations on one item, refuses the request', async () => {
      const Key = { county: county(), commit: 'a' };
      const failure = await refusal(
        bench.client.send(
          new TransactWriteCommand({
            TransactItems: [{ Put: { TableName: 'Cases', Item: Key } }, { Delete: { TableName: 'Cases', Key } }],
          }),
        ),
      );
      expect(failure).toMatchObject({
        name: 'ValidationException',
        message: 'Transaction request cannot include multiple operations on one item',
      });
    });

    it('given an item too large in a transaction, refuses it and writes nothing', async () => {
      const pk = county();
      const failure = await refusal(
        bench.client.send(
          new TransactWriteCommand({
            TransactItems: [
              { Put: { TableName: 'Cases', Item: { county: pk, commit: 'small' } } },
              { Put: { TableName: 'Cases', Item: { county: pk, commit: 'large', text: '金'.repeat(150_000) } } },
            ],
          }),
        ),
      );
      expect(failure).toMatchObject({
        name: 'ValidationException',
        message: 'Item size has exceeded the maximum allowed size',
      });
      expect(await get({ county: pk, commit: 'small' })).toBeUndefined();
    });

    it('given the same token and the same request again, answers as before and changes nothing', async () => {
      const pk = county();
      await put({ county: pk, commit: 'COUNTER', n: 0 });
      await counterAndCommit(pk, 0, `token-${pk}`);
      await counterAndCommit(pk, 0, `token-${pk}`);
      expect(await get({ county: pk, commit: 'COUNTER' })).toMatchObject({ n: 1 });
    });

    it('given the same token and another request, refuses it', async () => {
      const pk = county();
      await put({ county: pk, commit: 'COUNTER', n: 0 });
      await counterAndCommit(pk, 0, `token-${pk}`);
      const failure = await refusal(counterAndCommit(pk, 1, `token-${pk}`));
      expect(failure.name).toBe('IdempotentParameterMismatchException');
      expect(await get({ county: pk, commit: 'COUNTER' })).toMatchObject({ n: 1 });
    });

    it('given an unknown table, says so', async () => {
      const failure = await refusal(
        bench.client.send(
          new TransactWriteCommand({ TransactItems: [{ Put: { TableName: 'Nowhere', Item: { a: 1 } } }] }),
        ),
      );
      expect(failure.name).toBe('ResourceNotFoundException');
    });

    it('given one key twice in a read, refuses it', async () => {
      const Get = { TableName: 'Cases', Key: { county: county(), commit: 'a' } };
      const failure = await refusal(bench.client.send(new TransactGetCommand({ TransactItems: [{ Get }, { Get }] })));
      expect(failure).toMatchObject({
        name: 'ValidationException',
        message: 'Transaction request cannot include multiple operations on one item',
      });
    });

    it('given several keys, reads them together, absent ones as nothing', async () => {
      const pk = county();
      await put({ county: pk, commit: 'a', n: 1 });
      const { Responses } = await bench.client.send(
        new TransactGetCommand({
          TransactItems: ['a', 'b'].map((commit) => ({
            Get: { TableName: 'Cases', Key: { county: pk, commit }, ProjectionExpression: 'n' },
          })),
        }),
      );
      expect(Responses).toEqual([{ Item: { n: 1 } }, {}]);
    });
  });
};
