import type { HostStore, Write } from '../../../infra/local/parts.ts';
import { memoryStore } from '../../support/memory-host.ts';

export type Moment = 'before' | 'after';

/** A store whose host is killed just before, or just after, its n-th write lands: nothing works from then on. */
export const mortalStore = (data: Map<string, string>, n: number, moment: Moment) => {
  const store = memoryStore(data);
  let writes = 0;
  let dead = false;
  const alive = (): void => {
    if (dead) throw new Error('killed');
  };
  const mortal: HostStore = {
    get: async (key) => {
      alive();
      return store.get(key);
    },
    list: async function* <T>(prefix: string) {
      alive();
      yield* store.list<T>(prefix);
    },
    write: async (batch: readonly Write[]) => {
      alive();
      writes += 1;
      dead = writes === n;
      if (moment === 'before') alive();
      await store.write(batch);
      alive();
    },
  };
  return { store: mortal, dead: () => dead, writes: () => writes };
};
