import type { CaseId } from '../../events/primitives.ts';
import type { Next } from '../../shared/domain/case/flow-stage.ts';
import type { Flows } from '../../shared/ports.ts';

/** The state machine in memory: which runs were started and not ended, and what their waits were told. */
export interface MemoryFlows extends Flows {
  readonly starts: readonly { readonly caseId: CaseId; readonly run: number }[];
  readonly told: readonly { readonly token: string; readonly next: Next }[];
  end(caseId: CaseId, run: number): void;
}

export const memoryFlows = (): MemoryFlows => {
  const starts: { caseId: CaseId; run: number }[] = [];
  const told: { token: string; next: Next }[] = [];
  const ended = new Set<string>();
  const nameOf = (caseId: CaseId, run: number): string => `${caseId}.${run}`;
  const isStarted = (caseId: CaseId, run: number): boolean =>
    starts.some((one) => one.caseId === caseId && one.run === run);
  return {
    starts,
    told,
    start: async (caseId, run) => {
      if (!isStarted(caseId, run)) starts.push({ caseId, run });
      return ended.has(nameOf(caseId, run)) ? 'ended' : 'running';
    },
    isRunning: async (caseId, run) => isStarted(caseId, run) && !ended.has(nameOf(caseId, run)),
    complete: async (token, next) => {
      if (!told.some((one) => one.token === token)) told.push({ token, next });
    },
    end: (caseId, run) => void ended.add(nameOf(caseId, run)),
  };
};
