import { type Fleet, fleet } from '../../../../infra/local/functions/fleet.ts';
import type { FunctionSpec } from '../../../../infra/local/functions/function-spec.ts';
import type { Instance } from '../../../../infra/local/functions/instance.ts';

const spec = (name: string, reserved: Partial<FunctionSpec> = {}): FunctionSpec => ({
  name,
  arn: name,
  roleArn: 'role',
  handler: 'index.handler',
  timeoutMs: 3000,
  memorySize: 128,
  logGroup: 'logs',
  variables: {},
  accessKeyId: name,
  ...reserved,
});

const open = (limits: { concurrency: number; threads: number }) => {
  const started: string[] = [];
  const stopped: string[] = [];
  const start = (of: FunctionSpec): Instance => {
    const label = `${of.name}${started.filter((name) => name.startsWith(of.name)).length}`;
    started.push(label);
    let alive = true;
    return {
      spec: of,
      started: Promise.resolve(undefined),
      run: () => Promise.reject(new Error('not asked for here')),
      alive: () => alive,
      stop: async () => {
        if (alive) stopped.push(label);
        alive = false;
      },
    };
  };
  return { threads: fleet(start, limits), started, stopped };
};

const work = async (threads: Fleet, name: string): Promise<void> => {
  const { instance } = await threads.take(spec(name));
  threads.giveBack(instance, true);
};

describe('given more work than threads', () => {
  it('keeps the number of threads, and lets the longest unused go first', async () => {
    const { threads, started, stopped } = open({ concurrency: 2, threads: 2 });
    for (const name of ['a', 'b', 'a', 'c', 'a']) await work(threads, name);
    expect(started).toEqual(['a0', 'b0', 'c0']);
    expect(stopped).toEqual(['b0']);
  });

  it('serves those who wait in their order, each when its function has a thread', async () => {
    const { threads } = open({ concurrency: 1, threads: 2 });
    const [a, b] = [await threads.take(spec('a')), await threads.take(spec('b'))];
    const served: string[] = [];
    const waiting = ['a', 'b', 'a'].map((name, i) =>
      threads.take(spec(name)).then((taken) => {
        served.push(`${name}${i}`);
        return taken;
      }),
    );
    threads.giveBack(b.instance, true);
    await waiting[1];
    threads.giveBack(a.instance, true);
    const next = await waiting[0];
    threads.giveBack(next?.instance ?? a.instance, true);
    await waiting[2];
    expect(served).toEqual(['b1', 'a0', 'a2']);
  });

  it('gives every function one thread, since who works may wait for it', async () => {
    const { threads } = open({ concurrency: 2, threads: 1 });
    await threads.take(spec('a'));
    expect((await threads.take(spec('b'))).cold).toBe(true);
  });

  it('does not hand out a thread that died or was of no use', async () => {
    const { threads, started } = open({ concurrency: 1, threads: 4 });
    const first = await threads.take(spec('a'));
    threads.giveBack(first.instance, false);
    const second = await threads.take(spec('a'));
    threads.giveBack(second.instance, true);
    await second.instance.stop();
    expect((await threads.take(spec('a'))).cold).toBe(true);
    expect(started).toEqual(['a0', 'a1', 'a2']);
  });
});
