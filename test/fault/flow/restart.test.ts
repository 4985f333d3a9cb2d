import type { HostStore, JsonObject, Write } from '../../../infra/local/parts.ts';
import { type ManualTime, manualTime, memoryStore } from '../../support/memory-host.ts';
import {
  answer,
  type Bodies,
  fault,
  functionArn,
  functionsOf,
  INVOKE,
  MACHINE,
  openHost,
  START,
  type TestHost,
} from '../../unit/local/flow/flow-host.ts';
import { mediation } from './mediation.ts';

const DAY = 86_400_000;
const CASE = '522626-1';

/** The case, which lives elsewhere and outlives the host. Asked twice it says the same twice. */
interface World {
  stage: 'Mediate' | 'Fast track' | 'Closed';
  /** Open tokens by stage, as the flow glue keeps them. */
  readonly tokens: Map<string, string>;
}
const FIRST_DUE = START + 30 * DAY;
const EXTENDED_DUE = START + 35 * DAY;

const until = (world: World, instant: number, now: number) =>
  answer({ stage: world.stage, seconds: Math.max(1, (instant - now) / 1000) });

const bodies = (world: World, now: () => number): Bodies => ({
  'where-now': ({ tries }) => (tries === 0 ? fault('Hiccup') : until(world, FIRST_DUE, now())),
  'await-stage': ({ stage, token }) => {
    world.tokens.set(stage as string, token as string);
    return answer(null);
  },
  expire: () => {
    // extended while the wait was on: the first expiry comes too early
    if (now() < EXTENDED_DUE) return until(world, EXTENDED_DUE, now());
    world.stage = 'Fast track';
    return until(world, EXTENDED_DUE + 20 * DAY, now());
  },
});

interface DyingStore extends HostStore {
  readonly diedAt: number | undefined;
}

/** Writes `last` times and is then gone: the write after that is lost, or lands without anyone being told. */
const dyingStore = (store: HostStore, last: number, lastLands: boolean, now: () => number): DyingStore => {
  let written = 0;
  let diedAt: number | undefined;
  const alive = (): void => {
    if (diedAt !== undefined) throw new Error('the host is gone');
  };
  return {
    get diedAt() {
      return diedAt;
    },
    get: async (key) => {
      alive();
      return store.get(key);
    },
    list: (prefix) => store.list(prefix),
    write: async (writes: readonly Write[]) => {
      alive();
      if (written < last || lastLands) await store.write(writes);
      if (written === last) diedAt = now();
      written += 1;
      alive();
    },
  };
};

interface Life {
  readonly data: Map<string, string>;
  readonly world: World;
}

const open = (life: Life, time: ManualTime, store: HostStore): Promise<TestHost> =>
  openHost({ definition: mediation, functions: functionsOf(bodies(life.world, () => time.now())), store, time });

const starting = { stateMachineArn: MACHINE, name: `${CASE}.1`, input: JSON.stringify({ caseId: CASE }) };

/** What happens to the case, each thing once it may: starts, waits through both expiries, is closed by hand. */
const live = async (life: Life, host: TestHost): Promise<void> => {
  const { flow, time } = host;
  await flow.answer({ operation: 'StartExecution', body: starting });
  await time.quiet();
  for (;;) {
    if (host.faults.length > 0) throw host.faults[0];
    if (flow.executions().every(({ status }) => status !== 'RUNNING')) return;
    const token = life.world.tokens.get('Fast track');
    const waitsInFastTrack = flow.executions().some(({ state }) => state === 'Fast track');
    if (token !== undefined && waitsInFastTrack && time.now() >= START + 40 * DAY) {
      life.world.stage = 'Closed';
      const body = { taskToken: token, output: JSON.stringify({ stage: 'Closed', seconds: 1 }) };
      const { status } = await flow.answer({ operation: 'SendTaskSuccess', body });
      if (status === 200) {
        await time.quiet();
        continue;
      }
    }
    if (time.now() < START + 40 * DAY) await time.moveTo(time.now() + DAY);
    else await time.jump();
  }
};

const newLife = (): Life => ({ data: new Map(), world: { stage: 'Mediate', tokens: new Map() } });

const end = (host: TestHost) => {
  const [record] = host.flow.executions();
  if (record === undefined) throw new Error('no execution');
  const { status, output, state, transitions } = record;
  return { status, output, state, transitions };
};

const told = async (host: TestHost): Promise<readonly string[]> => {
  const [record] = host.flow.executions();
  return host.types(record?.arn ?? '');
};

describe('given a host that was gone before it knew that the function had the token', () => {
  const waiting = {
    StartAt: 'Await',
    States: {
      Await: {
        Type: 'Task',
        Resource: `${INVOKE}.waitForTaskToken`,
        Parameters: { FunctionName: functionArn('take'), Payload: { 'token.$': '$$.Task.Token' } },
        TimeoutSeconds: 60,
        End: true,
      },
    },
  };
  const tokens: unknown[] = [];
  const functions = functionsOf({
    take: ({ token }) => {
      tokens.push(token);
      return answer(null);
    },
  });

  it('lets the task time out where its time passed meanwhile', async () => {
    const data = new Map<string, string>();
    const dying = dyingStore(memoryStore(data), 4, false, () => START);
    const first = await openHost({ definition: waiting, functions, store: dying });
    await first.start();
    const store = memoryStore(data);
    const again = await openHost({ definition: waiting, functions, store, time: manualTime(START + 60_000) });
    const invokedBefore = functions.invoked.length;
    await again.flow.resume();
    await again.time.quiet();
    expect(again.flow.executions()).toMatchObject([{ status: 'FAILED', error: 'States.Timeout' }]);
    expect(functions.invoked).toHaveLength(invokedBefore);
  });

  it('invokes it again with the same token, which still ends the task', async () => {
    tokens.length = 0;
    const data = new Map<string, string>();
    // the secret, the definition, the start and the attempt are written; the mark of delivery is lost
    const dying = dyingStore(memoryStore(data), 4, false, () => START);
    const first = await openHost({ definition: waiting, functions, store: dying });
    await first.start();
    const again = await openHost({ definition: waiting, functions, store: memoryStore(data) });
    await again.flow.resume();
    await again.time.quiet();
    expect(tokens).toHaveLength(2);
    expect(tokens[0]).toBe(tokens[1]);
    await again.call('SendTaskSuccess', { taskToken: tokens[0] as string, output: '1' });
    expect(again.flow.executions()).toMatchObject([{ status: 'SUCCEEDED', output: 1 }]);
  });
});

