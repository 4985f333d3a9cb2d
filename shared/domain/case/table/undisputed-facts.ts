import { ok } from '../../result.ts';
import { consentOfAllFault, firstFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, partyIds, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';
import type { RecordUndisputedFacts } from './commands.ts';

/**
 * Mediation has failed, and all parties sign what they do not dispute: nobody needs to prove it later (OL21 18). Once,
 * and before the court takes the case, to which it is handed (T40).
 */
export const recordUndisputedFacts = (state: Case, command: RecordUndisputedFacts, context: Context): Decision => {
  const failed = at(state, 'failed');
  if (!failed.ok) return failed;
  if (failed.value.undisputedFacts) return refuse('facts-recorded');
  const { signatures, textDigest } = command;
  const fault =
    firstFault(state, signatures, context, 'signatures') ??
    consentOfAllFault(partyIds(state), signatures, 'signatures');
  if (fault) return fault;
  return ok([{ type: 'undisputed-facts.recorded.v1', signatures, textDigest, on: context.today }]);
};
