import type { ActPorts } from '../../shared/act.ts';
import type { performanceRoutes } from '../../shared/api/routes/performance.ts';
import { performanceRules } from '../../shared/domain/case/performance/rules.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';

/** What becomes of an agreement that binds, and of what secures the claim. */
export const performanceDeeds = (ports: ActPorts): Deeds<typeof performanceRoutes> => {
  const deed = caseDeed(ports, performanceRules);
  return {
    recordPayment: (request) => deed(request, { type: 'record-payment', ...request.body }),
    reportPayment: (request) => deed(request, { type: 'report-payment', ...request.body }),
    recordPerformance: (request) => deed(request, { type: 'record-performance', ...request.body }),
    reportDefault: (request) => deed(request, { type: 'report-default', ...request.body }),
    fileEnforcement: (request) => deed(request, { type: 'file-enforcement', ...request.body }),
    endEnforcement: (request) => deed(request, { type: 'end-enforcement', ...request.body }),
    recordPreservation: (request) => deed(request, { type: 'record-preservation', ...request.body }),
    endPreservation: (request) => deed(request, { type: 'end-preservation', ...request.body }),
    recordGuarantee: (request) => deed(request, { type: 'record-guarantee', ...request.body }),
    recordReturnVisit: (request) => deed(request, { type: 'record-return-visit', ...request.body }),
    requestCreditRepair: (request) => deed(request, { type: 'request-credit-repair', ...request.body }),
    answerCreditRepair: (request) => deed(request, { type: 'answer-credit-repair', ...request.body }),
    archiveCase: (request) => deed(request, { type: 'archive', ...request.body }),
  };
};
