import { join } from 'node:path';
import { patterns } from '../../events/patterns.ts';
import { straightened } from '../../infra/demo/check.ts';
import { beginningOf, erasOf } from '../../infra/demo/era.ts';
import { type Played, play } from '../../infra/demo/play.ts';
import { readScenarios } from '../../infra/demo/scenario.ts';
import { type Story, tell } from '../../infra/demo/story.ts';
import { brokenAt, type Commit, envelopesOf } from '../../shared/commit.ts';
import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf } from './caller.ts';
import { executionsOf, type HostRecords, hostRecords } from './host-records.ts';
import { commitsOf, readKept } from './kept.ts';
import { searchFor, secretsOf } from './secrets.ts';

const cases = join(import.meta.dirname, '../fixtures/cases');

/** Consumers whose rules hear an event. */
const hearersOf = (source: string, type: string): readonly string[] =>
  Object.entries(patterns)
    .filter(([, pattern]) => [...pattern.source].some((each) => each === source))
    .filter(([, pattern]) => [...pattern['detail-type']].some((each) => each === type))
    .map(([consumer]) => `jintiao-aws-${consumer}`)
    .sort();

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

// Between eras nothing happens, and no host need live through it.
const eras = erasOf(readScenarios(cases)).map((era) => ({ names: era.map(({ scenario }) => scenario.name), era }));

