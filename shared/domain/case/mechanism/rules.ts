import type { RulesOf } from '../deciding.ts';
import { unlessPaused, withDisclosed } from '../people/pausing.ts';
import { changeTrack } from './changing-track.ts';
import type { MechanismCommand } from './commands.ts';
import { answerEvaluation, reportEvaluation, requestEvaluation } from './evaluating.ts';
import { answerOpinion, enterSmallFast, issueOpinion } from './opinion.ts';

/** By which mechanism the case is mediated, and on which track. */
export const mechanismRules: RulesOf<MechanismCommand> = {
  'change-track': unlessPaused(changeTrack),
  'enter-small-fast': withDisclosed(enterSmallFast),
  'issue-opinion': withDisclosed(issueOpinion),
  'answer-opinion': unlessPaused(answerOpinion),
  'request-evaluation': withDisclosed(requestEvaluation),
  'report-evaluation': withDisclosed(reportEvaluation),
  'answer-evaluation': unlessPaused(answerEvaluation),
};
