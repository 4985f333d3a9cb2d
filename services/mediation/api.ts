import type { CommandId } from '../../events/primitives.ts';
import type { ActPorts } from '../../shared/act.ts';
import type { mediationRoutes } from '../../shared/api/routes/mediation.ts';
import { sha256 } from '../../shared/commit.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import type { PrivateStore } from '../../shared/ports.ts';

export interface MediationPorts extends ActPorts {
  readonly personal: PrivateStore;
}

/** The deeds at the table: sessions, agreement, extension, end. What people wrote goes to Private, its digest to the case. */
export const mediationDeeds = (ports: MediationPorts): Deeds<typeof mediationRoutes> => {
  const deed = caseDeed(ports);
  const keeping =
    ({ path }: Parameters<typeof deed>[0], text: string) =>
    (commandId: CommandId) =>
      ports.personal.keepText(path.caseId, commandId, text);
  const digestOf = ({ path }: Parameters<typeof deed>[0], text: string) => sha256(`${path.caseId}\n${text}`);

  return {
    holdSession: (request) => {
      const { record, ...session } = request.body;
      const recordDigest = digestOf(request, record);
      return deed(request, { type: 'hold-session', ...session, recordDigest }, keeping(request, record));
    },
    recordAgreement: (request) => {
      const { text, ...terms } = request.body;
      const textDigest = digestOf(request, text);
      return deed(request, { type: 'record-agreement', ...terms, textDigest }, keeping(request, text));
    },
    signAgreement: (request) =>
      deed(request, { type: 'sign-agreement', agreementId: request.path.agreementId, marks: request.body.marks }),
    extendMediation: (request) => deed(request, { type: 'extend', ...request.body }),
    failMediation: (request) => {
      const { reason, explanation } = request.body;
      return deed(request, { type: 'fail', reason }, keeping(request, explanation));
    },
    serveTerminationNotice: (request) => deed(request, { type: 'serve-termination-notice', ...request.body }),
  };
};
