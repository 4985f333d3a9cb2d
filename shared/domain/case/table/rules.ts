import type { RulesOf } from '../deciding.ts';
import { recordAgreement, signAgreement } from './agreeing.ts';
import { changeTrack } from './changing-track.ts';
import type { TableCommand } from './commands.ts';
import { extend } from './extending.ts';
import { fail, serveTerminationNotice } from './failing.ts';
import { holdMediation, resumeMediation, terminateMediation } from './holding.ts';
import { holdSession } from './sessions.ts';

/** Sessions, more time, an agreement and its signatures; or the end without one. */
export const tableRules: RulesOf<TableCommand> = {
  'hold-session': holdSession,
  extend,
  'change-track': changeTrack,
  'hold-mediation': holdMediation,
  'resume-mediation': resumeMediation,
  'terminate-mediation': terminateMediation,
  'record-agreement': recordAgreement,
  'sign-agreement': signAgreement,
  fail,
  'serve-termination-notice': serveTerminationNotice,
};
