import type { ClauseType } from '../../../../events/agreement.ts';
import type { Day } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import { consentOfAllFault, firstFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Agreement } from '../facts.ts';
import { type Binding, endOf, remaining } from '../performance/dues.ts';
import { BINDING, type Case } from '../state.ts';
import { firstAgentFault } from './agents.ts';
import type { AgreeAnew, AgreedTerms } from './commands.ts';
import { authorisedConcessions } from './conceding.ts';
import { termsFault, unacknowledged, warningsOf } from './new-terms.ts';
import { lastDayOf, scheduleFault } from './schedule.ts';

/** A later end than was agreed is a deferral, which its institution concedes (§3.9); other days until the same end are not. */
const clauseOf = (agreement: Agreement, schedule: AgreeAnew['schedule']): ClauseType => {
  const [end, newEnd] = [lastDayOf(agreement), lastDayOf({ schedule })];
  return end && newEnd && newEnd <= end ? 'RESCHEDULE' : 'DEFERRAL';
};

/** New days as the terms of an agreement: asked for authority and for the guarantors as those of a first one are. */
const termsOf = (state: Binding, command: AgreeAnew, today: Day): AgreedTerms => {
  const { schedule, concessions, guarantorConsents, acknowledged } = command;
  return {
    clauses: [clauseOf(state.agreement, schedule)],
    schedule,
    bound: state.agreement.bound,
    // the first end: two deferrals would pass where the whole would not
    insteadOf: endOf(state, today),
    ...(concessions ? { concessions } : {}),
    ...(guarantorConsents ? { guarantorConsents } : {}),
    ...(acknowledged ? { acknowledged } : {}),
  };
};

/**
 * T33: all who are bound agree on new days for what is left; the default is cured. What that concedes needs a grant or an
 * approval (§3.9), and a guarantor who is not asked answers as before (CC 695), which all must know.
 */
export const agreeAnew = (state: Case, command: AgreeAnew, context: Context): Decision => {
  const binding = at(state, ...BINDING);
  if (!binding.ok) return binding;
  if (!binding.value.default) return refuse('no-default');
  const { enforcement, agreement } = binding.value;
  if (enforcement) return refuse('enforcement-filed', { params: { on: enforcement.filedOn } });
  const { schedule, consents, represented = [], guarantorConsents } = command;
  const { today: on } = context;
  const terms = termsOf(binding.value, command, on);
  const fault =
    firstFault(state, consents, context, 'consents') ??
    consentOfAllFault(agreement.bound, consents) ??
    firstAgentFault(state, represented, on, 'represented') ??
    scheduleFault(schedule, remaining(binding.value), on) ??
    termsFault(state, terms, on);
  if (fault) return fault;
  const authorised = authorisedConcessions(state, terms, context);
  if (!authorised.ok) return authorised;
  const warnings = warningsOf(state, terms);
  const unknowing = unacknowledged(state, terms, warnings);
  if (unknowing) return unknowing;
  return ok([
    {
      type: 'agreement.rescheduled.v1',
      agreementId: agreement.agreementId,
      schedule,
      consents,
      ...(represented.length > 0 ? { represented } : {}),
      ...(authorised.value.length > 0 ? { concessions: authorised.value } : {}),
      ...(guarantorConsents ? { guarantorConsents } : {}),
      ...(warnings.length > 0 ? { warnings } : {}),
      on,
    },
  ]);
};
