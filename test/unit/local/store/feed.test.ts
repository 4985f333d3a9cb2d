import type { JsonObject } from '../../../../infra/local/parts.ts';
import { CASES, NOON, type TemporaryStore, temporaryStore } from './temporary-store.ts';

const item = (commit: string, more: JsonObject = {}): JsonObject => ({
  county: { S: '522626' },
  commit: { S: commit },
  ...more,
});
const keys = (commit: string) => ({ county: { S: '522626' }, commit: { S: commit } });

describe('the change feed', () => {
  let at: TemporaryStore;
  beforeEach(async () => {
    at = await temporaryStore();
  });
  afterEach(() => at.remove());

  const put = (commit: string, more?: JsonObject) =>
    at.ask('PutItem', { TableName: 'Cases', Item: item(commit, more) });
  const read = (after = 0, limit = 100) => at.store().feed.read('Cases', after, limit);
  const sequences = async (after = 0) => (await read(after)).map(({ sequence }) => sequence);

  it('given a put, another over it and a delete, tells insert, modify and remove with keys and images', async () => {
    await put('a', { n: { N: '1' } });
    await put('a', { n: { N: '2' } });
    await at.ask('DeleteItem', { TableName: 'Cases', Key: keys('a') });
    const one = item('a', { n: { N: '1' } });
    const two = item('a', { n: { N: '2' } });
    const common = { table: 'Cases', at: NOON, keys: keys('a') };
    expect(await read()).toEqual([
      { ...common, sequence: 1, kind: 'INSERT', newImage: one },
      { ...common, sequence: 2, kind: 'MODIFY', newImage: two, oldImage: one },
      { ...common, sequence: 3, kind: 'REMOVE', oldImage: two },
    ]);
  });

  it('given a transaction, tells its changes in order and side by side', async () => {
    await at.ask('TransactWriteItems', {
      TransactItems: ['a', 'b'].map((commit) => ({ Put: { TableName: 'Cases', Item: item(commit) } })),
    });
    expect((await read()).map((change) => [change.sequence, change.keys])).toEqual([
      [1, keys('a')],
      [2, keys('b')],
    ]);
  });

  it('given writes that change nothing, tells nothing', async () => {
    await put('a', { n: { N: '1' }, m: { M: { x: { S: '1' }, y: { S: '2' } } } });
    await put('a', { m: { M: { y: { S: '2' }, x: { S: '1' } } }, n: { N: '1.0' } });
    await at.ask('DeleteItem', { TableName: 'Cases', Key: keys('never there') });
    await at.ask('UpdateItem', {
      TableName: 'Cases',
      Key: keys('a'),
      UpdateExpression: 'SET n = :n',
      ExpressionAttributeValues: { ':n': { N: '1' } },
    });
    expect(await sequences()).toEqual([1]);
  });

  it('given refused writes, tells nothing and skips no number', async () => {
    await put('a');
    const never = { ConditionExpression: 'attribute_not_exists(county)' };
    const refused = await at.ask('PutItem', { TableName: 'Cases', Item: item('a', { n: { N: '1' } }), ...never });
    const cancelled = await at.ask('TransactWriteItems', {
      TransactItems: [
        { Put: { TableName: 'Cases', Item: item('b') } },
        { Put: { TableName: 'Cases', Item: item('a'), ...never } },
      ],
    });
    expect([refused.status, cancelled.status]).toEqual([400, 400]);
    await put('c');
    expect(await sequences()).toEqual([1, 2]);
  });

  it('given a table without a stream, tells nothing of it', async () => {
    await at.ask('PutItem', { TableName: 'Codes', Item: { id: { S: '1' } } });
    expect(await at.store().feed.read('Codes', 0, 10)).toEqual([]);
    await put('a');
    expect(await sequences()).toEqual([1]);
  });

  it('given a number and a limit, reads on from there', async () => {
    for (const commit of ['a', 'b', 'c', 'd']) await put(commit);
    expect((await read(1, 2)).map(({ sequence }) => sequence)).toEqual([2, 3]);
  });

  it('given all records trimmed and a restart, goes on with the next number', async () => {
    for (const commit of ['a', 'b', 'c']) await put(commit);
    await at.store().feed.trim('Cases', 3);
    await at.reopen();
    await put('d');
    expect(await sequences()).toEqual([4]);
  });

  it('given a trim up to a number, keeps what comes after it', async () => {
    for (const commit of ['a', 'b', 'c']) await put(commit);
    await at.store().feed.trim('Cases', 2);
    expect(await sequences()).toEqual([3]);
  });

  it('given listeners, calls them after a change stands on disk, and not for a refused write', async () => {
    const seen: Promise<readonly number[]>[] = [];
    at.store().feed.onChange(() => seen.push(sequences()));
    await put('a');
    await at.ask('PutItem', {
      TableName: 'Cases',
      Item: item('a'),
      ConditionExpression: 'attribute_not_exists(county)',
    });
    expect(await Promise.all(seen)).toEqual([[1]]);
  });
});

describe('the images of the change feed', () => {
  it.each([
    ['KEYS_ONLY', {}],
    ['NEW_IMAGE', { newImage: item('a', { n: { N: '2' } }) }],
    ['OLD_IMAGE', { oldImage: item('a', { n: { N: '1' } }) }],
    ['NEW_AND_OLD_IMAGES', { newImage: item('a', { n: { N: '2' } }), oldImage: item('a', { n: { N: '1' } }) }],
  ])('given a stream of view type %s, shows that and no more', async (StreamViewType, images) => {
    const at = await temporaryStore([{ ...CASES, StreamSpecification: { StreamViewType } }]);
    for (const n of ['1', '2']) await at.ask('PutItem', { TableName: 'Cases', Item: item('a', { n: { N: n } }) });
    const [change] = await at.store().feed.read('Cases', 1, 1);
    await at.remove();
    expect(change).toEqual({ sequence: 2, table: 'Cases', at: NOON, kind: 'MODIFY', keys: keys('a'), ...images });
  });
});
