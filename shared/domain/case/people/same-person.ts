/** 一人一职: who of a case somebody is (§5), as far as names and documents tell. */

/** A person who has a place in the case, as the Private table has it; for a legal person whoever represents it too. */
export interface KnownPerson {
  readonly role: 'PARTY' | 'AGENT' | 'INTERPRETER';
  /** of the party, the agent or the interpreter */
  readonly id: string;
  readonly name: string;
  /** of the identity document */
  readonly idNo?: string;
}

/** By one document; or by the name, where no two numbers tell the two apart. */
export interface Likeness {
  readonly role: KnownPerson['role'];
  readonly id: string;
  readonly by: 'DOCUMENT' | 'NAME';
}

type Named = Pick<KnownPerson, 'name' | 'idNo'>;

/** As people type it on one day and another. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/** Of these a person has one for life (GB 11643); of passports and permits several, beside it and after one another. */
const isForLife = (number: string): boolean => /^\d{17}[\dX]$/.test(number);

const likeness = (one: Named, other: Named): Likeness['by'] | undefined => {
  if (one.idNo && other.idNo) {
    const [own, others] = [plain(one.idNo), plain(other.idNo)];
    if (own === others) return 'DOCUMENT';
    if (isForLife(own) && isForLife(others)) return undefined;
  }
  return plain(one.name) === plain(other.name) ? 'NAME' : undefined;
};

/**
 * Whom of those known this person is, or may be. Two resident numbers decide, whatever the names; without one of them
 * there is only the name, and a namesake is told apart by giving it.
 */
export const likeTo = (person: Named, known: readonly KnownPerson[]): readonly Likeness[] =>
  known.flatMap(({ role, id, ...other }) => {
    const by = likeness(person, other);
    return by ? [{ role, id, by }] : [];
  });
