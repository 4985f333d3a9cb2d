import { DynamoDBClient, type TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { JsonObject } from '../../infra/local/parts.ts';

export interface Started {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const attribute = (AttributeName: string, AttributeType: string): JsonObject => ({ AttributeName, AttributeType });
const hash = (AttributeName: string): JsonObject => ({ AttributeName, KeyType: 'HASH' });
const range = (AttributeName: string): JsonObject => ({ AttributeName, KeyType: 'RANGE' });

const CASES: JsonObject = {
  TableName: 'Cases',
  AttributeDefinitions: [
    attribute('county', 'S'),
    attribute('commit', 'S'),
    attribute('month', 'S'),
    attribute('due', 'N'),
    attribute('stage', 'S'),
  ],
  KeySchema: [hash('county'), range('commit')],
  BillingMode: 'PAY_PER_REQUEST',
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byMonth',
      KeySchema: [hash('month'), range('due')],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['title'] },
    },
    { IndexName: 'byStage', KeySchema: [hash('stage')], Projection: { ProjectionType: 'KEYS_ONLY' } },
  ],
  StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  Replicas: [{ Region: 'cn-northwest-1' }],
};

const NUMBERS: JsonObject = {
  TableName: 'Numbers',
  AttributeDefinitions: [attribute('series', 'S'), attribute('n', 'N')],
  KeySchema: [hash('series'), range('n')],
  BillingMode: 'PAY_PER_REQUEST',
  Replicas: [{ Region: 'cn-northwest-1' }],
};

const refusal = async (work: Promise<unknown>): Promise<Error> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('expected a refusal');
};

const sequence = (n: number): string => String(n).padStart(6, '0');

/**
 * What every store behind the AWS SDK must do, told once: it runs against the local host, and against AWS's own
 * DynamoDB Local where there is one.
 */
