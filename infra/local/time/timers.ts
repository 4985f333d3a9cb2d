/** What is to happen when: one timer a key, the earliest first, those of one instant in the order of their keys. */
export interface Timer {
  readonly key: string;
  readonly at: number;
  readonly fire: () => Promise<void>;
}

export interface Timers {
  arm(timer: Timer): void;
  disarm(key: string): void;
  first(): Timer | undefined;
  take(timer: Timer): void;
}

const before = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.key < b.key);

/** A binary heap; a timer re-armed or disarmed leaves its old entry behind, which is dropped when it surfaces. */
export const timers = (): Timers => {
  const armed = new Map<string, Timer>();
  const heap: Timer[] = [];

  const swap = (i: number, j: number): void => {
    const [a, b] = [heap[i], heap[j]];
    if (a === undefined || b === undefined) return;
    heap[i] = b;
    heap[j] = a;
  };
  const precedes = (i: number, j: number): boolean => {
    const [a, b] = [heap[i], heap[j]];
    return a !== undefined && b !== undefined && before(a, b);
  };
  const rise = (start: number): void => {
    for (let i = start; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!precedes(i, parent)) return;
      swap(i, parent);
      i = parent;
    }
  };
  const sink = (): void => {
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      const least = precedes(left + 1, left) ? left + 1 : left;
      if (!precedes(least, i)) return;
      swap(i, least);
      i = least;
    }
  };
  const dropTop = (): void => {
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    heap[0] = last;
    sink();
  };

  return {
    arm: (timer) => {
      armed.set(timer.key, timer);
      heap.push(timer);
      rise(heap.length - 1);
    },
    disarm: (key) => void armed.delete(key),
    first: () => {
      for (let top = heap[0]; top !== undefined; top = heap[0]) {
        if (armed.get(top.key) === top) return top;
        dropTop();
      }
      return undefined;
    },
    take: ({ key }) => void armed.delete(key),
  };
};
