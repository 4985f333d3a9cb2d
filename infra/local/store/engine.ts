import { batchOf } from './change.ts';
import { type Disk, write } from './disk.ts';
import { LAST_SEQUENCE } from './feed.ts';
import { missingTable } from './refusal.ts';
import type { Table } from './table.ts';
import { type WriteBuffer, writeBuffer } from './write-buffer.ts';

export interface Engine {
  readonly disk: Disk;
  readonly now: () => number;
  /** The tables by name; AWS's own refusal where there is none. */
  table(name: string): Table;
  readonly tables: Map<string, Table>;
  /** One request at a time: decides over the buffer, then writes it as one synced batch. A throw writes nothing. */
  write<T>(decide: (buffer: WriteBuffer) => Promise<T>): Promise<T>;
  /** Resolves when no write is under way. */
  idle(): Promise<void>;
}

export const startEngine = async (disk: Disk, now: () => number, announce: () => void): Promise<Engine> => {
  let lastSequence = Number((await disk.get(LAST_SEQUENCE)) ?? 0);
  let tail: Promise<unknown> = Promise.resolve();
  const tables = new Map<string, Table>();

  const commit = async (buffer: WriteBuffer): Promise<void> => {
    const batch = batchOf(buffer.changes(), { lastSequence, at: now() });
    await write(disk, [...batch.operations, ...buffer.extras()]);
    lastSequence = batch.lastSequence;
    if (batch.operations.length > 0) announce();
  };

  return {
    disk,
    now,
    tables,
    table: (name) => {
      const table = tables.get(name);
      if (table === undefined) throw missingTable();
      return table;
    },
    write: (decide) => {
      const done = tail.then(async () => {
        const buffer = writeBuffer(disk);
        const answer = await decide(buffer);
        await commit(buffer);
        return answer;
      });
      // The next request waits for this one, whether it succeeded or not; its own caller sees the failure.
      tail = done.catch(() => undefined);
      return done;
    },
    idle: async () => void (await tail),
  };
};
