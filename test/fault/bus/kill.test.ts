import { openBus } from '../../../infra/local/bus/bus.ts';
import type { Change, Functions, HostStore, Invocation } from '../../../infra/local/parts.ts';
import { openMappings } from '../../../infra/local/queues/mappings/mappings.ts';
import { openQueues } from '../../../infra/local/queues/queues.ts';
import { openSchedules } from '../../../infra/local/schedules/schedules.ts';
import { type ManualTime, manualTime, memoryStore } from '../../support/memory-host.ts';
import { ARN, accessBut, assemblyOf, fn, queue, resource } from '../../unit/local/queues/bench.ts';
import { memoryFeed } from '../../unit/local/queues/mappings-bench.ts';
import { type Moment, mortalStore } from './mortal-store.ts';

const NINE = Date.parse('2023-09-15T01:00:00Z');
const NOON = NINE + 3 * 3_600_000;
const BUS = ARN.bus('cases');
const template = assemblyOf(
  resource('AWS::Events::EventBus', 'cases', BUS, { Name: 'cases' }),
  resource('AWS::Events::Rule', 'tell', ARN.rule('cases', 'tell'), {
    EventBusName: 'cases',
    EventPattern: { source: ['jintiao'] },
    Targets: [{ Id: 'T', Arn: ARN.queue('mail') }],
  }),
  queue('mail', { RedrivePolicy: { deadLetterTargetArn: ARN.queue('mail-dead'), maxReceiveCount: 2 } }),
  queue('mail-dead'),
  queue('lost'),
  resource('AWS::DynamoDB::GlobalTable', 'cases', ARN.table('cases'), {
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  }),
  fn('tell'),
  fn('publish'),
  fn('watch'),
  resource('AWS::Lambda::EventSourceMapping', 'mailToTell', 'arn:mapping:1', {
    EventSourceArn: ARN.queue('mail'),
    FunctionName: 'tell',
    BatchSize: 2,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  }),
  resource('AWS::Lambda::EventSourceMapping', 'casesToPublish', 'arn:mapping:2', {
    EventSourceArn: ARN.stream('cases'),
    FunctionName: 'publish',
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: 4,
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 1,
    DestinationConfig: { OnFailure: { Destination: ARN.queue('lost') } },
  }),
  resource('AWS::Scheduler::Schedule', 'watch', ARN.schedule('watch'), {
    ScheduleExpression: 'cron(30 * * * ? *)',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      Arn: ARN.function('watch'),
      RoleArn: ARN.role('schedule'),
      Input: '{"at":"<aws.scheduler.scheduled-time>"}',
    },
  }),
);
/** `publish` can make nothing of this record, `tell` nothing of that event. */
const POISON = { record: 3, event: 2 };

interface World {
  readonly changes: ReturnType<typeof memoryFeed>;
  /** What outlives the host: which events were told of, which firings watched. */
  readonly told: Set<number>;
  readonly watched: Set<string>;
}

type Event = {
  readonly at: string;
  readonly Records: readonly {
    readonly messageId: string;
    readonly body: string;
    readonly dynamodb: { readonly SequenceNumber: string };
  }[];
};
const DONE: Invocation = { ok: true, value: null };
const FAULT: Invocation = { ok: false, error: { errorType: 'Error', errorMessage: 'poisoned' } };