describe.each(eras)('given $names, played through the API to their ends', ({ era: published }) => {
  const host = hostUnderTest({ start: beginningOf(published) });
  const { call } = callerOf(host);
  let played: readonly Played[] = [];
  let records: HostRecords;
  // Each as of its own end: time goes on for the others, and an execution is forgotten ninety days after it closed.
  const stories = new Map<string, Story>();
  const seen = new Map<string, HostRecords['executions'][number]>();
  let commits: ReadonlyMap<string, readonly Commit[]>;

  const see = async (): Promise<HostRecords> => {
    const now = await hostRecords(host);
    for (const execution of now.executions) seen.set(execution.name, execution);
    return now;
  };
  const idOf = (name: string): string => played.find(({ scenario }) => scenario.name === name)?.caseId ?? '';

  beforeAll(async () => {
    played = await play(
      host.partner,
      published.map(({ scenario }) => scenario),
      {
        onEnd: async (one) => void stories.set(one.scenario.name, (await tell(host.partner, one)).story),
        onStop: async () => void (await see()),
      },
    );
    records = await see();
    commits = await host.meanwhileClosed(async () => {
      const kept = await readKept(host.data);
      return new Map(played.map(({ caseId }) => [caseId, commitsOf(kept, caseId)]));
    });
  }, 240_000);

  it.each(published.map(({ scenario: { name }, expected }) => [name, expected] as const))(
    '%s ended as the rules have it',
    (name, expected) => {
      const { flow: _flow, ...facts } = expected ?? {};
      expect(Object.keys(facts)).toHaveLength(8);
      expect(stories.get(name)).toMatchObject(facts);
    },
  );

  it.each(published.map(({ scenario: { name }, expected }) => [name, expected?.flow?.states ?? []] as const))(
    '%s went through the state machine once, by name and by what it was given',
    (name, states) => {
      const caseId = idOf(name);
      expect(executionsOf({ executions: [...seen.values()] }, caseId)).toEqual([
        { name: `${caseId}.1`, status: 'SUCCEEDED', input: { caseId }, states, transitions: states.length },
      ]);
      expect(straightened(states).length).toBeLessThanOrEqual(8);
    },
  );

  it('the machine alone called its function, once for each task it entered', () => {
    const tasks = [...seen.values()].flatMap(({ states }) =>
      states.filter((state) => !['Which stage', 'Done'].includes(state)),
    );
    expect(records.functions.find(({ name }) => name === 'jintiao-aws-flow-stage')?.invocations).toBe(tasks.length);
  });

  it('the stream handed every commit to the publisher, once', () => {
    const handed = records.mappings.filter(({ functionArn }) =>
      functionArn.endsWith(':jintiao-aws-publisher-onChange'),
    );
    expect(handed.flatMap(({ failed }) => failed)).toEqual([]);
    expect(sum(handed.map(({ items }) => items.length))).toBe(sum([...commits.values()].map((each) => each.length)));
  });

  it('every event of every commit went over the bus, once and in the order of its case', () => {
    for (const { caseId } of played) {
      const told = records.bus.filter(
        ({ event }) => event.source === 'jintiao.cases' && event.detail.caseId === caseId,
      );
      const stored = (commits.get(caseId) ?? []).flatMap(envelopesOf);
      expect(told.map(({ event }) => event.detail.eventId)).toEqual(stored.map(({ eventId }) => eventId));
    }
  });

  it('the bus put each event into the queues of those whose patterns name it, and nowhere else', () => {
    const queues = new Map(records.queues.map(({ queue, arn }) => [arn, queue]));
    for (const { event, deliveries } of records.bus) {
      const reached = deliveries.map(({ queue = '' }) => queues.get(queue) ?? queue).sort();
      expect([event['detail-type'], ...reached]).toEqual([
        event['detail-type'],
        ...hearersOf(event.source, event['detail-type']),
      ]);
      expect(deliveries.every(({ outcome }) => outcome === 'delivered')).toBe(true);
    }
  });

  it('every message was taken from its queue and done with, none given up', () => {
    const left = records.queues.filter(
      ({ sent, deleted, deadLettered, visible, inFlight }) => sent !== deleted || deadLettered + visible + inFlight > 0,
    );
    expect(left).toEqual([]);
    const sent = sum(records.queues.map((queue) => queue.sent));
    const taken = records.mappings.filter(({ sourceArn }) => sourceArn.includes(':sqs:'));
    expect(sum(taken.map(({ items }) => items.length))).toBe(sent);
    expect(sent).toBe(sum(records.bus.map(({ deliveries }) => deliveries.length)));
  });

  it('nothing personal of any case went over the bus, into a queue, to the state machine, a record or a log', () => {
    const secrets = secretsOf(published.map(({ scenario }) => scenario));
    expect(secrets.length).toBeGreaterThan(5 * published.length);
    expect(host.lines.length).toBeGreaterThan(20);
    expect(searchFor(secrets)([JSON.stringify(records), ...host.lines].join('\n'))).toEqual([]);
  });

  it('no function failed', () => {
    expect(records.functions.filter(({ faults }) => faults > 0)).toEqual([]);
  });

  it('mediation that failed because its time was up was ended by the flow, at 24:00 of the last day', () => {
    const expired = [...commits.values()]
      .flat()
      .filter(({ command }) => command === 'expire')
      .map(({ actor, at }) => ({ actor, at }));
    const failures = published
      .flatMap(({ expected }) => expected?.stages ?? [])
      .filter(({ stage }) => stage === 'failed');
    expect(expired).toEqual(failures.map(({ at }) => ({ actor: { kind: 'system', id: 'flow' }, at })));
    expect(expired.filter(({ at }) => !at.endsWith('T00:00:00.000+08:00'))).toEqual([]);
  });

  it('the stored chain of hashes is whole, and the history shows that very chain', async () => {
    for (const { caseId } of played) {
      const stored = commits.get(caseId) ?? [];
      expect(stored.length).toBeGreaterThan(8);
      expect(brokenAt(stored)).toBeUndefined();
      const { body } = await call({ as: 'prefecture', operation: 'readHistory', path: { caseId } });
      expect(body.commits).toEqual(
        stored.map(({ sequence, previousHash, hash }) => expect.objectContaining({ sequence, previousHash, hash })),
      );
    }
  });

  it('a changed word anywhere breaks the chain there', () => {
    for (const stored of commits.values()) {
      const forged = stored.map((commit, i) =>
        i === 3 ? { ...commit, body: commit.body.replace('"', ' "') } : commit,
      );
      expect(brokenAt(forged)).toBe(4);
    }
  });

  it('after a restart the host tells the same', async () => {
    const { executions, bus } = await hostRecords(host);
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(executions.toSorted(byName)).toEqual(records.executions.toSorted(byName));
    expect(bus).toEqual(records.bus);
  });
});
