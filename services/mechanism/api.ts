import type { ActPorts } from '../../shared/act.ts';
import type { mechanismRoutes } from '../../shared/api/routes/mechanism.ts';
import { mechanismRules } from '../../shared/domain/case/mechanism/rules.ts';
import { interpreterRules } from '../../shared/domain/case/people/interpreting.ts';
import { statementsIn } from '../../shared/domain/case/table/agreement-content.ts';
import { restingRules } from '../../shared/domain/case/table/resting-rules.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import { sealText } from '../../shared/lambda/sealed-text.ts';
import type { PrivateStore } from '../../shared/ports.ts';
import { presentFiling } from '../../shared/present-parties.ts';

/** The deeds of the mechanisms: the texts of opinions, reports and reasons go to Private, their digests to the case. */
export const mechanismDeeds = (
  ports: ActPorts & { readonly personal: PrivateStore },
): Deeds<typeof mechanismRoutes> => {
  const deed = caseDeed(ports, mechanismRules);
  const interpreting = caseDeed(ports, interpreterRules);
  const resting = caseDeed(ports, restingRules);
  return {
    changeTrack: async (request) => {
      const { reason, explanation } = request.body;
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, explanation);
      return deed({ ...request, body: { reason, digest } }, { type: 'change-track', reason }, keep);
    },
    holdMediation: (request) => resting(request, { type: 'hold-mediation', ...request.body }),
    resumeMediation: (request) => resting(request, { type: 'resume-mediation', ...request.body }),
    terminateMediation: async (request) => {
      const { explanation, ...found } = request.body;
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, explanation);
      return resting({ ...request, body: { ...found, digest } }, { type: 'terminate-mediation', ...found }, keep);
    },
    invitePerson: async (request) => {
      const { name, ...invited } = request.body;
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, name);
      const body = { ...invited, identityDigest: digest };
      return interpreting({ ...request, body }, { type: 'invite-person', ...body }, keep);
    },
    nameInterpreter: async (request) => {
      const { name, idNo, ...named } = request.body;
      const { caseId } = request.path;
      // as an agent's is sealed, so that one person has one digest
      const { digest, keep } = await sealText(ports.personal, caseId, `${name}\n${idNo}`);
      const filing = await presentFiling(ports.personal, caseId, await ports.cases.history(caseId));
      const isParty = filing?.parties.some((party) => party.idNo === idNo) === true;
      const body = { ...named, identityDigest: digest };
      return interpreting({ ...request, body }, { type: 'name-interpreter', ...body, isParty }, keep);
    },
    releaseInterpreter: (request) => interpreting(request, { type: 'release-interpreter', ...request.body }),
    enterSmallFast: (request) => deed(request, { type: 'enter-small-fast', ...request.body }),
    issueOpinion: async (request) => {
      const { text, ...opinion } = request.body;
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, text);
      const body = { ...opinion, textDigest: digest, states: statementsIn(text) };
      return deed({ ...request, body }, { type: 'issue-opinion', ...body }, keep);
    },
    answerOpinion: (request) => deed(request, { type: 'answer-opinion', ...request.body }),
    requestEvaluation: async (request) => {
      const { questions, ...asked } = request.body;
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, questions);
      const body = { ...asked, questionsDigest: digest };
      return deed({ ...request, body }, { type: 'request-evaluation', ...body }, keep);
    },
    reportEvaluation: async (request) => {
      const { report, ...served } = request.body;
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, report);
      const body = { ...served, reportDigest: digest };
      return deed({ ...request, body }, { type: 'report-evaluation', ...body }, keep);
    },
    answerEvaluation: async (request) => {
      const { reason, ...answer } = request.body;
      if (reason === undefined) return deed(request, { type: 'answer-evaluation', ...answer });
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, reason);
      const body = { ...answer, reasonDigest: digest };
      return deed({ ...request, body }, { type: 'answer-evaluation', ...body }, keep);
    },
  };
};
