import type { RulesOf } from '../deciding.ts';
import { archive } from './archiving.ts';
import type { PerformanceCommand } from './commands.ts';
import { answerCreditRepair, requestCreditRepair } from './credit-repair.ts';
import { reportDefault } from './defaulting.ts';
import { endEnforcement, fileEnforcement } from './enforcing.ts';
import { recordGuarantee } from './guaranteeing.ts';
import { recordPayment, recordPerformance } from './performing.ts';
import { endPreservation, recordPreservation } from './preserving.ts';
import { reportPayment } from './reporting.ts';
import { recordReturnVisit } from './visiting.ts';

/** What becomes of an agreement that binds. */
export const performanceRules: RulesOf<PerformanceCommand> = {
  'record-payment': recordPayment,
  'report-payment': reportPayment,
  'record-performance': recordPerformance,
  'report-default': reportDefault,
  'file-enforcement': fileEnforcement,
  'end-enforcement': endEnforcement,
  'record-preservation': recordPreservation,
  'end-preservation': endPreservation,
  'record-guarantee': recordGuarantee,
  'record-return-visit': recordReturnVisit,
  'request-credit-repair': requestCreditRepair,
  'answer-credit-repair': answerCreditRepair,
  archive,
};
