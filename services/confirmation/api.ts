import type { ActPorts } from '../../shared/act.ts';
import type { confirmationRoutes } from '../../shared/api/routes/confirmation.ts';
import type { CourtCommand } from '../../shared/domain/case/court/commands.ts';
import { courtRules } from '../../shared/domain/case/court/rules.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import { sealText } from '../../shared/lambda/sealed-text.ts';
import type { PrivateStore } from '../../shared/ports.ts';
import { readCourts } from './read-courts.ts';

interface ConfirmationPorts extends ActPorts {
  readonly personal: PrivateStore;
}

/** The court's side: confirmation or review of an agreement, fast track of a failure. */
export const confirmationDeeds = (ports: ConfirmationPorts): Deeds<typeof confirmationRoutes> => {
  const deed = caseDeed<CourtCommand>(ports, courtRules);
  return {
    readCourts: readCourts(ports),
    applyForConfirmation: async (request) => {
      const { receiptNo, ...application } = request.body;
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, receiptNo);
      const body = { ...application, receiptDigest: digest };
      return deed({ ...request, body }, { type: 'apply-for-confirmation', ...body }, keep);
    },
    declineConfirmation: (request) => deed(request, { type: 'decline-confirmation', ...request.body }),
    docketConfirmation: (request) => deed(request, { type: 'docket-confirmation', ...request.body }),
    ruleOnConfirmation: (request) => deed(request, { type: 'rule-on-confirmation', ...request.body }),
    withdrawApplication: (request) => deed(request, { type: 'withdraw-application', ...request.body }),
    notAdmitConfirmation: (request) => deed(request, { type: 'not-admit-confirmation', ...request.body }),
    recordRulingReceipt: (request) => deed(request, { type: 'record-ruling-receipt', ...request.body }),
    extendRuling: (request) => deed(request, { type: 'extend-ruling' }),
    revokeConfirmation: (request) => deed(request, { type: 'revoke-confirmation', ...request.body }),
    reopenMediation: (request) => deed(request, { type: 'reopen-mediation', ...request.body }),
    recordLitigation: (request) => deed(request, { type: 'record-litigation' }),
    endTrial: (request) => deed(request, { type: 'end-trial', ...request.body }),
    convertFastTrack: (request) => deed(request, { type: 'convert-fast-track', ...request.body }),
    submitForReview: (request) => deed(request, { type: 'submit-for-review' }),
    issueCourtStatement: (request) => deed(request, { type: 'issue-court-statement', ...request.body }),
    recordSuitWithdrawal: (request) => deed(request, { type: 'record-suit-withdrawal' }),
    enterFastTrack: (request) => deed(request, { type: 'enter-fast-track', ...request.body }),
    closeFastTrack: (request) => deed(request, { type: 'close-fast-track', ...request.body }),
  };
};
