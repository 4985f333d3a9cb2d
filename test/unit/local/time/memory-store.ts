import type { HostStore, Write } from '../../../../infra/local/parts.ts';

/** The host's own state in memory, with everything that was written to it, in order. */
export const memoryStore = (): HostStore & { readonly written: Write[] } => {
  const entries = new Map<string, unknown>();
  const written: Write[] = [];
  return {
    written,
    get: async <T>(key: string) => entries.get(key) as T | undefined,
    write: async (writes) => {
      // Answers a turn later, as a disk does: what happens meanwhile must not be lost.
      await new Promise<void>((done) => setImmediate(done));
      for (const write of writes) {
        written.push(write);
        if (write.value === undefined) entries.delete(write.key);
        else entries.set(write.key, write.value);
      }
    },
    async *list<T>(prefix: string) {
      for (const [key, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
        if (key.startsWith(prefix)) yield [key, value as T] as const;
    },
  };
};
