import { ok } from '../../result.ts';
import { consentOfAllFault, firstFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';
import type { DeclineConfirmation } from './commands.ts';
import { isSuitDocketed } from './docketing.ts';

/**
 * T21: confirmation is nobody's duty. All who are bound may say in common that they do not want it, before DL-07 is
 * over: the agreement has the effect of a contract from then on (PML 31). Of a suit on the docket the court decides.
 */
export const declineConfirmation = (state: Case, { consents }: DeclineConfirmation, context: Context): Decision => {
  const effective = at(state, 'effective', 'suit-withdrawn');
  if (!effective.ok) return effective;
  if (isSuitDocketed(state)) return refuse('docketed-case');
  const { today: on } = context;
  const dueOn = state.clocks['DL-07']?.dueOn;
  if (dueOn && on > dueOn) return refuse('deadline-passed', { params: { dueOn } });
  const fault =
    firstFault(state, consents, context, 'consents') ?? consentOfAllFault(effective.value.agreement.bound, consents);
  return fault ?? ok([{ type: 'confirmation.declined.v1', consents, on }]);
};
