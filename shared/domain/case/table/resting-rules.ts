import type { RulesOf } from '../deciding.ts';
import { unlessPaused } from '../people/pausing.ts';
import type { RestingCommand } from './commands.ts';
import { holdMediation, resumeMediation, terminateMediation } from './holding.ts';

/** Mediation rests, goes on, or is ended as false (T12, T19): apart from the table's own, for who carries these alone. */
export const restingRules: RulesOf<RestingCommand> = {
  'hold-mediation': unlessPaused(holdMediation),
  'resume-mediation': unlessPaused(resumeMediation),
  'terminate-mediation': terminateMediation,
};