describe('given a store that has refused a write', () => {
  it('changes nothing more until the host starts again', async () => {
    const store = memoryStore();
    let isFull = false;
    const failing: HostStore = {
      ...store,
      write: async (writes) => {
        if (isFull) throw new Error('disk full');
        return store.write(writes);
      },
    };
    const definition = { StartAt: 'Pause', States: { Pause: { Type: 'Wait', Seconds: 60, End: true } } };
    const host = await openHost({ definition, functions: functionsOf({}), store: failing });
    const arn = await host.start();
    isFull = true;
    await expect(host.call('StopExecution', { executionArn: arn })).rejects.toThrow('could not be stored');
    isFull = false;
    await expect(host.start({}, 'other')).rejects.toThrow('could not be stored');
    expect(host.flow.executions()).toMatchObject([{ status: 'RUNNING' }]);
  });
});

describe('given an execution that closed 90 days ago', () => {
  const done = { StartAt: 'Done', States: { Done: { Type: 'Succeed' } } };
  const short = { StartAt: 'Gone', States: { Gone: { Type: 'Fail' } } };
  const historyOf = (data: ReadonlyMap<string, string>) =>
    [...data.keys()].filter((key) => key.startsWith('flow/history/'));

  it('leaves nothing behind when its name is used again, nor when the host starts', async () => {
    const data = new Map<string, string>();
    const functions = functionsOf({});
    const store = memoryStore(data);
    const first = await openHost({ definition: done, functions, store });
    await first.start();
    expect(historyOf(data)).toHaveLength(4);
    const again = await openHost({ definition: short, functions, store, time: first.time });
    await first.time.moveTo(START + 90 * DAY);
    await again.start();
    expect(historyOf(data)).toHaveLength(3);
    await openHost({ definition: short, functions, store, time: manualTime(START + 180 * DAY) });
    expect(historyOf(data)).toEqual([]);
  });
});

describe('given a template that has changed while an execution waits', () => {
  const pause = (Result: string): JsonObject => ({
    StartAt: 'Pause',
    States: { Pause: { Type: 'Wait', Seconds: 60, Next: 'End' }, End: { Type: 'Pass', Result, End: true } },
  });

  it('goes on by the definition it began with; the next one begins with the new', async () => {
    const store = memoryStore();
    const functions = functionsOf({});
    const before = await openHost({ definition: pause('old'), functions, store });
    const old = await before.start({}, 'old');
    const after = await openHost({ definition: pause('new'), functions, store });
    await after.flow.resume();
    const fresh = await after.start({}, 'new');
    await after.time.moveTo(START + 60_000);
    expect([after.record(old).output, after.record(fresh).output]).toEqual(['old', 'new']);
  });
});

describe('given a machine that waits for a mediation and its expiries', () => {
  const undisturbed = async () => {
    const life = newLife();
    let writes = 0;
    const store = memoryStore(life.data);
    const counted: HostStore = {
      ...store,
      write: (one) => {
        writes += 1;
        return store.write(one);
      },
    };
    const host = await open(life, manualTime(START), counted);
    await live(life, host);
    return { end: end(host), told: await told(host), writes, stoppedAt: host.flow.executions()[0]?.stoppedAt };
  };

  it('goes through every stage by the instants the case gives', async () => {
    const run = await undisturbed();
    expect(run.end).toEqual({
      status: 'SUCCEEDED',
      output: { caseId: CASE, next: { stage: 'Closed', seconds: 1 } },
      state: 'Closed',
      // Where now twice, then Choice and stage by turns, two expiries, Closed
      transitions: 2 + 2 + 1 + 2 + 1 + 2 + 2,
    });
    expect(run.stoppedAt).toBe(START + 40 * DAY);
    expect(run.told.filter((type) => type === 'TaskTimedOut')).toHaveLength(2);
  });

  it.each([false, true])(
    'ends the same when the host is gone at any write (the last one lands: %j)',
    async (lastLands) => {
      const expected = await undisturbed();
      for (let last = 0; last < expected.writes; last += 1) {
        const life = newLife();
        const time = manualTime(START);
        const dying = dyingStore(memoryStore(life.data), last, lastLands, () => time.now());
        const first = open(life, time, dying).then((host) => live(life, host));
        await expect(first).rejects.toBeDefined();
        expect(dying.diedAt).toBeDefined();
        const again = await open(life, manualTime(dying.diedAt ?? Number.NaN), memoryStore(life.data));
        await again.flow.resume();
        await again.time.quiet();
        await live(life, again);
        expect({ last, ...end(again) }).toEqual({ last, ...expected.end });
        expect(await told(again)).toEqual(expected.told);
      }
    },
  );
});
