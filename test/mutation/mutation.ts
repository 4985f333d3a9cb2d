/** How often each mutant, by its id, was reached by a file of tests. */
export type Hits = Map<string, Record<string, number>>;

/** What the runner tells the environment of a file; they are loaded apart, in one process. */
export type Mutation = {
  readonly activeMutant?: string;
  readonly hitLimit?: number | undefined;
  readonly hits?: Hits;
};

const KEY = Symbol.for('jintiao.mutation');
const shared = globalThis as { [KEY]?: Mutation };

export const mutation = (next?: Mutation): Mutation => {
  if (next) shared[KEY] = next;
  return shared[KEY] ?? {};
};
