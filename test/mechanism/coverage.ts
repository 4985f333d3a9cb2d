import { idsIn, type Register } from './register.ts';

/** A test as its runner reported it. */
export interface Ran {
  /** with the names of what it stands in */
  readonly name: string;
  readonly passed: boolean;
}

/** A file of rules, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Row {
  readonly id: string;
  readonly owner: string;
  readonly tests: number;
  readonly failed: readonly string[];
  /** the files of rules that cite the id */
  readonly rules: readonly string[];
}

/** Proven where a test carries the id and none of those fails, and a file of rules cites it. */
export const isProven = ({ tests, failed, rules }: Row): boolean =>
  tests > 0 && failed.length === 0 && rules.length > 0;

/** A row for every id of the register, in its order. */
export const coverageOf = (
  { owners }: Register,
  { ran, sources }: { readonly ran: readonly Ran[]; readonly sources: readonly Source[] },
): readonly Row[] => {
  const named = ran.map((test) => ({ ...test, ids: idsIn(test.name) }));
  const citing = sources.map(({ path, text }) => ({ path, ids: idsIn(text) }));
  return Object.entries(owners).map(([id, owner]) => {
    const tests = named.filter(({ ids }) => ids.includes(id));
    return {
      id,
      owner,
      tests: tests.length,
      failed: tests.flatMap(({ name, passed }) => (passed ? [] : [name])),
      rules: citing.flatMap(({ path, ids }) => (ids.includes(id) ? [path] : [])),
    };
  });
};

/** The rules that must be proven and are not. */
export const unproven = ({ done }: Register, rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => done.some((owner) => owner === row.owner) && !isProven(row));

/** Ids that tests carry and the register does not know: a slip of the pen would prove nothing. */
export const unknownIn = ({ owners }: Register, ran: readonly Ran[]): readonly string[] =>
  [...new Set(ran.flatMap(({ name }) => idsIn(name)))].filter((id) => !(id in owners)).toSorted();
