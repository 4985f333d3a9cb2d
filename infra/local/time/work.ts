import { setImmediate as turn } from 'node:timers/promises';

/** The work under way. Quiet means: none runs, and none was begun by what just ended. */
export interface Work {
  readonly busy: <T>(work: () => Promise<T>) => Promise<T>;
  readonly isQuiet: () => boolean;
  readonly quiet: () => Promise<void>;
}

export const work = (): Work => {
  let underWay = 0;
  let waiting: (() => void)[] = [];
  const ended = (): void => {
    underWay -= 1;
    if (underWay > 0) return;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  return {
    async busy(deed) {
      underWay += 1;
      try {
        return await deed();
      } finally {
        ended();
      }
    },
    isQuiet: () => underWay === 0,
    async quiet() {
      do {
        if (underWay > 0) await new Promise<void>((wake) => waiting.push(wake));
        // One turn of the event loop, so that whoever awaited the ended work has begun what follows from it.
        await turn();
      } while (underWay > 0);
    },
  };
};
