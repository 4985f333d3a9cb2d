import type { EntryId } from '../../events/primitives.ts';
import type { Place, Register } from '../../shared/domain/registers/register.ts';
import { type RegisterName, registers } from '../../shared/domain/registers/table.ts';
import type { Kept, Version } from '../../shared/domain/registers/version.ts';

/** The registers as one kind of thing: each types its own bodies, and is given no other. */
const rows: Readonly<Record<string, Register>> = registers as unknown as Readonly<Record<string, Register>>;

export const isRegister = (name: string): name is RegisterName => Object.hasOwn(registers, name);

export const rowOf = (name: RegisterName): Register => {
  const row = rows[name];
  if (row === undefined) throw new Error(`the table has every register: ${name}`);
  return row;
};

/** Where a version belongs. Its body is parsed by its register's schema: the store is outside. */
export const placeOf = (row: Register, id: EntryId, { body }: Pick<Kept, 'body'>): Place =>
  row.placeOf(id, row.body.parse(body));

/** What the entry said last; nothing of one that never was. */
export const lastKept = (versions: readonly Version[]): Kept | undefined =>
  versions.findLast((version): version is Kept => version.state === 'kept');
