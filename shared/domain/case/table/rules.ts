import type { RulesOf } from '../deciding.ts';
import { unlessPaused, withDisclosed, withLead } from '../people/pausing.ts';
import { appointAgent } from './agents.ts';
import { recordAgreement, signAgreement } from './agreeing.ts';
import type { TableCommand } from './commands.ts';
import { extend } from './extending.ts';
import { fail, serveTerminationNotice } from './failing.ts';
import { holdSession } from './sessions.ts';
import { summon } from './summoning.ts';
import { recordUndisputedFacts } from './undisputed-facts.ts';

/** Sessions, more time, an agreement and its signatures; or the end without one. */
export const tableRules: RulesOf<TableCommand> = {
  summon: withLead(summon),
  'hold-session': withLead(holdSession),
  extend: unlessPaused(extend),
  'appoint-agent': appointAgent,
  'record-agreement': withDisclosed(recordAgreement),
  'sign-agreement': unlessPaused(signAgreement),
  fail: unlessPaused(fail),
  'record-undisputed-facts': recordUndisputedFacts,
  'serve-termination-notice': serveTerminationNotice,
};
