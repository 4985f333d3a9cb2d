import type { ActPorts } from '../../shared/act.ts';
import type { mechanismRoutes } from '../../shared/api/routes/mechanism.ts';
import { mechanismRules } from '../../shared/domain/case/mechanism/rules.ts';
import { statementsIn } from '../../shared/domain/case/table/agreement-content.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import { sealText } from '../../shared/lambda/sealed-text.ts';
import type { PrivateStore } from '../../shared/ports.ts';

/** The deeds of the mechanisms: the texts of opinions, reports and reasons go to Private, their digests to the case. */
export const mechanismDeeds = (
  ports: ActPorts & { readonly personal: PrivateStore },
): Deeds<typeof mechanismRoutes> => {
  const deed = caseDeed(ports, mechanismRules);
  return {
    changeTrack: async (request) => {
      const { reason, explanation } = request.body;
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, explanation);
      return deed({ ...request, body: { reason, digest } }, { type: 'change-track', reason }, keep);
    },
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
