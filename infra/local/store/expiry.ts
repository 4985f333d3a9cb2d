import type { ChangeFeed, HostTime } from '../parts.ts';
import { entries } from './disk.ts';
import type { Engine } from './engine.ts';
import { EXPIRY_PREFIX, instantOf } from './expiry-key.ts';

export interface Expiry {
  /** The instant at which the next item's time to live is over. */
  next(): Promise<number | undefined>;
  /** Removes every item whose time is over. */
  removeDue(): Promise<void>;
}

// Only batchOf writes the marks.
type Mark = { readonly table: string; readonly key: string };

export const expiryOf = (engine: Engine): Expiry => ({
  next: async () => {
    for await (const [key, value] of entries(engine.disk, EXPIRY_PREFIX))
      if (engine.tables.has((value as Mark).table)) return instantOf(key);
    return undefined;
  },
  removeDue: () =>
    engine.write(async (buffer) => {
      for await (const [key, value] of entries(engine.disk, EXPIRY_PREFIX)) {
        if (instantOf(key) > engine.now()) return;
        const mark = value as Mark;
        // A table that the template no longer declares keeps its items.
        const table = engine.tables.get(mark.table);
        if (table !== undefined) await buffer.set(table, mark.key, undefined);
      }
    }),
});

const TIMER = 'store/expiry';

/** Lets items go at the very instant their time to live is over, in the host's time. */
export const armExpiry = async (expiry: Expiry, feed: ChangeFeed, time: HostTime): Promise<void> => {
  const arm = async (): Promise<void> => {
    const at = await expiry.next();
    if (at === undefined) time.disarm(TIMER);
    else time.arm(TIMER, at, () => expiry.removeDue());
  };
  feed.onChange(() => void time.busy(arm));
  await arm();
};
