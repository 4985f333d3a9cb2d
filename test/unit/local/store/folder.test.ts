import { join } from 'node:path';
import { openDisk, write } from '../../../../infra/local/store/disk.ts';
import { openStore } from '../../../../infra/local/store/store.ts';
import { tableResource } from '../../../support/table-resource.ts';
import { CASES, CODES, type TemporaryStore, temporaryStore } from './temporary-store.ts';

describe('the data folder', () => {
  let at: TemporaryStore;
  beforeEach(async () => {
    at = await temporaryStore();
  });
  afterEach(() => at.remove());

  const put = (commit: string, month: string) =>
    at.ask('PutItem', { TableName: 'Cases', Item: { county: { S: 'c' }, commit: { S: commit }, month: { S: month } } });
  const inMonth = (month: string, IndexName = 'byMonth') =>
    at.ask('Query', {
      TableName: 'Cases',
      IndexName,
      KeyConditionExpression: '#m = :m',
      ExpressionAttributeNames: { '#m': 'month' },
      ExpressionAttributeValues: { ':m': { S: month } },
    });

  it('given a folder that a host has open, refuses a second one', async () => {
    await expect(openStore({ folder: at.folder, now: () => 0 })).rejects.toThrow(
      `data folder ${at.folder} is in use by another local host`,
    );
  });

  it('given a restart, has every item, row and state it had', async () => {
    await put('a', '2023-09');
    await at.store().state.write([{ key: 'clock', value: 42 }]);
    await at.reopen();
    expect((await inMonth('2023-09')).body.Count).toBe(1);
    expect(await at.store().state.get('clock')).toBe(42);
  });

  it('given a folder that need not outlive the machine, finds again what it wrote', async () => {
    const passing = await openDisk(join(at.folder, 'passing'), { synced: false });
    await write(passing, [{ type: 'put', key: 'a', value: 1 }]);
    await passing.close();
    const again = await openDisk(join(at.folder, 'passing'));
    expect([again.synced, await again.get('a')]).toEqual([true, 1]);
    await again.close();
  });

  it('given another key schema for a table it has, refuses to go on', async () => {
    const other = { ...CASES, KeySchema: [{ AttributeName: 'county', KeyType: 'HASH' }] };
    await expect(at.reopen([tableResource(other)])).rejects.toThrow(/table Cases: the template's key schema/);
    await at.reopen().catch(() => undefined);
  });

  it('given an index that was added to the template, fills it from the items', async () => {
    await put('a', '2023-09');
    const byMonthOnly = {
      IndexName: 'again',
      KeySchema: [{ AttributeName: 'month', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    };
    await at.reopen([tableResource({ ...CASES, GlobalSecondaryIndexes: [byMonthOnly] })]);
    expect((await inMonth('2023-09', 'again')).body.Items).toEqual([
      { county: { S: 'c' }, commit: { S: 'a' }, month: { S: '2023-09' } },
    ]);
    expect((await inMonth('2023-09')).body.message).toContain('does not have the specified index: byMonth');
  });

  it('given an index taken away, written past and brought back, has no stale row', async () => {
    await put('a', '2023-09');
    const { GlobalSecondaryIndexes: _indexes, AttributeDefinitions: _all, ...bare } = CASES;
    const AttributeDefinitions = ['county', 'commit'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' }));
    await at.reopen([tableResource({ ...bare, AttributeDefinitions }), tableResource(CODES)]);
    await put('a', '2023-10');
    await at.reopen();
    expect([(await inMonth('2023-09')).body.Count, (await inMonth('2023-10')).body.Count]).toEqual([0, 1]);
  });
});

describe("the host's own state", () => {
  let at: TemporaryStore;
  beforeEach(async () => {
    at = await temporaryStore();
  });
  afterEach(() => at.remove());

  const listed = async (prefix: string) => {
    const found: (readonly [string, unknown])[] = [];
    for await (const entry of at.store().state.list(prefix)) found.push(entry);
    return found;
  };

  it('given writes and a deletion in one batch, lists by prefix in key order', async () => {
    const { state } = at.store();
    await state.write([{ key: 'queue/old', value: 0 }]);
    await state.write([
      { key: 'queue/b', value: { n: 2 } },
      { key: 'queue/a', value: [1] },
      { key: 'queue/old' },
      { key: 'queues', value: 'other' },
      { key: 'queue/金', value: null },
    ]);
    expect(await listed('queue/')).toEqual([
      ['queue/a', [1]],
      ['queue/b', { n: 2 }],
      ['queue/金', null],
    ]);
  });

  it('given a key that was never written, has nothing', async () => {
    expect(await at.store().state.get('nothing')).toBeUndefined();
  });

  it('given keys that look like those of tables, meets none of them', async () => {
    await at.ask('PutItem', { TableName: 'Codes', Item: { id: { S: '1' } } });
    await at.store().state.write(['item!Codes!', 'last-sequence', 'format'].map((key) => ({ key, value: 'mine' })));
    await at.reopen();
    expect((await at.ask('Scan', { TableName: 'Codes' })).body.Count).toBe(1);
    expect((await listed('')).map(([key]) => key)).toEqual(['format', 'item!Codes!', 'last-sequence']);
  });
});
