import { recordAgreement, signAgreement } from './agreeing.ts';
import { assign, inviteCoMediator } from './assigning.ts';
import type { Command } from './commands.ts';
import { applyForConfirmation, withdrawApplication } from './confirming.ts';
import type { Context } from './context.ts';
import { issueCourtStatement, recordSuitWithdrawal, submitForReview } from './court-review.ts';
import { type Decision, refuse } from './deciding.ts';
import { expire } from './expiring.ts';
import { closeFastTrack, convertFastTrack, enterFastTrack } from './fast-track.ts';
import { file, giveConsents, informParties, refuseMediation, rejectFiling, withdraw } from './intake.ts';
import { extend, fail, holdSession, serveTerminationNotice } from './mediating.ts';
import { recordPayment } from './performing.ts';
import { recordLitigation, reopenMediation } from './reopening.ts';
import {
  docketConfirmation,
  extendRuling,
  notAdmitConfirmation,
  revokeConfirmation,
  ruleOnConfirmation,
} from './ruling.ts';
import type { Case } from './state.ts';

/**
 * Every rule of the mechanism, behind one door: a case, a command and what may be known give events or a refusal.
 * Pure: the same question always has the same answer (design, decision 1).
 */
export const decide = (state: Case | undefined, command: Command, context: Context): Decision => {
  if (command.type === 'file') return state ? refuse('key-reused') : file(command, context);
  if (state === undefined) return refuse('not-found');
  switch (command.type) {
    case 'reject-filing':
      return rejectFiling(state, command, context);
    case 'inform-parties':
      return informParties(state, command, context);
    case 'give-consents':
      return giveConsents(state, command, context);
    case 'refuse-mediation':
      return refuseMediation(state, command, context);
    case 'withdraw':
      return withdraw(state, command, context);
    case 'assign':
      return assign(state, command, context);
    case 'invite-co-mediator':
      return inviteCoMediator(state, command, context);
    case 'hold-session':
      return holdSession(state, command, context);
    case 'record-agreement':
      return recordAgreement(state, command, context);
    case 'sign-agreement':
      return signAgreement(state, command, context);
    case 'extend':
      return extend(state, command, context);
    case 'fail':
      return fail(state, command, context);
    case 'serve-termination-notice':
      return serveTerminationNotice(state, command, context);
    case 'apply-for-confirmation':
      return applyForConfirmation(state, command, context);
    case 'withdraw-application':
      return withdrawApplication(state, command, context);
    case 'not-admit-confirmation':
      return notAdmitConfirmation(state, command, context);
    case 'docket-confirmation':
      return docketConfirmation(state, command, context);
    case 'rule-on-confirmation':
      return ruleOnConfirmation(state, command, context);
    case 'extend-ruling':
      return extendRuling(state, command, context);
    case 'revoke-confirmation':
      return revokeConfirmation(state, command, context);
    case 'reopen-mediation':
      return reopenMediation(state, command, context);
    case 'record-litigation':
      return recordLitigation(state, command, context);
    case 'submit-for-review':
      return submitForReview(state, command, context);
    case 'issue-court-statement':
      return issueCourtStatement(state, command, context);
    case 'record-suit-withdrawal':
      return recordSuitWithdrawal(state, command, context);
    case 'record-payment':
      return recordPayment(state, command, context);
    case 'enter-fast-track':
      return enterFastTrack(state, command, context);
    case 'convert-fast-track':
      return convertFastTrack(state, command, context);
    case 'close-fast-track':
      return closeFastTrack(state, command, context);
    case 'expire':
      return expire(state, context);
  }
};
