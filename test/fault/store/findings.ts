import type { AttributeMap, Change, JsonObject } from '../../../infra/local/parts.ts';
import type { Store } from '../../../infra/local/store/store.ts';

const TABLES = ['Left', 'Right'] as const;

const scan = async (store: Store, body: JsonObject): Promise<readonly AttributeMap[]> => {
  const { body: answer } = await store.dynamodb.answer({ operation: 'Scan', body });
  const { Items, LastEvaluatedKey } = answer as { Items: AttributeMap[]; LastEvaluatedKey?: JsonObject };
  return LastEvaluatedKey === undefined
    ? Items
    : [...Items, ...(await scan(store, { ...body, ExclusiveStartKey: LastEvaluatedKey }))];
};

const text = (item: AttributeMap, name: string): string => {
  const value = item[name]?.S ?? item[name]?.N;
  return typeof value === 'string' ? value : 'absent';
};
const keyOf = (item: AttributeMap): string => `${text(item, 'writer')}/${text(item, 'part')}`;
const byKey = (items: readonly AttributeMap[]): Record<string, AttributeMap> =>
  Object.fromEntries(items.map((item) => [keyOf(item), item] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The row an item must have in `byLane`, by its own attributes alone. */
const rowOf = ({ writer = {}, part = {}, lane = {}, round = {} }: AttributeMap): AttributeMap => ({
  writer,
  part,
  lane,
  round,
});

const folded = (changes: readonly Change[]): Record<string, AttributeMap> => {
  const items = new Map<string, AttributeMap>();
  for (const { kind, keys, newImage, oldImage } of changes) {
    expect(items.get(keyOf(keys))).toEqual(oldImage);
    if (kind === 'REMOVE' || newImage === undefined) items.delete(keyOf(keys));
    else items.set(keyOf(keys), newImage);
  }
  return byKey([...items.values()]);
};

export interface Acknowledged {
  readonly writer: string;
  readonly part?: string;
  readonly n: number;
}

/** Everything a killed and reopened store must still hold. */
export const examine = async (store: Store, acknowledged: readonly Acknowledged[]): Promise<void> => {
  const items = Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, byKey(await scan(store, { TableName: table }))] as const)),
  ) as Record<(typeof TABLES)[number], Record<string, AttributeMap>>;
  const changes = await Promise.all(TABLES.map((table) => store.feed.read(table, 0, 1_000_000)));

  // No torn transaction: its three items are of one round.
  for (const writer of new Set(acknowledged.map((one) => one.writer))) {
    const rounds = [items.Left[`${writer}/a`], items.Left[`${writer}/b`], items.Right[`${writer}/c`]];
    expect(new Set(rounds.map((item) => text(item ?? {}, 'round'))).size).toBe(1);
  }
  // No stray and no missing index row.
  for (const table of TABLES) {
    const rows = await scan(store, { TableName: table, IndexName: 'byLane' });
    const expected = Object.values(items[table]).filter(({ lane }) => lane !== undefined);
    expect(rows).toHaveLength(expected.length);
    expect(byKey(rows)).toEqual(byKey(expected.map(rowOf)));
  }
  // Nothing acknowledged is lost: the last change of its item is of that round or later.
  const written = new Set(
    changes.flat().map(({ keys, newImage }) => `${keyOf(keys)}/${text(newImage ?? {}, 'round')}`),
  );
  for (const { writer, part = 'a', n } of acknowledged) expect(written).toContain(`${writer}/${part}/${n}`);
  // The feed has no gap and, told from the start, is the items.
  const sequences = changes
    .flat()
    .map(({ sequence }) => sequence)
    .toSorted((a, b) => a - b);
  expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  for (const [index, table] of TABLES.entries()) expect(folded(changes[index] ?? [])).toEqual(items[table]);
};
