import { ok } from '../../result.ts';
import { consentOfAllFault, firstFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision } from '../deciding.ts';
import { retreatOf } from '../mechanism/lapsing.ts';
import type { Case, CaseAt } from '../state.ts';
import { failed } from '../table/failing.ts';
import { afterItsEnd } from '../table/mediation-clocks.ts';
import type { Withdraw } from './commands.ts';
import { tooLateToAnswer } from './consenting.ts';
import { tooLateToSupply } from './supplementing.ts';

/** After its last day a case has failed or was refused, and there is nothing left to withdraw. */
const tooLateToWithdraw = (
  open: CaseAt<'filed' | 'supplement' | 'informing' | 'assigning' | 'mediating' | 'agreed'>,
  context: Context,
) => {
  if (open.stage === 'filed') return undefined;
  if (open.stage === 'supplement') return tooLateToSupply(open, context);
  if (open.stage === 'informing') return tooLateToAnswer(open, context);
  return afterItsEnd(open, context.today);
};

/** T18: before an agreement takes effect the applicant may withdraw; a settlement between themselves needs all. */
export const withdraw = (state: Case, command: Withdraw, context: Context): Decision => {
  const open = at(state, 'filed', 'supplement', 'informing', 'assigning', 'mediating', 'agreed');
  if (!open.ok) return open;
  const { today: on } = context;
  const needed = state.parties.flatMap(({ partyId, role }) =>
    command.reason === 'SELF_SETTLED' || role === 'APPLICANT' ? [partyId] : [],
  );
  const fault =
    firstFault(state, command.consents, context, 'consents') ??
    tooLateToWithdraw(open.value, context) ??
    consentOfAllFault(needed, command.consents);
  if (fault) return fault;
  if (command.reason === 'APPLICANT' && open.value.stage === 'agreed') {
    // what binds the applicant in advance it does not withdraw from
    const retreat = retreatOf(open.value, needed, on);
    if (retreat) return ok([retreat, failed(open.value, 'INSTITUTION_BREACH', on, context)]);
  }
  return ok([
    { type: 'case.withdrawn.v1', reason: command.reason, on },
    { type: 'case.closed.v1', outcome: 'WITHDRAWN', on },
  ]);
};
