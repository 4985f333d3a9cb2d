/**
 * The host's clock in memory that every worker shares, so that all threads read one instant without asking.
 * Standing: cell 1 is the instant. Flowing: cell 1 is the offset to the machine's monotonic clock (which, unlike the
 * wall clock, no correction turns back), and cell 2 the ceiling: time never shows what the disk does not know yet.
 */
export interface SharedClock {
  readonly now: () => number;
  readonly standAt: (instant: number) => void;
  readonly flowFrom: (instant: number) => void;
  readonly raiseCeiling: (instant: number) => void;
}

const FLOWS = 0;
const BASE = 1;
const CEILING = 2;

export const timeMemory = (): SharedArrayBuffer => new SharedArrayBuffer(3 * BigInt64Array.BYTES_PER_ELEMENT);

const monotonic = (): bigint => process.hrtime.bigint() / 1_000_000n;

export const sharedClock = (memory: SharedArrayBuffer): SharedClock => {
  const cells = new BigInt64Array(memory);
  const now = (): number => {
    const base = Atomics.load(cells, BASE);
    if (Atomics.load(cells, FLOWS) === 0n) return Number(base);
    return Math.min(Number(base + monotonic()), Number(Atomics.load(cells, CEILING)));
  };
  return {
    now,
    standAt: (instant) => void Atomics.store(cells, BASE, BigInt(instant)),
    flowFrom: (instant) => {
      Atomics.store(cells, BASE, BigInt(instant) - monotonic());
      Atomics.store(cells, FLOWS, 1n);
    },
    raiseCeiling: (instant) => {
      if (BigInt(instant) > Atomics.load(cells, CEILING)) Atomics.store(cells, CEILING, BigInt(instant));
    },
  };
};