const start = async ({ changes, told, watched }: World, store: HostStore, time: ManualTime, dead: () => boolean) => {
  const access = accessBut();
  const complain = () => undefined;
  const queues = openQueues({ assembly: template, store, time, access });
  const bus = openBus({ assembly: template, store, time, access, queues, complain });
  const publish = async ({ Records }: Event): Promise<Invocation> => {
    const numbers = Records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber));
    if (numbers.includes(POISON.record)) return FAULT;
    const Entries = numbers.map((n) => ({
      EventBusName: 'cases',
      Source: 'jintiao',
      DetailType: 'x',
      Detail: JSON.stringify({ n }),
    }));
    await bus.service.answer({ operation: 'PutEvents', body: { Entries } });
    return DONE;
  };
  const tell = ({ Records }: Event): Invocation => {
    const read = Records.map(({ messageId, body }) => ({
      messageId,
      n: (JSON.parse(body) as { detail: { n: number } }).detail.n,
    }));
    for (const { n } of read) if (n !== POISON.event) told.add(n);
    const bad = read.filter(({ n }) => n === POISON.event);
    return { ok: true, value: { batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) } };
  };
  let watches = 0;
  const watch = ({ at }: Event): Invocation => {
    watches += 1;
    if (watches === 1) return FAULT;
    watched.add(at);
    return DONE;
  };
  const functions: Functions = {
    invoke: async (arn, given) => {
      if (dead()) throw new Error('killed');
      const event = given as Event;
      return arn === ARN.function('publish')
        ? publish(event)
        : arn === ARN.function('tell')
          ? tell(event)
          : watch(event);
    },
  };
  const feed = changes.feed;
  const mappings = openMappings({ assembly: template, store, time, access, queues, functions, feed, complain });
  const schedules = openSchedules({ assembly: template, store, time, access, queues, functions, complain });
  await queues.resume();
  await bus.resume();
  await mappings.resume();
  await schedules.resume();
  return { queues, bus };
};

const change = (sequence: number): Change => ({
  sequence,
  table: 'cases',
  at: NINE,
  kind: 'INSERT',
  keys: { id: { S: String(sequence) } },
});

/** One life until its death, then another on what the first left behind. */
const liveTwice = async (n: number, moment: Moment) => {
  const world: World = { changes: memoryFeed(), told: new Set(), watched: new Set() };
  world.changes.append(...[1, 2, 3, 4, 5, 6].map(change));
  const data = new Map<string, string>();
  const mortal = mortalStore(data, n, moment);
  const firstTime = manualTime(NINE);
  const first = async () => {
    await start(world, mortal.store, firstTime, mortal.dead);
    await firstTime.moveTo(NOON);
  };
  // Whatever the first life fails with is its death; the second must go through.
  await first().catch((fault: unknown) => {
    if (!mortal.dead()) throw fault;
  });
  const time = manualTime(firstTime.now());
  // Listeners of the first life are dead as well.
  const survivors: World = { ...world, changes: memoryFeed() };
  survivors.changes.append(...[1, 2, 3, 4, 5, 6].map(change));
  const { queues, bus } = await start(survivors, memoryStore(data), time, () => false);
  await time.moveTo(NOON);
  await time.quiet();
  return { ...world, queues, bus, died: mortal.dead(), writes: mortal.writes() };
};

const numbersIn = async (bus: Awaited<ReturnType<typeof liveTwice>>['bus']) =>
  new Set((await bus.records()).map(({ event }) => event.detail.n));

describe.each<Moment>(['before', 'after'])('given a host killed just %s each of its writes in turn', (moment) => {
  it('loses nothing: what is not done is in its dead-letter queue or failure destination', async () => {
    let deaths = 0;
    for (let n = 1; ; n += 1) {
      const { told, watched, queues, bus, died } = await liveTwice(n, moment);
      const where = `killed ${moment} write ${n}`;
      expect({ where, told: [...told].sort((a, b) => a - b) }).toEqual({ where, told: [1, 4, 5, 6] });
      expect(await numbersIn(bus)).toEqual(new Set([1, 2, 4, 5, 6]));
      expect({ where, watched: [...watched].sort() }).toEqual({
        where,
        watched: ['2023-09-15T01:30:00Z', '2023-09-15T02:30:00Z', '2023-09-15T03:30:00Z'],
      });
      // Accepted and queued are one write: there is a message for each event on record, and no other.
      const [mail] = await queues.records();
      expect({ where, sent: mail?.sent }).toEqual({ where, sent: (await bus.records()).length });
      expect(await queues.messages(ARN.queue('mail'))).toEqual([]);
      const dead = (await queues.messages(ARN.queue('mail-dead'))).map(({ body }): unknown => JSON.parse(body));
      expect(dead.length).toBeGreaterThan(0);
      for (const each of dead) expect(each).toMatchObject({ detail: { n: POISON.event } });
      const lost = (await queues.messages(ARN.queue('lost'))).map(({ body }): unknown => JSON.parse(body));
      expect(lost).toMatchObject([{ DDBStreamBatchInfo: { startSequenceNumber: '3', endSequenceNumber: '3' } }]);
      if (!died) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(20);
  });
});
