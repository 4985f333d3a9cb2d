import type { HostStore, Write } from '../parts.ts';
import { type Disk, entries, type Operation, write } from './disk.ts';

// The prefix keeps the host's own keys apart from every key of tables, indexes and change feed.
const PREFIX = 'host!';

const operation = ({ key, value }: Write): Operation =>
  value === undefined ? { type: 'del', key: PREFIX + key } : { type: 'put', key: PREFIX + key, value };

export const hostState = (disk: Disk): HostStore => ({
  // Each part reads only what it wrote itself, under its own keys: the type is its own word.
  get: async <T>(key: string) => (await disk.get(PREFIX + key)) as T | undefined,
  write: (writes) => write(disk, writes.map(operation)),
  async *list<T>(prefix: string) {
    for await (const [key, value] of entries(disk, PREFIX + prefix))
      yield [key.slice(PREFIX.length), value as T] as const;
  },
});
