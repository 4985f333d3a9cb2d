import type { HostStore, HostTime, Write } from '../../infra/local/parts.ts';

/** A store in memory: what is written is kept as text, as on disk. Two stores may share the same data, one after another. */
export const memoryStore = (data: Map<string, string> = new Map()): HostStore => ({
  get: async <T>(key: string) => {
    const text = data.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  },
  write: async (writes: readonly Write[]) => {
    const texts = writes.map(
      ({ key, value }) => [key, value === undefined ? undefined : JSON.stringify(value)] as const,
    );
    for (const [key, text] of texts) {
      if (text === undefined) data.delete(key);
      else data.set(key, text);
    }
  },
  list: async function* <T>(prefix: string) {
    for (const key of [...data.keys()].filter((one) => one.startsWith(prefix)).sort()) {
      const text = data.get(key);
      if (text !== undefined) yield [key, JSON.parse(text) as T] as const;
    }
  },
});

export interface ManualTime extends HostTime {
  /** Waits until no work is under way and no timer is overdue. */
  quiet(): Promise<void>;
  /** From quiescence jumps to the next armed timer and fires it; false where none is armed. */
  jump(): Promise<boolean>;
  /** Fires every timer up to the instant, each at its own, and stops there. */
  moveTo(instant: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly fire: () => Promise<void>;
}

/** Time that only tests move. A timer that fails makes the next `quiet` fail. */
export const manualTime = (start: number): ManualTime => {
  let now = start;
  let working = 0;
  const timers = new Map<string, Timer>();
  const faults: unknown[] = [];

  const busy = async <T>(work: () => Promise<T>): Promise<T> => {
    working += 1;
    try {
      return await work();
    } finally {
      working -= 1;
    }
  };

  const next = (): readonly [string, Timer] | undefined =>
    [...timers].reduce<readonly [string, Timer] | undefined>(
      (first, timer) => (first === undefined || timer[1].at < first[1].at ? timer : first),
      undefined,
    );

  const fireNext = (): void => {
    const first = next();
    if (first === undefined) return;
    const [key, { at, fire }] = first;
    timers.delete(key);
    now = Math.max(now, at);
    busy(fire).catch((fault: unknown) => faults.push(fault));
  };

  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  const quiet = async (): Promise<void> => {
    for (;;) {
      await turn();
      if (faults.length > 0) throw faults.shift();
      if (working > 0) continue;
      if ((next()?.[1].at ?? Number.POSITIVE_INFINITY) > now) return;
      fireNext();
    }
  };

  return {
    now: () => now,
    arm: (key, at, fire) => {
      // re-arming moves the timer behind others of the same instant
      timers.delete(key);
      timers.set(key, { at, fire });
    },
    disarm: (key) => {
      timers.delete(key);
    },
    busy,
    quiet,
    jump: async () => {
      await quiet();
      if (next() === undefined) return false;
      fireNext();
      await quiet();
      return true;
    },
    moveTo: async (instant) => {
      await quiet();
      for (let due = next(); due !== undefined && due[1].at <= instant; due = next()) {
        fireNext();
        await quiet();
      }
      now = Math.max(now, instant);
    },
  };
};
