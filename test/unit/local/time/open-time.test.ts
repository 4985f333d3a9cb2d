import { execFile } from 'node:child_process';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import type { HostStore } from '../../../../infra/local/parts.ts';
import { openTime, type Pace, TimerFault } from '../../../../infra/local/time/open-time.ts';
import { sharedClock, timeMemory } from '../../../../infra/local/time/shared-clock.ts';
import { memoryStore } from './memory-store.ts';

const DAY = 86_400_000;
const START = Date.UTC(2023, 8, 15, 1);

const open = (options: { store?: HostStore; pace?: Pace; memory?: SharedArrayBuffer } = {}) =>
  openTime({ start: START, pace: 'still', store: memoryStore(), memory: timeMemory(), ...options });

const gate = () => {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((done) => {
    open = done;
  });
  return { passed, open };
};

describe('given time that stands', () => {
  it('stays where it is until it is advanced, in the host and in the shared memory alike', async () => {
    const memory = timeMemory();
    const time = await open({ memory });
    await turn();
    expect([time.now(), sharedClock(memory).now()]).toEqual([START, START]);
    await time.advanceTo(START + DAY);
    expect([time.now(), sharedClock(memory).now()]).toEqual([START + DAY, START + DAY]);
  });

  it('fires timers in order of instant, those of one instant in order of key, each at its instant', async () => {
    const time = await open();
    const fired: [string, number][] = [];
    const note = (key: string) => async () => void fired.push([key, time.now()]);
    time.arm('c', START + 2, note('c'));
    time.arm('b', START + 1, note('b'));
    time.arm('a', START + 2, note('a'));
    time.arm('later', START + 4, note('later'));
    await time.advanceTo(START + 3);
    expect(fired).toEqual([
      ['b', START + 1],
      ['a', START + 2],
      ['c', START + 2],
    ]);
    expect(time.now()).toBe(START + 3);
  });

  it('fires at once, in order, what is armed for an instant already reached', async () => {
    const time = await open();
    const fired: string[] = [];
    time.arm('b', START, async () => void fired.push('b'));
    time.arm('a', START, async () => void fired.push('a'));
    time.arm('z', START - 1, async () => void fired.push('z'));
    expect(fired).toEqual([]);
    await time.quiescent();
    expect(fired).toEqual(['z', 'a', 'b']);
  });

  it('replaces a timer that is armed again and forgets one that is disarmed', async () => {
    const time = await open();
    const fired: string[] = [];
    time.arm('moved', START + 1, async () => void fired.push('old'));
    time.arm('moved', START + 2, async () => void fired.push(`new at ${time.now() - START}`));
    time.arm('gone', START + 1, async () => void fired.push('gone'));
    time.arm('gone at once', START, async () => void fired.push('gone at once'));
    time.disarm('gone');
    time.disarm('gone at once');
    await time.advanceTo(START + 3);
    expect(fired).toEqual(['new at 2']);
  });

  it('fires what timers arm on the way, on their instants', async () => {
    const time = await open();
    const fired: number[] = [];
    const every = (at: number): void =>
      time.arm('tick', at, async () => {
        fired.push(time.now() - START);
        every(at + 10);
      });
    every(START + 10);
    await time.advanceTo(START + 35);
    expect(fired).toEqual([10, 20, 30]);
  });

  it('does not jump while work is under way, nor while work that it began is', async () => {
    const time = await open();
    const inner = gate();
    const outer = gate();
    const seen: number[] = [];
    void time.busy(async () => {
      await outer.passed;
      void time.busy(async () => {
        await inner.passed;
        seen.push(time.now());
      });
    });
    time.arm('t', START + 1, async () => void seen.push(time.now()));
    const advanced = time.advanceTo(START + 5);
    await turn();
    outer.open();
    await turn();
    await turn();
    expect(time.now()).toBe(START);
    inner.open();
    await advanced;
    expect(seen).toEqual([START, START + 1]);
  });

  it('waits for what a fired timer began before it jumps on', async () => {
    const time = await open();
    const seen: [string, number][] = [];
    time.arm('first', START + 1, async () => {
      void time.busy(async () => {
        for (let i = 0; i < 5; i += 1) await turn();
        seen.push(['work of first', time.now()]);
      });
    });
    time.arm('second', START + 2, async () => void seen.push(['second', time.now()]));
    await time.advanceTo(START + 3);
    expect(seen).toEqual([
      ['work of first', START + 1],
      ['second', START + 2],
    ]);
  });

  it('tells the disk before it fires', async () => {
    const store = memoryStore();
    const time = await open({ store });
    const remembered: unknown[] = [];
    time.arm('t', START + 7, async () => void remembered.push(store.written.at(-1)));
    await time.advanceTo(START + 9);
    expect(remembered).toEqual([{ key: 'clock', value: START + 7 }]);
  });

  it('keeps the instant of a timer that is armed while the disk is told of a later one', async () => {
    const store = memoryStore();
    const time = await open({ store });
    const fired: [string, number][] = [];
    time.arm('late', START + 10, async () => void fired.push(['late', time.now()]));
    const slow: HostStore['write'] = store.write.bind(store);
    let once = true;
    Object.assign(store, {
      write: async (writes: Parameters<HostStore['write']>[0]) => {
        if (once) time.arm('early', START + 5, async () => void fired.push(['early', time.now()]));
        once = false;
        await slow(writes);
      },
    });
    await time.advanceTo(START + 20);
    expect(fired).toEqual([
      ['early', START + 5],
      ['late', START + 10],
    ]);
  });

  it('waits for work that begins while the disk is told of the jump', async () => {
    const store = memoryStore();
    const time = await open({ store });
    const slow: HostStore['write'] = store.write.bind(store);
    const request = gate();
    const seen: number[] = [];
    let once = true;
    Object.assign(store, {
      write: async (writes: Parameters<HostStore['write']>[0]) => {
        if (once)
          void time.busy(async () => {
            await request.passed;
            seen.push(time.now());
          });
        once = false;
        await slow(writes);
      },
    });
    const advanced = time.advanceTo(START + 5);
    for (let i = 0; i < 5; i += 1) await turn();
    request.open();
    await advanced;
    expect(seen).toEqual([START]);
  });

  it('does not fire a timer that is disarmed while the disk is told of it', async () => {
    const store = memoryStore();
    const time = await open({ store });
    const fired: string[] = [];
    const slow: HostStore['write'] = store.write.bind(store);
    time.arm('gone', START + 5, async () => void fired.push('gone'));
    Object.assign(store, {
      write: async (writes: Parameters<HostStore['write']>[0]) => {
        time.disarm('gone');
        await slow(writes);
      },
    });
    await time.advanceTo(START + 10);
    expect([fired, time.now()]).toEqual([[], START + 10]);
  });

  it('is quiet only when what follows from ended work has ended too', async () => {
    const time = await open();
    const ended: string[] = [];
    const step = (name: string) =>
      time.busy(async () => {
        await turn();
        ended.push(name);
      });
    const following = step('first').then(() => step('second'));
    await time.quiescent();
    expect(ended).toEqual(['first', 'second']);
    await following;
  });

  it('goes on after a restart from where it stood, whatever start says', async () => {
    const store = memoryStore();
    const first = await open({ store });
    await first.advanceTo(START + DAY);
    await first.close();
    expect((await open({ store })).now()).toBe(START + DAY);
  });

  it('refuses to go back, and to be advanced from within the work it would wait for', async () => {
    const time = await open();
    await expect(time.advanceTo(START - 1)).rejects.toThrow('time does not go back');
    await expect(time.busy(() => time.advanceTo(START + 1))).rejects.toThrow('would wait for itself');
  });

  it('stops the advance at a timer that throws, and names it', async () => {
    const faults: TimerFault[] = [];
    const time = await openTime({
      start: START,
      pace: 'still',
      store: memoryStore(),
      memory: timeMemory(),
      onFault: (fault) => faults.push(fault),
    });
    const fired: string[] = [];
    time.arm('flow/1', START + 1, () => Promise.reject(new Error('no such execution')));
    time.arm('later', START + 2, async () => void fired.push('later'));
    await expect(time.advanceTo(START + 3)).rejects.toThrow('timer flow/1 failed: no such execution');
    await expect(time.quiescent()).rejects.toBeInstanceOf(TimerFault);
    expect([time.now(), fired, faults.map(({ key }) => key)]).toEqual([START + 1, [], ['flow/1']]);
  });

  it('hands the error of busy work to its caller alone', async () => {
    const time = await open();
    await expect(time.busy(() => Promise.reject(new Error('bad request')))).rejects.toThrow('bad request');
    await time.advanceTo(START + 1);
    expect(time.now()).toBe(START + 1);
  });

  it('never goes back and fires every armed timer exactly once at its instant', async () => {
    const plan = fc.array(
      fc.record({ at: fc.integer({ min: -5, max: 60 }), child: fc.option(fc.integer({ min: -5, max: 60 })) }),
      { maxLength: 30 },
    );
    const targets = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(plan, targets, async (armed, steps) => {
        const store = memoryStore();
        const time = await open({ store });
        const fired: { key: string; due: number; at: number }[] = [];
        const arm = (key: string, due: number, child: number | null): void => {
          const from = time.now();
          time.arm(key, due, async () => {
            fired.push({ key, due: Math.max(due, from), at: time.now() });
            await turn();
            if (child !== null) arm(`${key}/child`, due + child, null);
          });
        };
        for (const [i, { at, child }] of armed.entries()) arm(`t${i}`, START + at, child);
        await Promise.all(steps.map((step) => time.advanceTo(START + step)));
        await time.advanceTo(START + 200);
        expect(fired.map(({ key }) => key).sort()).toEqual(
          armed.flatMap(({ child }, i) => (child === null ? [`t${i}`] : [`t${i}`, `t${i}/child`])).sort(),
        );
        expect(fired.filter(({ due, at }) => due !== at)).toEqual([]);
        expect(fired.map(({ at }) => at)).toEqual(fired.map(({ at }) => at).sort((a, b) => a - b));
        const clock = store.written.map(({ value }) => Number(value));
        expect(clock).toEqual([...clock].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});

describe('given time that flows', () => {
  it('flows with the machine, and an advance jumps over what lies between', async () => {
    const time = await open({ pace: 'real' });
    const ticked = gate();
    time.arm('soon', START + 20, async () => ticked.open());
    await ticked.passed;
    expect(time.now()).toBeGreaterThanOrEqual(START + 20);
    const fired: string[] = [];
    time.arm('sixty days', START + 60 * DAY, async () => void fired.push('sixty days'));
    await time.advanceTo(START + 59 * DAY);
    expect(fired).toEqual([]);
    await time.advanceTo(START + 61 * DAY);
    expect(fired).toEqual(['sixty days']);
    await time.close();
  });

  it('never asks setTimeout for longer than it can wait, which would fire at once', async () => {
    const sixtyDays = `
      import { openTime } from './infra/local/time/open-time.ts';
      import { timeMemory } from './infra/local/time/shared-clock.ts';
      const store = { get: async () => undefined, write: async () => undefined };
      const time = await openTime({ start: 0, pace: 'real', store, memory: timeMemory() });
      time.arm('far', ${60 * DAY}, async () => console.log('fired'));
      setTimeout(() => time.close(), 50);
    `;
    const told = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', sixtyDays], {
      cwd: fileURLToPath(new URL('../../../..', import.meta.url)),
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(told).toEqual({ stdout: '', stderr: '' });
  });

  it('starts no earlier than anything it showed, even when it was killed', async () => {
    const store = memoryStore();
    const killed = await open({ store, pace: 'real' });
    const ticked = gate();
    killed.arm('soon', START + 15, async () => ticked.open());
    await ticked.passed;
    await killed.advanceTo(START + DAY);
    const shown = killed.now();
    const again = await open({ store, pace: 'real' });
    expect(again.now()).toBeGreaterThanOrEqual(shown);
    await Promise.all([killed.close(), again.close()]);
  });

  it('stands at its lease while the disk does not answer', async () => {
    const store = memoryStore();
    const memory = timeMemory();
    const time = await open({ store, pace: 'real', memory });
    const clock = sharedClock(memory);
    clock.flowFrom(START + DAY);
    expect(time.now()).toBe(START + 5_000);
    await time.close();
  });
});
