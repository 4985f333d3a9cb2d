import { join } from 'node:path';
import { entries, openDisk } from '../../infra/local/store/disk.ts';
import { CommitItem } from '../../shared/adapters/dynamodb-cases.ts';
import type { Commit } from '../../shared/commit.ts';

/** Everything that lies in a closed host's folder, by key. */
export type Kept = ReadonlyMap<string, string>;

export const readKept = async (data: string): Promise<Kept> => {
  const disk = await openDisk(join(data, 'level'));
  try {
    const kept = new Map<string, string>();
    for await (const [key, value] of entries(disk, '')) kept.set(key, JSON.stringify(value));
    return kept;
  } finally {
    await disk.close();
  }
};

/** What a table of the stage holds. */
export const itemsOf = (kept: Kept, table: string): Kept =>
  new Map([...kept].filter(([key]) => key.startsWith(`item!jintiao-aws-${table}!`)));

type Attribute = Readonly<Record<string, unknown>>;

const plain = (attribute: Attribute): unknown => {
  const [[type, value] = ['NULL', null]] = Object.entries(attribute);
  if (type === 'N') return Number(value);
  if (type !== 'M') return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Attribute>).map(([key, part]) => [key, plain(part)]),
  );
};

/** The commits of a case as they lie in the table, in their order. */
export const commitsOf = (kept: Kept, caseId: string): readonly Commit[] =>
  [...itemsOf(kept, 'cases').values()]
    .map((text) => CommitItem.parse(plain({ M: JSON.parse(text) as unknown })))
    .filter((commit) => commit.caseId === caseId)
    .sort((a, b) => a.sequence - b.sequence);
