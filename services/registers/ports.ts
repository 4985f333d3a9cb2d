import type { Day, Instant } from '../../events/primitives.ts';
import { type Entry, entriesOf, type PackRow } from '../../shared/domain/registers/entries.ts';
import type { RegisterName } from '../../shared/domain/registers/table.ts';
import type { Kept, Version } from '../../shared/domain/registers/version.ts';
import type { EntryKey, RegisterSecrets, RegisterStore } from '../../shared/ports.ts';
import { rowOf } from './entry-of.ts';

export interface RegisterPorts {
  readonly store: RegisterStore;
  readonly secrets: RegisterSecrets;
  /** version 0 of every register */
  readonly rows: Readonly<Record<RegisterName, readonly PackRow[]>>;
  readonly now: () => Instant;
}

/** Every entry of a register, as far as its list knows it. */
export const listed = async ({ store, rows }: RegisterPorts, register: RegisterName): Promise<readonly Entry[]> =>
  entriesOf(rows[register], await store.heads(register), rowOf(register));

/** All versions of an entry, the pack's first. */
export const versionsOf = async (
  { store, rows }: RegisterPorts,
  { register, id }: EntryKey & { readonly register: RegisterName },
): Promise<readonly Version[]> => {
  const [entry] = entriesOf(
    rows[register].filter((row) => row.id === id),
    [],
    rowOf(register),
  );
  return [...(entry?.versions ?? []), ...(await store.changes({ register, id }))];
};

/** What a list knows of an entry reaches back to the day of its last change; before, its whole history is asked. */
export const versionsOn = (
  ports: RegisterPorts,
  register: RegisterName,
  { id, versions, since }: Entry,
  on: Day,
): Promise<readonly Version[]> =>
  since === undefined || since <= on ? Promise.resolve(versions) : versionsOf(ports, { register, id });

/** Who an entry is by this version; nothing where the register says nothing of people, or it was erased. */
export const personOf = async (
  { secrets }: Pick<RegisterPorts, 'secrets'>,
  entry: EntryKey,
  version: Kept,
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  if (!('changedAt' in version)) return version.person;
  const sealed = version.person && (await secrets.unsealed(entry, version.person));
  return sealed && JSON.parse(sealed.text);
};
