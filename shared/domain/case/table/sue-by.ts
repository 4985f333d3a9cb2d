import type { Day } from '../../../../events/primitives.ts';
import { addWorkingDays } from '../../calendar/working-day.ts';
import { attestationFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { refuse } from '../deciding.ts';
import { waitingPreservation } from '../performance/preserving.ts';
import type { Case } from '../state.ts';
import type { Extend } from './commands.ts';

/** Left to sue in, once mediation has ended (§4.3). */
const WORKING_DAYS_LEFT = 3;

/**
 * §4.3, CPL 104: preservation before a suit is lifted after thirty days whatever mediation does, so it is not extended
 * beyond three working days before that, unless the applicant acknowledges it.
 */
export const sueByFault = (state: Case, command: Extend, newDueOn: Day, context: Context) => {
  const sueBy = state.clocks['DL-13'];
  if (waitingPreservation(state)?.kind !== 'PRE_SUIT' || !sueBy) return undefined;
  const limit = addWorkingDays(context.calendar, sueBy.dueOn, -WORKING_DAYS_LEFT, { local: true });
  if (newDueOn <= limit) return undefined;
  const said = command.sueByAcknowledged;
  if (!said) return refuse('extension-beyond-sue-by', { field: 'days', params: { limit, sueBy: sueBy.dueOn } });
  const isApplicant = state.parties.some(({ partyId, role }) => partyId === said.partyId && role === 'APPLICANT');
  return isApplicant
    ? attestationFault(state, said, context, 'sueByAcknowledged.')
    : refuse('not-the-applicant', { field: 'sueByAcknowledged.partyId' });
};
