import fc from 'fast-check';
import type { AttributeMap, Change, JsonObject } from '../../../../infra/local/parts.ts';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

// Few keys and few values, so that writes meet: the same item, the same index key, nothing changed.
const attributes = fc.record(
  {
    month: fc.constantFrom('09', '10'),
    stage: fc.constantFrom('mediating', 'agreed'),
    title: fc.constantFrom('甲', '乙'),
  },
  { requiredKeys: [] },
);
const commit = fc.constantFrom('a', 'b', 'c');
const write = fc.oneof(
  fc.record({ kind: fc.constant('Put' as const), commit, attributes }),
  fc.record({ kind: fc.constant('Delete' as const), commit }),
  fc.record({ kind: fc.constant('Clear' as const), commit }),
);
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;
/** One request: a single write, or several as a transaction, which a failing check may cancel. */
const request = fc.record({
  writes: fc.uniqueArray(write, { minLength: 1, maxLength: 3, selector: (one) => one.commit }),
  cancelled: fc.boolean(),
});

const values = (texts: Record<string, string | undefined>): AttributeMap =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, S]) => (S === undefined ? [] : [[name, { S }]])));

const part = (county: string, one: Write): JsonObject => {
  const Key = values({ county, commit: one.commit });
  if (one.kind === 'Put') return { Put: { TableName: 'Cases', Item: { ...Key, ...values(one.attributes) } } };
  if (one.kind === 'Delete') return { Delete: { TableName: 'Cases', Key } };
  return {
    Update: { TableName: 'Cases', Key, UpdateExpression: 'REMOVE #m', ExpressionAttributeNames: { '#m': 'month' } },
  };
};

const apply = (model: Map<string, AttributeMap>, county: string, one: Write): void => {
  const key = values({ county, commit: one.commit });
  if (one.kind === 'Put') model.set(one.commit, { ...key, ...values(one.attributes) });
  else if (one.kind === 'Delete') model.delete(one.commit);
  else {
    const { month: _month, ...rest } = model.get(one.commit) ?? key;
    model.set(one.commit, rest);
  }
};

const picked = (item: AttributeMap, names: readonly string[]): AttributeMap =>
  Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
const sorted = (items: readonly AttributeMap[]): readonly string[] =>
  items.map((item) => JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted();

describe('given any requests, some of them cancelled', () => {
  let at: TemporaryStore;
  let run = 0;
  beforeAll(async () => {
    at = await temporaryStore();
  });
  afterAll(() => at.remove());

  const all = async (county: string, IndexName?: string): Promise<readonly AttributeMap[]> => {
    const of = { FilterExpression: 'county = :c', ExpressionAttributeValues: { ':c': { S: county } } };
    const { body } = await at.ask('Scan', { TableName: 'Cases', ...of, ...(IndexName !== undefined && { IndexName }) });
    return body.Items;
  };

  it('keeps items, index rows and change feed telling one story', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 8 }), async (requests) => {
        run += 1;
        const county = `COUNTY#${run}`;
        const model = new Map<string, AttributeMap>();
        const from = (await at.store().feed.read('Cases', 0, 1_000_000)).at(-1)?.sequence ?? 0;
        for (const { writes, cancelled } of requests) {
          const never = {
            TableName: 'Cases',
            Key: values({ county, commit: 'z' }),
            ConditionExpression: 'attribute_exists(county)',
          };
          const TransactItems = [
            ...writes.map((one) => part(county, one)),
            ...(cancelled ? [{ ConditionCheck: never }] : []),
          ];
          const { status } = await at.ask('TransactWriteItems', { TransactItems });
          expect(status).toBe(cancelled ? 400 : 200);
          if (!cancelled) for (const one of writes) apply(model, county, one);
        }
        const items = [...model.values()];
        expect(sorted(await all(county))).toEqual(sorted(items));
        const inMonth = items
          .filter(({ month }) => month)
          .map((item) => picked(item, ['county', 'commit', 'month', 'title']));
        expect(sorted(await all(county, 'byMonth'))).toEqual(sorted(inMonth));
        expect(sorted(await all(county, 'byStage'))).toEqual(
          sorted(items.filter(({ month, stage }) => month && stage)),
        );

        const folded = new Map<string, AttributeMap>();
        const changes: readonly Change[] = await at.store().feed.read('Cases', from, 1_000_000);
        for (const { kind, keys, newImage, oldImage } of changes) {
          expect(folded.get(JSON.stringify(keys))).toEqual(oldImage);
          if (kind === 'REMOVE' || newImage === undefined) folded.delete(JSON.stringify(keys));
          else folded.set(JSON.stringify(keys), newImage);
        }
        expect(sorted([...folded.values()])).toEqual(sorted(items));
        expect(changes.map(({ sequence }) => sequence)).toEqual(changes.map((_, index) => from + 1 + index));
      }),
      { numRuns: 60 },
    );
  });
});
