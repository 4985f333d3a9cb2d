import type { CaseId } from '../../events/primitives.ts';
import type { CheckCodes } from '../../shared/ports.ts';

/** Check codes in memory. */
export const memoryCheckCodes = (): CheckCodes => {
  const cases = new Map<string, CaseId>();
  return {
    async keep(code, caseId) {
      if (!cases.has(code)) cases.set(code, caseId);
    },
    caseOf: async (code) => cases.get(code),
  };
};
