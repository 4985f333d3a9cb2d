import type { CaseId } from '../../events/primitives.ts';
import { ok } from '../../shared/domain/result.ts';
import type { PrivateFiling, PrivateStore } from '../../shared/ports.ts';

type Read = Parameters<PrivateStore['recordRead']>[1];

/** What is personal, in memory; tests may look at what was kept. */
export const memoryPrivate = (): PrivateStore & {
  readonly texts: ReadonlyMap<string, string>;
  readonly reads: readonly (Read & { readonly caseId: CaseId })[];
  /** as the erasure of a person leaves it */
  erase(caseId: CaseId): void;
} => {
  const filings = new Map<CaseId, readonly PrivateFiling[]>();
  const texts = new Map<string, string>();
  const reads: (Read & { readonly caseId: CaseId })[] = [];
  return {
    texts,
    reads,
    erase: (caseId) => void filings.delete(caseId),
    keepFiling: async (caseId, filing) => {
      const [held] = filings.get(caseId) ?? [];
      if (held) return { ok: false, error: { code: 'exists', held } };
      filings.set(caseId, [filing]);
      return ok(undefined);
    },
    keepCorrectedFiling: async (caseId, filing) => {
      const kept = filings.get(caseId) ?? [];
      const again = kept.slice(1).some(({ requestDigest }) => requestDigest === filing.requestDigest);
      if (!again) filings.set(caseId, [...kept, filing]);
    },
    filings: async (caseId) => filings.get(caseId) ?? [],
    keepText: async (caseId, commandId, text) => {
      texts.set(`${caseId} ${commandId} ${text}`, text);
    },
    textsOf: async (caseId, commandId) =>
      [...texts].flatMap(([key, text]) => (key.startsWith(`${caseId} ${commandId} `) ? [text] : [])),
    recordRead: async (caseId, read) => void reads.push({ caseId, ...read }),
  };
};
