import type { CaseId } from '../../events/primitives.ts';
import type { ActPorts } from '../../shared/act.ts';
import type { mediationRoutes } from '../../shared/api/routes/mediation.ts';
import { restingRules } from '../../shared/domain/case/table/resting-rules.ts';
import { tableRules } from '../../shared/domain/case/table/rules.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import { sealText } from '../../shared/lambda/sealed-text.ts';
import type { PrivateStore } from '../../shared/ports.ts';

export interface MediationPorts extends ActPorts {
  readonly personal: PrivateStore;
}

/** The deeds at the table: sessions, more time, rest, the end. What people wrote goes to Private, its digest to the case. */
export const mediationDeeds = (ports: MediationPorts): Deeds<typeof mediationRoutes> => {
  const deed = caseDeed(ports, tableRules);
  const resting = caseDeed(ports, restingRules);
  const seal = ({ path }: { readonly path: { readonly caseId: CaseId } }, text: string) =>
    sealText(ports.personal, path.caseId, text);

  return {
    summonParties: (request) => deed(request, { type: 'summon', ...request.body }),
    holdSession: async (request) => {
      const { record, ...session } = request.body;
      const { digest, keep } = await seal(request, record);
      const body = { ...session, recordDigest: digest };
      return deed({ ...request, body }, { type: 'hold-session', ...body }, keep);
    },
    extendMediation: (request) => deed(request, { type: 'extend', ...request.body }),
    holdMediation: (request) => resting(request, { type: 'hold-mediation', ...request.body }),
    resumeMediation: (request) => resting(request, { type: 'resume-mediation', ...request.body }),
    terminateMediation: async (request) => {
      const { explanation, ...found } = request.body;
      const { digest, keep } = await seal(request, explanation);
      return resting({ ...request, body: { ...found, digest } }, { type: 'terminate-mediation', ...found }, keep);
    },
    failMediation: async (request) => {
      const { explanation, ...failure } = request.body;
      const { digest, keep } = await seal(request, explanation);
      return deed({ ...request, body: { ...failure, digest } }, { type: 'fail', ...failure }, keep);
    },
    recordUndisputedFacts: async (request) => {
      const { text, signatures } = request.body;
      const { digest, keep } = await seal(request, text);
      const body = { signatures, textDigest: digest };
      return deed({ ...request, body }, { type: 'record-undisputed-facts', ...body }, keep);
    },
    serveTerminationNotice: (request) => deed(request, { type: 'serve-termination-notice', ...request.body }),
  };
};
