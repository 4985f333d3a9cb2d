import type { Said } from '../../shared/domain/registers/holding.ts';
import type { Change, Head } from '../../shared/domain/registers/version.ts';
import { ok } from '../../shared/domain/result.ts';
import type { EntryKey, RegisterReadings, RegisterSecrets, RegisterStore, Sealed } from '../../shared/ports.ts';

const keyOf = ({ register, id }: EntryKey): string => `${register}/${id}`;

/** Registers in memory. */
export const memoryRegisters = (): RegisterStore & RegisterReadings => {
  const changes = new Map<string, readonly Change[]>();
  const heads = new Map<string, Map<string, Head>>();
  const said = (apart: boolean): Said =>
    [...heads].flatMap(([register, of]) =>
      (register === 'mediators') === apart ? [...of.values()].map((head) => ({ register, ...head })) : [],
    );
  return {
    mediators: async () => said(true),
    rules: async () => said(false),
    heads: async (register) => [...(heads.get(register)?.values() ?? [])].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    changes: async (entry) => changes.get(keyOf(entry)) ?? [],
    append: async (register, change, head) => {
      const key = keyOf({ register, id: head.id });
      const before = changes.get(key) ?? [];
      if (change.version !== before.length + 1) return { ok: false, error: { code: 'stale' } };
      changes.set(key, [...before, change]);
      heads.set(register, (heads.get(register) ?? new Map()).set(head.id, head));
      return ok(undefined);
    },
  };
};

type Read = Parameters<RegisterSecrets['recordRead']>[1];

/** What is personal about entries, in memory; tests may look at what was kept. */
export const memoryRegisterSecrets = (): RegisterSecrets & {
  readonly kept: ReadonlyMap<string, Sealed>;
  readonly reads: readonly (Read & EntryKey)[];
  /** as the erasure of a person leaves it */
  erase(): void;
} => {
  const kept = new Map<string, Sealed>();
  const reads: (Read & EntryKey)[] = [];
  return {
    kept,
    reads,
    erase: () => kept.clear(),
    seal: async (entry, digest, sealed) => {
      const key = `${keyOf(entry)}/${digest}`;
      if (!kept.has(key)) kept.set(key, sealed);
    },
    unsealed: async (entry, digest) => kept.get(`${keyOf(entry)}/${digest}`),
    recordRead: async (entry, read) => void reads.push({ ...entry, ...read }),
  };
};
