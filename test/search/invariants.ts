import { responsibleFor } from '../../shared/domain/case/responsible.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import { clockMissing, restingWrongly } from '../model/laws.ts';

/** What is wrong with a case whatever happened to it; nothing where all is well. */
export const wrongOf = (state: Case): string | undefined => {
  const { id, role } = responsibleFor(state);
  if (!id || (role === 'archive') !== (state.stage === 'closed')) return `nobody is responsible at ${state.stage}`;
  const missing = clockMissing(state);
  if (missing) return `${missing} neither runs, rests nor has ended at ${state.stage}`;
  return restingWrongly(state);
};
