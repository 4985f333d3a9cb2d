import type { CaseId, Day, MediatorId } from '../../events/primitives.ts';
import { LIKE_CASES_FULL } from '../../shared/domain/assignment/ranking.ts';
import { parseCaseNo } from '../../shared/domain/identifiers/case-no.ts';
import type { LedgerRow } from '../../shared/domain/ledger/row.ts';
import type { LedgerStore, MediatorLoads, MediatorRecord } from '../../shared/ports.ts';

const numberOf = (caseNo: string | undefined): number => {
  const read = parseCaseNo(caseNo ?? '');
  // the rest of a case comes after it and before the next
  return read.ok
    ? read.value.sequence + (read.value.parts ?? []).reduce((sum, part, i) => sum + part / 100 ** (i + 1), 0)
    : 0;
};

/** The ledger in memory: the newest row of each case. */
export const memoryLedger = (): LedgerStore & MediatorLoads => {
  const rows = new Map<CaseId, LedgerRow>();
  const assignments = new Map<MediatorId, Day>();
  const settlements = new Map<MediatorId, Map<string, Set<CaseId>>>();

  const settledBy = (mediatorId: MediatorId): ReadonlyMap<string, number> =>
    new Map([...(settlements.get(mediatorId) ?? [])].map(([cause, cases]) => [cause, cases.size]));

  return {
    credit: async (credit) => {
      const { mediatorId } = credit;
      if ('assignedOn' in credit) {
        if ((assignments.get(mediatorId) ?? '') < credit.assignedOn) assignments.set(mediatorId, credit.assignedOn);
        return;
      }
      const causes = settlements.get(mediatorId) ?? new Map<string, Set<CaseId>>();
      const cases = causes.get(credit.causeCode) ?? new Set();
      if (cases.size < LIKE_CASES_FULL) cases.add(credit.settled);
      settlements.set(mediatorId, causes.set(credit.causeCode, cases));
    },
    records: async () =>
      new Map(
        [...new Set([...assignments.keys(), ...settlements.keys()])].map((mediatorId): [MediatorId, MediatorRecord] => {
          const lastAssignedOn = assignments.get(mediatorId);
          return [mediatorId, { ...(lastAssignedOn ? { lastAssignedOn } : {}), settled: settledBy(mediatorId) }];
        }),
      ),
    row: async (caseId) => rows.get(caseId),
    keep: async (row) => {
      if ((rows.get(row.caseId)?.sequence ?? 0) < row.sequence) rows.set(row.caseId, row);
    },
    page: async (county, month, limit, after) => {
      const found = [...rows.values()]
        .filter((row) => row.caseNo && row.county === county && row.facts.acceptedOn?.startsWith(month))
        .filter(({ caseNo }) => after === undefined || numberOf(caseNo) > numberOf(after))
        .sort((a, b) => numberOf(a.caseNo) - numberOf(b.caseNo));
      const page = found.slice(0, limit);
      const next = found.length > limit ? page.at(-1)?.caseNo : undefined;
      return { rows: page, ...(next ? { next } : {}) };
    },
    openCases: async () => {
      const loads = new Map<MediatorId, number>();
      for (const { onDesk, facts } of rows.values())
        if (onDesk && facts.mediatorId) loads.set(facts.mediatorId, (loads.get(facts.mediatorId) ?? 0) + 1);
      return loads;
    },
  };
};
