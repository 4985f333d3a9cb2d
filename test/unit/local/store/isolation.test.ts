import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisk, write } from '../../../../infra/local/store/disk.ts';
import { startEngine } from '../../../../infra/local/store/engine.ts';
import { atOnce } from '../../../../infra/local/store/reads.ts';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

describe('given reads in the midst of transactions over the same items', () => {
  let at: TemporaryStore;
  beforeAll(async () => {
    at = await temporaryStore();
  });
  afterAll(() => at.remove());

  const commits = Array.from({ length: 20 }, (_, i) => `c${i}`);
  const key = (commit: string) => ({ county: { S: 'c' }, commit: { S: commit } });
  const writeRound = (round: number) =>
    at.ask('TransactWriteItems', {
      TransactItems: commits.map((commit) => ({
        Put: { TableName: 'Cases', Item: { ...key(commit), round: { N: String(round) }, month: { S: 'm' } } },
      })),
    });
  const roundsOf = (items: readonly { round: { N: string } }[]) => [...new Set(items.map(({ round }) => round.N))];

  const query = (more: object) => ({
    TableName: 'Cases',
    KeyConditionExpression: '#k = :v',
    ...more,
  });
  const reads = {
    TransactGetItems: async () =>
      (
        await at.ask('TransactGetItems', {
          TransactItems: commits.map((commit) => ({ Get: { TableName: 'Cases', Key: key(commit) } })),
        })
      ).body.Responses.map(({ Item }: { Item: { round: { N: string } } }) => Item),
    Query: async () =>
      (
        await at.ask('Query', {
          ...query({ ExpressionAttributeNames: { '#k': 'county' }, ExpressionAttributeValues: { ':v': { S: 'c' } } }),
          ConsistentRead: true,
        })
      ).body.Items,
    'Scan of the table': async () => (await at.ask('Scan', { TableName: 'Cases' })).body.Items,
  };

  it.each(Object.keys(reads) as (keyof typeof reads)[])('shows %s all of a round or nothing of it', async (read) => {
    await writeRound(0);
    for (let round = 1; round <= 40; round += 1) {
      const writing = writeRound(round);
      const rounds = roundsOf(await reads[read]());
      await writing;
      expect([[String(round - 1)], [String(round)]]).toContainEqual(rounds);
    }
  });
});

describe('given a read of several items with a write between its first and its last', () => {
  it('shows them as they stood when it began', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jintiao-snapshot-'));
    const disk = await openDisk(folder);
    const engine = await startEngine(
      disk,
      () => 0,
      () => undefined,
    );
    const put = (round: string) =>
      write(
        disk,
        ['a', 'b'].map((key) => ({ type: 'put', key, value: { round: { N: round } } })),
      );
    await put('1');
    const seen = await atOnce(engine, async (get) => {
      const first = await get('a');
      await put('2');
      return [first, await get('b')];
    });
    await disk.close();
    await rm(folder, { recursive: true });
    expect(seen).toEqual([{ round: { N: '1' } }, { round: { N: '1' } }]);
  });
});
