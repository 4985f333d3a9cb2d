import type { ActPorts } from '../../shared/act.ts';
import type { confirmationRoutes } from '../../shared/api/routes/confirmation.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';

/** The court's side: confirmation of an agreement, fast track of a failure. */
export const confirmationDeeds = (ports: ActPorts): Deeds<typeof confirmationRoutes> => {
  const deed = caseDeed(ports);
  return {
    applyForConfirmation: (request) => deed(request, { type: 'apply-for-confirmation', ...request.body }),
    docketConfirmation: (request) => deed(request, { type: 'docket-confirmation', ...request.body }),
    ruleOnConfirmation: (request) => deed(request, { type: 'rule-on-confirmation', ...request.body }),
    enterFastTrack: (request) => deed(request, { type: 'enter-fast-track', ...request.body }),
    closeFastTrack: (request) => deed(request, { type: 'close-fast-track', ...request.body }),
  };
};
