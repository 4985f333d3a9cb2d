import { AsyncLocalStorage } from 'node:async_hooks';
import type { HostStore, HostTime } from '../parts.ts';
import { sharedClock } from './shared-clock.ts';
import { type Timer, timers } from './timers.ts';
import { work } from './work.ts';

/** `still`: time stands until it is advanced. `real`: it also flows with the machine's clock from where it stood. */
export type Pace = 'still' | 'real';

export interface Advance {
  /** Jumps from timer to timer up to the instant, waiting for quiescence before each jump; never back. */
  advanceTo(instant: number): Promise<void>;
  /** Resolves when nothing is under way; rejects with the fault of a timer that threw. */
  quiescent(): Promise<void>;
  close(): Promise<void>;
}

export interface TimeOptions {
  /** Where time begins in a folder that has no clock yet. */
  readonly start: number;
  readonly pace: Pace;
  readonly store: HostStore;
  readonly memory: SharedArrayBuffer;
  /** Told of a timer that threw, besides every later `advanceTo` and `quiescent`. */
  readonly onFault?: (fault: TimerFault) => void;
}

/** A timer threw: the host's state is on disk and good, but this run of it must not go on as if it had fired. */
export class TimerFault extends Error {
  override readonly name = 'TimerFault';
  readonly key: string;
  constructor(key: string, cause: unknown) {
    super(`timer ${key} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.key = key;
  }
}

/** setTimeout takes no longer delay: it would fire at once. */
const LONGEST_DELAY = 2 ** 31 - 1;
/** How far the disk is ahead of flowing time; a killed host loses no more than this, and time never goes back. */
const LEASE = 5_000;

export const openTime = async (options: TimeOptions): Promise<HostTime & Advance> => {
  const { start, pace, store, memory, onFault } = options;
  const clock = sharedClock(memory);
  const { busy, isQuiet, quiet } = work();
  const inside = new AsyncLocalStorage<true>();
  const future = timers();
  const overdue = new Map<string, Timer>();
  let fault: TimerFault | undefined;
  let wake: NodeJS.Timeout | undefined;
  let lease: NodeJS.Timeout | undefined;
  let closed = false;

  let remembered = Number.NEGATIVE_INFINITY;
  let writing: Promise<void> = Promise.resolve();
  /** One write after the other and only upwards: what the disk says is never before what anyone has seen. */
  const remember = (instant: number): Promise<void> => {
    writing = writing.then(async () => {
      if (instant <= remembered) return;
      await store.write([{ key: 'clock', value: instant }]);
      remembered = instant;
    });
    return writing;
  };

  const fire = ({ key, fire: deed }: Timer): Promise<void> =>
    busy(async () => {
      try {
        await inside.run(true, deed);
      } catch (cause) {
        const failed = new TimerFault(key, cause);
        fault ??= failed;
        onFault?.(failed);
      }
    });

  /** Timers armed for an instant already reached do not wait for a jump; they start together, in order. */
  const fireOverdue = (): void => {
    const due = [...overdue.values()].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
    overdue.clear();
    for (const timer of due) void fire(timer);
  };

  const flow = (): void => {
    if (pace !== 'real' || closed) return;
    clearTimeout(wake);
    const next = future.first();
    if (next === undefined) return;
    wake = setTimeout(fireReached, Math.min(Math.max(next.at - clock.now(), 0), LONGEST_DELAY));
  };
  const fireReached = (): void => {
    for (let next = future.first(); next !== undefined && next.at <= clock.now(); next = future.first()) {
      future.take(next);
      void fire(next);
    }
    flow();
  };

  const quiescent = async (): Promise<void> => {
    await quiet();
    if (fault !== undefined) throw fault;
  };

  /** Moves time to the instant unless something happened while the disk was told; then the caller looks again. */
  const moveTo = async (instant: number): Promise<boolean> => {
    if (instant <= clock.now()) return true;
    await remember(pace === 'real' ? instant + LEASE : instant);
    const next = future.first();
    if (!isQuiet() || (next !== undefined && next.at < instant)) return false;
    if (pace === 'real') {
      clock.raiseCeiling(instant + LEASE);
      clock.flowFrom(Math.max(instant, clock.now()));
    } else clock.standAt(instant);
    return true;
  };

  const advance = async (target: number): Promise<void> => {
    for (;;) {
      await quiescent();
      const next = future.first();
      const last = next === undefined || next.at > target;
      if (!(await moveTo(last ? target : next.at))) continue;
      if (last) return;
      // Disarmed or overtaken while the disk was told: look again.
      if (future.first() !== next) continue;
      future.take(next);
      void fire(next);
    }
  };

  let advancing: Promise<void> = Promise.resolve();
  const stood = (await store.get<number>('clock')) ?? start;
  if (pace === 'real') {
    await remember(stood + LEASE);
    clock.raiseCeiling(stood + LEASE);
    clock.flowFrom(stood);
    lease = setInterval(() => {
      const ceiling = clock.now() + LEASE;
      void remember(ceiling).then(
        () => clock.raiseCeiling(ceiling),
        (cause) => {
          fault ??= new TimerFault('clock', cause);
          onFault?.(fault);
        },
      );
    }, LEASE / 5);
    lease.unref();
  } else {
    await remember(stood);
    clock.standAt(stood);
  }

  return {
    now: clock.now,
    arm(key, at, deed) {
      future.disarm(key);
      overdue.delete(key);
      const timer = { key, at, fire: deed };
      if (at > clock.now()) {
        future.arm(timer);
        flow();
        return;
      }
      overdue.set(key, timer);
      void busy(async () => {
        await Promise.resolve();
        fireOverdue();
      });
    },
    disarm(key) {
      future.disarm(key);
      overdue.delete(key);
    },
    busy: (deed) => busy(() => inside.run(true, deed)),
    async advanceTo(instant) {
      if (inside.getStore()) throw new Error('advanceTo within busy work would wait for itself');
      if (instant < clock.now()) throw new RangeError(`time does not go back: ${instant} is before ${clock.now()}`);
      const before = advancing;
      advancing = (async () => {
        await before.catch(() => undefined);
        await advance(instant);
      })();
      return advancing;
    },
    quiescent,
    async close() {
      closed = true;
      clearTimeout(wake);
      clearInterval(lease);
      await writing;
      // What the lease ran ahead is given back: the next start goes on from here.
      if (pace === 'real') await store.write([{ key: 'clock', value: clock.now() }]);
    },
  };
};
