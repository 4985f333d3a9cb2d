import type { CaseId, Day } from '../../events/primitives.ts';
import type { Commit } from '../../shared/commit.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { ok } from '../../shared/domain/result.ts';
import type { CaseStore, CommitIndex, Numbering } from '../../shared/ports.ts';

const counterOf = ({ county, year }: Pick<Numbering, 'county' | 'year'>): string => `${county} ${year}`;

/** The cases in memory: the same conditions as the table's. */
export const memoryCases = (): CaseStore & CommitIndex => {
  const histories = new Map<CaseId, readonly Commit[]>();
  const counters = new Map<string, number>();
  const index: { readonly caseId: CaseId; readonly sequence: number; readonly day: Day }[] = [];

  const isNext = (commit: Commit, numbering?: Numbering): boolean =>
    commit.sequence === (histories.get(commit.caseId) ?? []).length + 1 &&
    (numbering === undefined || numbering.number === (counters.get(counterOf(numbering)) ?? 0) + 1);

  return {
    history: async (caseId) => histories.get(caseId) ?? [],
    append: async (commit, numbering, previous) => {
      if (!isNext(commit, numbering)) return { ok: false, error: { code: 'stale' } };
      histories.set(commit.caseId, [...(histories.get(commit.caseId) ?? []), commit]);
      const day = dayOf(commit.at);
      if (!previous || dayOf(previous.at) !== day)
        index.push({ caseId: commit.caseId, sequence: commit.sequence, day });
      if (numbering) counters.set(counterOf(numbering), numbering.number);
      return ok(undefined);
    },
    lastNumber: async (county, year) => counters.get(counterOf({ county, year })) ?? 0,
    committedOn: async function* (day) {
      for (const { caseId, sequence, day: on } of index) if (on === day) yield { caseId, sequence };
    },
    head: async (caseId) => histories.get(caseId)?.length ?? 0,
  };
};
