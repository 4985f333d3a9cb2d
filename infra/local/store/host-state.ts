import type { HostStore, Write } from '../parts.ts';
import { type Disk, entries, type Operation, write } from './disk.ts';

// The prefix keeps the host's own keys apart from every key of tables, indexes and change feed.
const PREFIX = 'host!';

/** LevelDB takes no bare null; and each part reads only what it wrote under its own keys: the type is its own word. */
type Boxed<T> = { readonly value: T };

const operation = ({ key, value }: Write): Operation =>
  value === undefined
    ? { type: 'del', key: PREFIX + key }
    : { type: 'put', key: PREFIX + key, value: { value } satisfies Boxed<unknown> };

export const hostState = (disk: Disk): HostStore => ({
  get: async <T>(key: string) => ((await disk.get(PREFIX + key)) as Boxed<T> | undefined)?.value,
  write: (writes) => write(disk, writes.map(operation)),
  async *list<T>(prefix: string) {
    for await (const [key, boxed] of entries(disk, PREFIX + prefix))
      yield [key.slice(PREFIX.length), (boxed as Boxed<T>).value] as const;
  },
});
