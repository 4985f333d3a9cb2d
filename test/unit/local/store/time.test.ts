import type { HostTime, JsonObject } from '../../../../infra/local/parts.ts';
import { armExpiry } from '../../../../infra/local/store/expiry.ts';
import { CASES, CODES, NOON, type TemporaryStore, temporaryStore } from './temporary-store.ts';

const MINUTE = 60_000;

describe("a transaction's token, in the host's time", () => {
  let at: TemporaryStore;
  beforeEach(async () => {
    at = await temporaryStore();
  });
  afterEach(() => at.remove());

  const increment = (ClientRequestToken: string, by = '1') =>
    at.ask('TransactWriteItems', {
      ClientRequestToken,
      TransactItems: [
        {
          Update: {
            TableName: 'Codes',
            Key: { id: { S: 'counter' } },
            UpdateExpression: 'ADD n :by',
            ExpressionAttributeValues: { ':by': { N: by } },
          },
        },
      ],
    });
  const counted = async () =>
    (await at.ask('GetItem', { TableName: 'Codes', Key: { id: { S: 'counter' } } })).body.Item.n.N;

  it('given the same request within ten minutes, over a restart, does it once', async () => {
    await increment('t');
    at.clock.now += 10 * MINUTE - 1;
    await at.reopen();
    expect(await increment('t')).toEqual({ status: 200, body: {} });
    expect(await counted()).toBe('1');
  });

  it('given the same request after ten minutes, does it again', async () => {
    await increment('t');
    at.clock.now += 10 * MINUTE;
    await increment('t');
    expect(await counted()).toBe('2');
  });

  it('given another request under the token after ten minutes, does it', async () => {
    await increment('t');
    expect((await increment('t', '5')).body.__type).toContain('#IdempotentParameterMismatchException');
    at.clock.now += 10 * MINUTE;
    await increment('t', '5');
    expect(await counted()).toBe('6');
  });

  it('given a cancelled transaction, leaves its token free', async () => {
    const cancelled = {
      ConditionCheck: { TableName: 'Codes', Key: { id: { S: 'x' } }, ConditionExpression: 'attribute_exists(id)' },
    };
    const { status } = await at.ask('TransactWriteItems', { ClientRequestToken: 't', TransactItems: [cancelled] });
    expect([status, (await increment('t')).status]).toEqual([400, 200]);
  });
});

/** The host's time of these tests: one timer a key, moved by hand. */
const handTime = (clock: { now: number }) => {
  const timers = new Map<string, { at: number; fire: () => Promise<void> }>();
  let busy = 0;
  const time: HostTime = {
    now: () => clock.now,
    arm: (key, at, fire) => void timers.set(key, { at, fire }),
    disarm: (key) => void timers.delete(key),
    busy: async (work) => {
      busy += 1;
      try {
        return await work();
      } finally {
        busy -= 1;
      }
    },
  };
  const quiet = async (): Promise<void> => {
    while (busy > 0) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    time,
    armed: async () => {
      await quiet();
      return [...timers.values()].map(({ at }) => at);
    },
    timers,
  };
};

describe('time to live', () => {
  const code = (id: string, seconds: number | string): JsonObject => ({
    TableName: 'Codes',
    Item: { id: { S: id }, expires: typeof seconds === 'number' ? { N: String(seconds) } : { S: seconds } },
  });
  const soon = NOON / 1000 + 60;

  let at: TemporaryStore;
  beforeEach(async () => {
    at = await temporaryStore([{ ...CODES, StreamSpecification: { StreamViewType: 'OLD_IMAGE' } }, CASES]);
  });
  afterEach(() => at.remove());
  const left = async () =>
    (await at.ask('Scan', { TableName: 'Codes' })).body.Items.map(({ id }: { id: { S: string } }) => id.S).toSorted();

  it('given items whose time is over and others, removes the first and tells the feed', async () => {
    await at.ask('PutItem', code('due', soon));
    await at.ask('PutItem', code('later', soon + 1));
    await at.ask('PutItem', code('text', 'tomorrow'));
    await at.ask('PutItem', { TableName: 'Codes', Item: { id: { S: 'none' } } });
    at.clock.now = soon * 1000;
    await at.store().expiry.removeDue();
    expect(await left()).toEqual(['later', 'none', 'text']);
    expect((await at.store().feed.read('Codes', 0, 10)).at(-1)).toMatchObject({
      kind: 'REMOVE',
      keys: { id: { S: 'due' } },
    });
  });

  it('given a time that was moved or taken away, heeds the last word', async () => {
    for (const id of ['moved', 'freed']) await at.ask('PutItem', code(id, soon));
    await at.ask('PutItem', code('moved', soon + 3600));
    await at.ask('UpdateItem', { TableName: 'Codes', Key: { id: { S: 'freed' } }, UpdateExpression: 'REMOVE expires' });
    at.clock.now = soon * 1000;
    await at.store().expiry.removeDue();
    expect(await left()).toEqual(['freed', 'moved']);
    expect(await at.store().expiry.next()).toBe((soon + 3600) * 1000);
  });

  it('given a timer of the host, arms it for the next item, after each change and after a restart', async () => {
    const { expiry, feed } = at.store();
    const hand = handTime(at.clock);
    await armExpiry(expiry, feed, hand.time);
    expect(await hand.armed()).toEqual([]);
    await at.ask('PutItem', code('b', soon + 5));
    await at.ask('PutItem', code('a', soon));
    expect(await hand.armed()).toEqual([soon * 1000]);
    at.clock.now = soon * 1000;
    await hand.timers.get('store/expiry')?.fire();
    expect(await hand.armed()).toEqual([(soon + 5) * 1000]);
    expect(await left()).toEqual(['b']);
    await at.reopen();
    const after = handTime(at.clock);
    await armExpiry(at.store().expiry, at.store().feed, after.time);
    expect(await after.armed()).toEqual([(soon + 5) * 1000]);
  });
});
