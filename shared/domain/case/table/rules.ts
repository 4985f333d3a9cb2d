import type { RulesOf } from '../deciding.ts';
import { unlessPaused, withLead } from '../people/pausing.ts';
import type { TableCommand } from './commands.ts';
import { extend } from './extending.ts';
import { fail, serveTerminationNotice } from './failing.ts';
import { holdSession } from './sessions.ts';
import { summon } from './summoning.ts';
import { recordUndisputedFacts } from './undisputed-facts.ts';

/** Sessions, more time, or the end without an agreement. */
export const tableRules: RulesOf<TableCommand> = {
  summon: withLead(summon),
  'hold-session': withLead(holdSession),
  extend: unlessPaused(extend),
  fail: unlessPaused(fail),
  'record-undisputed-facts': recordUndisputedFacts,
  'serve-termination-notice': serveTerminationNotice,
};
