import { mkdir } from 'node:fs/promises';
import { Level } from 'level';

/**
 * The one LevelDB of a data folder. `synced`: each batch is on the medium before it is acknowledged, so it outlives the
 * machine; otherwise it is with the operating system, and outlives the host's own death alone.
 */
export type Disk = Level<string, unknown> & { readonly synced: boolean };

export type Operation =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

// Raised whenever a key or a value changes its form; a folder of another form is refused, never misread.
const FORMAT = 1;

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

const isLocked = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'LEVEL_LOCKED';

/** Opens the folder, which LevelDB locks: one host a folder. */
export const openDisk = async (folder: string, { synced = true } = {}): Promise<Disk> => {
  await mkdir(folder, { recursive: true });
  const disk: Disk = Object.assign(new Level<string, unknown>(folder, { valueEncoding: 'json' }), { synced });
  try {
    await disk.open();
  } catch (error) {
    if (isLocked(causeOf(error)))
      throw new Error(`data folder ${folder} is in use by another local host: stop that one or name another folder`, {
        cause: error,
      });
    throw error;
  }
  const format = await disk.get('format');
  if (format === undefined) await write(disk, [{ type: 'put', key: 'format', value: FORMAT }]);
  else if (format !== FORMAT) {
    await disk.close();
    throw new Error(
      `data folder ${folder} has format ${JSON.stringify(format)}, this host reads ${FORMAT}: name another folder`,
    );
  }
  return disk;
};

/** One batch, whole or not at all, kept before it is acknowledged. */
export const write = async (disk: Disk, operations: readonly Operation[]): Promise<void> => {
  if (operations.length > 0) await disk.batch([...operations], { sync: disk.synced });
};

/** Entries whose key starts with the prefix, in key order, as they stood when the walk began. */
export async function* entries(disk: Disk, prefix: string): AsyncGenerator<readonly [string, unknown]> {
  for await (const [key, value] of disk.iterator({ gte: prefix })) {
    if (!key.startsWith(prefix)) return;
    yield [key, value];
  }
}
