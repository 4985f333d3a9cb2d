import type { CaseId } from '../../events/primitives.ts';
import { ok } from '../../shared/domain/result.ts';
import type { FlowRecord, FlowStore } from '../../shared/ports.ts';

/** The runs and waiting tokens in memory. */
export const memoryFlow = (): FlowStore => {
  const records = new Map<CaseId, FlowRecord>();
  return {
    record: async (caseId) => records.get(caseId),
    takeRun: async (caseId, run) => {
      if ((records.get(caseId)?.run ?? 0) !== run) return { ok: false, error: { code: 'taken' } };
      records.set(caseId, { run: run + 1 });
      return ok(undefined);
    },
    keepToken: async (caseId, waiting) => {
      const record = records.get(caseId);
      if (record?.waiting && record.waiting.since > waiting.since) return { ok: false, error: { code: 'superseded' } };
      records.set(caseId, { run: record?.run ?? 1, waiting });
      return ok(undefined);
    },
  };
};
