import type { RulesOf } from '../deciding.ts';
import type { CourtCommand } from './commands.ts';
import { applyForConfirmation, withdrawApplication } from './confirming.ts';
import { issueCourtStatement, recordSuitWithdrawal, submitForReview } from './court-review.ts';
import { declineConfirmation } from './declining.ts';
import { closeFastTrack, convertFastTrack, endTrial, enterFastTrack } from './fast-track.ts';
import { recordRulingReceipt } from './objecting.ts';
import { recordLitigation, reopenMediation } from './reopening.ts';
import {
  docketConfirmation,
  extendRuling,
  notAdmitConfirmation,
  revokeConfirmation,
  ruleOnConfirmation,
} from './ruling.ts';

/** The court's confirmation, its review of a docketed suit, its fast track; and what the parties do when it says no. */
export const courtRules: RulesOf<CourtCommand> = {
  'apply-for-confirmation': applyForConfirmation,
  'decline-confirmation': declineConfirmation,
  'withdraw-application': withdrawApplication,
  'not-admit-confirmation': notAdmitConfirmation,
  'docket-confirmation': docketConfirmation,
  'rule-on-confirmation': ruleOnConfirmation,
  'record-ruling-receipt': recordRulingReceipt,
  'extend-ruling': extendRuling,
  'revoke-confirmation': revokeConfirmation,
  'reopen-mediation': reopenMediation,
  'record-litigation': recordLitigation,
  'submit-for-review': submitForReview,
  'issue-court-statement': issueCourtStatement,
  'record-suit-withdrawal': recordSuitWithdrawal,
  'enter-fast-track': enterFastTrack,
  'convert-fast-track': convertFastTrack,
  'close-fast-track': closeFastTrack,
  'end-trial': endTrial,
};
