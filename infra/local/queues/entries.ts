import type { HostStore } from '../parts.ts';

export const entries = async <T>(store: HostStore, prefix: string): Promise<readonly (readonly [string, T])[]> => {
  const all: (readonly [string, T])[] = [];
  for await (const entry of store.list<T>(prefix)) all.push(entry);
  return all;
};