export const storeContract = (name: string, start: (tables: readonly JsonObject[]) => Promise<Started>): void => {
  describe(`the store contract, on ${name}`, () => {
    let started: Started;
    let client: DynamoDBDocumentClient;
    let raw: DynamoDBClient;
    let fresh = 0;
    /** A partition no other test uses. */
    const county = (): string => {
      fresh += 1;
      return `COUNTY#${fresh}`;
    };

    beforeAll(async () => {
      started = await start([CASES, NUMBERS]);
      raw = new DynamoDBClient({
        endpoint: started.endpoint,
        region: 'cn-northwest-1',
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
        maxAttempts: 1,
      });
      client = DynamoDBDocumentClient.from(raw);
    });
    afterAll(async () => {
      raw.destroy();
      await started.stop();
    });

    const put = (item: Record<string, unknown>, more: object = {}) =>
      client.send(new PutCommand({ TableName: 'Cases', Item: item, ...more }));
    const get = async (key: Record<string, unknown>) =>
      (await client.send(new GetCommand({ TableName: 'Cases', Key: key, ConsistentRead: true }))).Item;
    const all = async (input: Omit<QueryCommandInput, 'TableName'>) => {
      const items: Record<string, unknown>[] = [];
      let pages = 0;
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({ TableName: 'Cases', ...input, ...(from && { ExclusiveStartKey: from }) }),
        );
        items.push(...(page.Items ?? []));
        from = page.LastEvaluatedKey;
        pages += 1;
      } while (from !== undefined);
      return { items, pages };
    };

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
            client.send(
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
            client.send(
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
          const moved = client.send(
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
          numbers.map((n) => client.send(new PutCommand({ TableName: 'Numbers', Item: { series, n } }))),
        );
        const { Items } = await client.send(
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

    describe('sizes', () => {
      // Names and values count in UTF-8: 6 + 6 + 1 + 8 + 4 bytes before the text.
      const around = (text: string) => ({ county: 'SIZES0', commit: 'a', text });
      const room = 400 * 1024 - Buffer.byteLength('countySIZES0commitatext');

      it('given an item of exactly 400 KB of Latin text, takes it', async () => {
        await expect(put(around('x'.repeat(room)))).resolves.toBeDefined();
      });

      it('given one byte more, refuses it', async () => {
        const failure = await refusal(put(around('x'.repeat(room + 1))));
        expect(failure).toMatchObject({
          name: 'ValidationException',
          message: 'Item size has exceeded the maximum allowed size',
        });
      });

      it('given Chinese text, counts three bytes a character', async () => {
        await expect(put(around('金'.repeat(Math.floor(room / 3))))).resolves.toBeDefined();
        const failure = await refusal(put(around('金'.repeat(Math.floor(room / 3) + 1))));
        expect(failure.message).toBe('Item size has exceeded the maximum allowed size');
      });

      it('given an update that grows an item past 400 KB, refuses it and leaves the item', async () => {
        const key = { county: county(), commit: 'a' };
        await put({ ...key, a: '金'.repeat(100_000) });
        const failure = await refusal(
          client.send(
            new UpdateCommand({
              TableName: 'Cases',
              Key: key,
              UpdateExpression: 'SET b = :b',
              ExpressionAttributeValues: { ':b': '金'.repeat(100_000) },
            }),
          ),
        );
        expect(failure).toMatchObject({
          name: 'ValidationException',
          message: 'Item size to update has exceeded the maximum allowed size',
        });
        expect(await get(key)).not.toHaveProperty('b');
      });
    });

    describe('queries', () => {
      it('given the commits of two cases, folds one by the prefix of its sort key, in order, over pages', async () => {
        const pk = county();
        const commits = Array.from({ length: 25 }, (_, i) => ({
          county: pk,
          commit: `CASE#1#${sequence(i + 1)}`,
          n: i,
        }));
        await Promise.all([...commits].reverse().map((commit) => put(commit)));
        await put({ county: pk, commit: `CASE#10#${sequence(1)}` });
        const input = {
          ConsistentRead: true,
          KeyConditionExpression: 'county = :c AND begins_with(#k, :p)',
          ExpressionAttributeNames: { '#k': 'commit' },
          ExpressionAttributeValues: { ':c': pk, ':p': 'CASE#1#' },
          Limit: 4,
        };
        expect(await all(input)).toEqual({ items: commits, pages: 7 });
        expect((await all({ ...input, ScanIndexForward: false })).items).toEqual([...commits].reverse());
      });

      it('given rows that share one index key, walks them over pages without loss or repeat', async () => {
        const pk = county();
        const month = `${pk}-09`;
        const keys = Array.from({ length: 30 }, (_, i) => `CASE#${i}`);
        await Promise.all(keys.map((commit) => put({ county: pk, commit, month, due: 7 })));
        for (const ScanIndexForward of [true, false]) {
          const { items } = await all({
            IndexName: 'byMonth',
            KeyConditionExpression: '#m = :m AND due = :d',
            ExpressionAttributeNames: { '#m': 'month' },
            ExpressionAttributeValues: { ':m': month, ':d': 7 },
            Limit: 7,
            ScanIndexForward,
          });
          expect(new Set(items.map(({ commit }) => commit))).toEqual(new Set(keys));
          expect(items).toHaveLength(keys.length);
        }
      });

      it('given a page of more than 1 MB, stops and goes on', async () => {
        const pk = county();
        const text = 'x'.repeat(300_000);
        for (const commit of ['1', '2', '3', '4', '5', '6']) await put({ county: pk, commit, text });
        const { items, pages } = await all({
          KeyConditionExpression: 'county = :c',
          ExpressionAttributeValues: { ':c': pk },
        });
        expect(items.map(({ commit }) => commit)).toEqual(['1', '2', '3', '4', '5', '6']);
        expect(pages).toBeGreaterThan(1);
      });

      it('given a filter, counts what it read beside what it gives', async () => {
        const pk = county();
        for (const commit of ['1', '2', '3']) await put({ county: pk, commit, n: Number(commit) });
        const page = await client.send(
          new QueryCommand({
            TableName: 'Cases',
            KeyConditionExpression: 'county = :c',
            FilterExpression: 'n > :n',
            ExpressionAttributeValues: { ':c': pk, ':n': 1 },
            ProjectionExpression: 'n',
          }),
        );
        expect(page).toMatchObject({ Items: [{ n: 2 }, { n: 3 }], Count: 2, ScannedCount: 3 });
      });

      it('given a consistent read of a global index, refuses it', async () => {
        const failure = await refusal(
          all({
            IndexName: 'byStage',
            ConsistentRead: true,
            KeyConditionExpression: 'stage = :s',
            ExpressionAttributeValues: { ':s': 'x' },
          }),
        );
        expect(failure.name).toBe('ValidationException');
      });

      it('given a parallel scan, finds every item once', async () => {
        const pk = county();
        const keys = Array.from({ length: 12 }, (_, i) => `SCAN#${i}`);
        await Promise.all(keys.map((commit) => put({ county: `${pk}#${commit}`, commit, scanned: pk })));
        const walk = async (Segment: number, ExclusiveStartKey?: Record<string, unknown>): Promise<unknown[]> => {
          const { Items, LastEvaluatedKey } = await client.send(
            new ScanCommand({
              TableName: 'Cases',
              Segment,
              TotalSegments: 3,
              FilterExpression: 'scanned = :p',
              ExpressionAttributeValues: { ':p': pk },
              ...(ExclusiveStartKey && { ExclusiveStartKey }),
            }),
          );
          const here = (Items ?? []).map(({ commit }) => commit);
          return LastEvaluatedKey === undefined ? here : [...here, ...(await walk(Segment, LastEvaluatedKey))];
        };
        const found = (await Promise.all([0, 1, 2].map((segment) => walk(segment)))).flat();
        expect(found).toHaveLength(keys.length);
        expect(new Set(found)).toEqual(new Set(keys));
      });
    });

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
        await client.send(
          new UpdateCommand({
            TableName: 'Cases',
            Key: key,
            UpdateExpression: 'SET stage = :s',
            ExpressionAttributeValues: { ':s': second },
          }),
        );
        expect([await rows(first), await rows(second)]).toEqual([[], [{ ...key, stage: second }]]);
        await client.send(new UpdateCommand({ TableName: 'Cases', Key: key, UpdateExpression: 'REMOVE stage' }));
        expect(await rows(second)).toEqual([]);
      });

      it('given a deleted item, keeps no row of it', async () => {
        const key = { county: county(), commit: 'a' };
        await put({ ...key, stage: key.county });
        await client.send(new DeleteCommand({ TableName: 'Cases', Key: key }));
        expect(await rows(key.county)).toEqual([]);
      });
    });

    describe('batches', () => {
      it('given puts and deletes of a batch, does them all; a batch of gets finds what is there', async () => {
        const pk = county();
        await put({ county: pk, commit: 'old' });
        const written = await client.send(
          new BatchWriteCommand({
            RequestItems: {
              Cases: [
                { PutRequest: { Item: { county: pk, commit: 'new' } } },
                { DeleteRequest: { Key: { county: pk, commit: 'old' } } },
              ],
            },
          }),
        );
        expect(written.UnprocessedItems).toEqual({});
        const read = await client.send(
          new BatchGetCommand({
            RequestItems: {
              Cases: {
                ConsistentRead: true,
                Keys: ['old', 'new', 'never'].map((commit) => ({ county: pk, commit })),
              },
            },
          }),
        );
        expect(read.Responses).toEqual({ Cases: [{ county: pk, commit: 'new' }] });
      });

      it('given one key twice in a batch, refuses it', async () => {
        const Item = { county: county(), commit: 'a' };
        const failure = await refusal(
          client.send(
            new BatchWriteCommand({ RequestItems: { Cases: [{ PutRequest: { Item } }, { PutRequest: { Item } }] } }),
          ),
        );
        expect(failure).toMatchObject({
          name: 'ValidationException',
          message: 'Provided list of item keys contains duplicates',
        });
      });
    });

    describe('transactions', () => {
      const counterAndCommit = (pk: string, n: number, token?: string) =>
        client.send(
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
        const failure = (await refusal(counterAndCommit(pk, 4))) as TransactionCanceledException;
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
        await client.send(
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
          client.send(
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
          client.send(
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

      it('given an update of a transaction that cannot be applied, refuses it and writes nothing', async () => {
        const key = { county: county(), commit: 'a' };
        await put({ ...key, n: 'text' });
        const failure = await refusal(
          client.send(
            new TransactWriteCommand({
              TransactItems: [
                {
                  Update: {
                    TableName: 'Cases',
                    Key: key,
                    UpdateExpression: 'SET n = n + :one',
                    ExpressionAttributeValues: { ':one': 1 },
                  },
                },
              ],
            }),
          ),
        );
        expect(failure.message).toMatch(/incorrect data type|ValidationError/);
        expect(await get(key)).toEqual({ ...key, n: 'text' });
      });

      it('given an item too large in a transaction, refuses it and writes nothing', async () => {
        const pk = county();
        const failure = await refusal(
          client.send(
            new TransactWriteCommand({
              TransactItems: [
                { Put: { TableName: 'Cases', Item: { county: pk, commit: 'small' } } },
                { Put: { TableName: 'Cases', Item: { county: pk, commit: 'large', text: '金'.repeat(150_000) } } },
              ],
            }),
          ),
        );
        expect(failure.message).toMatch(/Item size has exceeded the maximum allowed size|ValidationError/);
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
          client.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName: 'Nowhere', Item: { a: 1 } } }] })),
        );
        expect(failure.name).toBe('ResourceNotFoundException');
      });

      it('given one key twice in a read, refuses it', async () => {
        const Get = { TableName: 'Cases', Key: { county: county(), commit: 'a' } };
        const failure = await refusal(client.send(new TransactGetCommand({ TransactItems: [{ Get }, { Get }] })));
        expect(failure).toMatchObject({
          name: 'ValidationException',
          message: 'Transaction request cannot include multiple operations on one item',
        });
      });

      it('given several keys, reads them together, absent ones as nothing', async () => {
        const pk = county();
        await put({ county: pk, commit: 'a', n: 1 });
        const { Responses } = await client.send(
          new TransactGetCommand({
            TransactItems: ['a', 'b'].map((commit) => ({
              Get: { TableName: 'Cases', Key: { county: pk, commit }, ProjectionExpression: 'n' },
            })),
          }),
        );
        expect(Responses).toEqual([{ Item: { n: 1 } }, {}]);
      });
    });

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
        const { ConsumedCapacity } = await client.send(
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
            await client.send(
              new GetCommand({ TableName: 'Cases', Key: key, ConsistentRead, ReturnConsumedCapacity: 'TOTAL' }),
            )
          ).ConsumedCapacity?.CapacityUnits;
        expect([await read(true), await read(false)]).toEqual([2, 1]);
      });

      it('given a query, counts what it evaluated together', async () => {
        const pk = county();
        for (const commit of ['1', '2', '3']) await put({ county: pk, commit, text: 'x'.repeat(3000) });
        const { ConsumedCapacity } = await client.send(
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

    describe('refusals', () => {
      it('given an unknown table, says so', async () => {
        const failure = await refusal(client.send(new GetCommand({ TableName: 'Nowhere', Key: { a: 'b' } })));
        expect(failure).toMatchObject({ name: 'ResourceNotFoundException', $metadata: { httpStatusCode: 400 } });
      });

      it('given an expression that cannot be read, says where', async () => {
        const failure = await refusal(
          put({ county: county(), commit: 'a' }, { ConditionExpression: 'attribute_exist(' }),
        );
        expect(failure).toMatchObject({
          name: 'ValidationException',
          message: expect.stringContaining('Invalid ConditionExpression'),
        });
      });

      it('given a key that does not fit the schema, refuses it', async () => {
        const failure = await refusal(get({ county: 'x' }));
        expect(failure.name).toBe('ValidationException');
      });
    });
  });
};
