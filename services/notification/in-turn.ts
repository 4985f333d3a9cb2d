/** Does all of it, one after another; what failed is thrown once everything was tried. */
export const inTurn = async <T>(deeds: readonly (() => Promise<T>)[]): Promise<readonly T[]> => {
  const done: T[] = [];
  const faults: unknown[] = [];
  for (const deed of deeds) {
    try {
      done.push(await deed());
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return done;
};
