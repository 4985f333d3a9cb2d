import type { intakeRoutes } from '../../shared/api/routes/intake.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { intakeRules } from '../../shared/domain/case/intake/rules.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { answerOf, caseDeed } from '../../shared/lambda/case-deed.ts';
import { sealText } from '../../shared/lambda/sealed-text.ts';
import { fileCase } from './file-case.ts';
import { importCase } from './import-case.ts';
import type { TakeInPorts } from './taking-in.ts';

/** The deeds of intake: from filing to acceptance. */
export const intakeDeeds = (ports: TakeInPorts): Deeds<typeof intakeRoutes> => {
  const deed = caseDeed(ports, intakeRules);
  const file = fileCase(ports);
  const takeInPast = importCase(ports);
  const { cases, personal } = ports;
  return {
    fileCase: async (request) => {
      const filed = await file(request);
      return filed.ok ? ok(answerOf(filed.value)) : filed;
    },
    importCase: async (request) => {
      const imported = await takeInPast(request);
      return imported.ok ? ok(answerOf(imported.value)) : imported;
    },
    informParties: (request) => deed(request, { type: 'inform-parties' }),
    rejectFiling: async (request) => {
      const { reason, explanation } = request.body;
      const { digest, keep } = await sealText(personal, request.path.caseId, explanation);
      return deed({ ...request, body: { reason, digest } }, { type: 'reject-filing', reason }, keep);
    },
    requestSupplement: async (request) => {
      const { missing, explanation } = request.body;
      const { digest: textDigest, keep } = await sealText(personal, request.path.caseId, explanation);
      const command = { type: 'request-supplement', missing, textDigest } as const;
      return deed({ ...request, body: { missing, textDigest } }, command, keep);
    },
    supplyMaterials: (request) => deed(request, { type: 'supply-materials', ...request.body }),
    transferCase: async (request) => {
      const { county: to, link, explanation } = request.body;
      const { digest: textDigest, keep } = await sealText(personal, request.path.caseId, explanation);
      return deed({ ...request, body: { to, link, textDigest } }, { type: 'transfer', to, link, textDigest }, keep);
    },
    recordContact: (request) => deed(request, { type: 'record-contact', ...request.body }),
    giveConsents: (request) =>
      deed(request, async (state) => {
        const year = Number(dayOf(ports.now()).slice(0, 4));
        const last = await cases.lastNumber(state.competentCounty, year);
        return { type: 'give-consents', ...request.body, nextNumber: last + 1 };
      }),
    refuseMediation: (request) => deed(request, { type: 'refuse-mediation', ...request.body }),
    withdrawCase: (request) => deed(request, { type: 'withdraw', ...request.body }),
  };
};
