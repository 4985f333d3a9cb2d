import type { PartyId } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import { attestationFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { type Decision, refuse, stagePassed, strangers } from '../deciding.ts';
import type { CreditRepair } from '../facts.ts';
import { BINDING, type Case, isAt } from '../state.ts';
import type { AnswerCreditRepair, RequestCreditRepair } from './commands.ts';
import { creditorFault, debtorsOf } from './creditor.ts';

/**
 * What stands in the way of any credit repair: no agreement came into force; it is not performed yet, and does not
 * promise it (T31, §1.3); whose credit it is owes nothing under it.
 */
const repairFault = (state: Case, partyId: PartyId) => {
  if (!isAt(state, [...BINDING, 'closed']) || !state.agreement || !state.effectiveOn) return stagePassed(state);
  const stranger = strangers(state, [partyId]);
  if (stranger) return stranger;
  if (!state.performedOn && !state.agreement.clauses.includes('CREDIT_REPAIR')) return refuse('credit-repair-not-due');
  return debtorsOf(state).includes(partyId) ? undefined : refuse('not-a-debtor', { field: 'partyId' });
};

const repairOf = (state: Case, partyId: PartyId): CreditRepair | undefined =>
  'creditRepairs' in state ? state.creditRepairs?.get(partyId) : undefined;

/** A party asks for it, through who keeps the file; once more where it was refused. */
export const requestCreditRepair = (state: Case, command: RequestCreditRepair, context: Context): Decision => {
  const { type: _type, ...request } = command;
  const fault = repairFault(state, command.partyId) ?? attestationFault(state, command, context, '');
  if (fault) return fault;
  const repair = repairOf(state, command.partyId);
  if (repair && repair !== 'REFUSED') return refuse('credit-repair-stands', { field: 'partyId' });
  return ok([{ type: 'credit-repair.requested.v1', ...request, on: context.today }]);
};

/**
 * The creditor says what came of it. T31 makes it a task of every agreement that was performed, so nobody need have asked;
 * what was refused is taken up again when somebody asks again.
 */
export const answerCreditRepair = (state: Case, command: AnswerCreditRepair, context: Context): Decision => {
  const { type: _type, ...answer } = command;
  const fault = repairFault(state, command.partyId) ?? creditorFault(state, command, context);
  if (fault) return fault;
  const repair = repairOf(state, command.partyId);
  if (repair && repair !== 'REQUESTED') return refuse('credit-repair-answered', { field: 'partyId' });
  return ok([{ type: 'credit-repair.answered.v1', ...answer, on: context.today }]);
};
