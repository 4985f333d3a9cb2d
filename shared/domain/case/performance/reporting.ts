import { ok } from '../../result.ts';
import { attestationFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import { BINDING, type Case } from '../state.ts';
import type { ReportPayment } from './commands.ts';
import { debtorsOf } from './creditor.ts';
import { isAmong } from './dues.ts';
import { dayFault, instalmentFault } from './performing.ts';

/**
 * The debtor says that it paid. The creditor is asked to confirm (T31) or to report a default (T32); until it speaks the
 * day that passes makes no default of this instalment.
 */
export const reportPayment = (state: Case, command: ReportPayment, context: Context): Decision => {
  const binding = at(state, ...BINDING);
  if (!binding.ok) return binding;
  const { type: _type, ...reported } = command;
  const { today: on } = context;
  const fault = attestationFault(state, command, context, '');
  if (fault) return fault;
  if (!debtorsOf(state).includes(command.partyId)) return refuse('not-a-debtor', { field: 'partyId' });
  const unfit =
    instalmentFault(binding.value, command.instalment) ?? dayFault(command.paidOn, binding.value, on, 'paidOn');
  if (unfit) return unfit;
  if (isAmong(binding.value.reported ?? [], command.instalment))
    return refuse('payment-already-reported', { field: 'instalment' });
  return ok([{ type: 'payment.reported.v1', agreementId: binding.value.agreement.agreementId, ...reported, on }]);
};
