import { QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Bench, refusal } from './bench.ts';

const sequence = (n: number): string => String(n).padStart(6, '0');

export const queries = (bench: Bench): void => {
  const { county, put, all } = bench;

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
      const page = await bench.client.send(
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
        const { Items, LastEvaluatedKey } = await bench.client.send(
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
};
