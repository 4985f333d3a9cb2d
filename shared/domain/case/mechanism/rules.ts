import type { RulesOf } from '../deciding.ts';
import { unlessPaused, withLead } from '../people/pausing.ts';
import type { MechanismCommand } from './commands.ts';
import { answerOpinion, enterSmallFast, issueOpinion } from './opinion.ts';

/** By which mechanism the case is mediated. */
export const mechanismRules: RulesOf<MechanismCommand> = {
  'enter-small-fast': withLead(enterSmallFast),
  'issue-opinion': withLead(issueOpinion),
  'answer-opinion': unlessPaused(answerOpinion),
};
