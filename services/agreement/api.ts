import type { ActPorts } from '../../shared/act.ts';
import type { agreementRoutes } from '../../shared/api/routes/agreement.ts';
import { statementsIn } from '../../shared/domain/case/table/agreement-content.ts';
import { agreementRules } from '../../shared/domain/case/table/agreement-rules.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import { sealText } from '../../shared/lambda/sealed-text.ts';
import type { PrivateStore } from '../../shared/ports.ts';

export interface AgreementPorts extends ActPorts {
  readonly personal: PrivateStore;
}

/** The text as it is locked: PML 29 has it state each side's responsibility, wherever that was typed. */
const wholeText = (text: string, responsibility: string | undefined): string =>
  responsibility ? `${text}\n\n各方责任：\n${responsibility}` : text;

/** What the parties agree on: its text goes to Private, its digest and its terms to the case. */
export const agreementDeeds = (ports: AgreementPorts): Deeds<typeof agreementRoutes> => {
  const deed = caseDeed(ports, agreementRules);
  return {
    recordAgreement: async (request) => {
      const { text, responsibility, ...terms } = request.body;
      const whole = wholeText(text, responsibility);
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, whole);
      const body = { ...terms, textDigest: digest, states: statementsIn(whole) };
      return deed({ ...request, body }, { type: 'record-agreement', ...body }, keep);
    },
    signAgreement: (request) =>
      deed(request, { type: 'sign-agreement', agreementId: request.path.agreementId, marks: request.body.marks }),
    agreeAnew: (request) => deed(request, { type: 'agree-anew', ...request.body }),
  };
};
