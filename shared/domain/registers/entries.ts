import { Day, EntryId } from '../../../events/primitives.ts';
import { earlierOf } from '../calendar/day.ts';
import type { Register } from './register.ts';
import type { Bundled, Head, Version } from './version.ts';

/** An entry as a pack writes it: id, validity, body and person on one level. */
export interface PackRow {
  readonly id: string;
  readonly [field: string]: unknown;
}

interface BundledEntry {
  readonly id: EntryId;
  readonly bundled: Bundled;
}

const lastDayOf = ({ validTo, revokedOn }: PackRow): Day | undefined => {
  const [ends, revoked] = [validTo, revokedOn].map((day) => (day === undefined ? undefined : Day.parse(day)));
  return ends && revoked ? earlierOf(ends, revoked) : (ends ?? revoked);
};

/** Version 0 of an entry: what the pack says of it, who it is apart from what it says. */
const bundledOf = (row: PackRow, { person }: Pick<Register, 'person'>): BundledEntry => {
  const { id, validFrom, validTo: _validTo, revokedOn: _revokedOn, ...fields } = row;
  const isOfPerson = ([name]: readonly [string, unknown]): boolean => person !== undefined && name in person.shape;
  const validTo = lastDayOf(row);
  const all = Object.entries(fields);
  return {
    id: EntryId.parse(id),
    bundled: {
      state: 'kept',
      version: 0,
      ...(validFrom === undefined ? {} : { validFrom: Day.parse(validFrom) }),
      ...(validTo === undefined ? {} : { validTo }),
      body: Object.fromEntries(all.filter((field) => !isOfPerson(field))),
      ...(person ? { person: Object.fromEntries(all.filter(isOfPerson)) } : {}),
    },
  };
};

/** An entry with the versions known of it: all where `since` says nothing, else all that hold on that day or later. */
export interface Entry {
  readonly id: EntryId;
  readonly versions: readonly Version[];
  readonly bundled?: Bundled;
  readonly since?: Day;
}

/** The entries of a register, those of the pack and those that were added or changed since, in the order of their ids. */
export const entriesOf = (
  rows: readonly PackRow[],
  heads: readonly Head[],
  register: Pick<Register, 'person'>,
): readonly Entry[] => {
  const entries = new Map<EntryId, Entry>(
    rows.map((row) => {
      const { id, bundled } = bundledOf(row, register);
      return [id, { id, bundled, versions: [bundled] }];
    }),
  );
  for (const { id, since, standing } of heads) {
    const bundled = entries.get(id)?.bundled;
    entries.set(id, {
      id,
      since,
      versions: [...(bundled ? [bundled] : []), ...standing],
      ...(bundled ? { bundled } : {}),
    });
  }
  return [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};
