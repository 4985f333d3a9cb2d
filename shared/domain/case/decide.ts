import type { Command } from './commands.ts';
import type { Context } from './context.ts';
import { courtRules } from './court/rules.ts';
import { type Decision, decideBy, type RulesOf, refuse } from './deciding.ts';
import { timeRules } from './expiring.ts';
import { groupRules } from './group/rules.ts';
import { file } from './intake/filing.ts';
import { importPast } from './intake/importing.ts';
import { intakeRules } from './intake/rules.ts';
import { mechanismRules } from './mechanism/rules.ts';
import { joiningRules } from './people/joining-rules.ts';
import { peopleRules } from './people/rules.ts';
import { performanceRules } from './performance/rules.ts';
import { calendarRules } from './recounting.ts';
import type { Case } from './state.ts';
import { agreementRules } from './table/agreement-rules.ts';
import { restingRules } from './table/resting-rules.ts';
import { tableRules } from './table/rules.ts';

/** What may be asked of a case that is there. */
export type CaseCommand = Exclude<Command, { type: 'file' | 'import' }>;

export const everyRule: RulesOf<CaseCommand> = {
  ...intakeRules,
  ...peopleRules,
  ...groupRules,
  ...joiningRules,
  ...tableRules,
  ...agreementRules,
  ...restingRules,
  ...mechanismRules,
  ...courtRules,
  ...performanceRules,
  ...timeRules,
  ...calendarRules,
};

const decideAny = decideBy(everyRule);

/** All rooms together, and what makes a case: its filing, or its history. A service carries its own room alone (`decideBy`). */
export const decide = (state: Case | undefined, command: Command, context: Context): Decision => {
  if (command.type === 'file') return state ? refuse('key-reused') : file(command, context);
  if (command.type === 'import') return state ? refuse('key-reused') : importPast(command, context);
  return state ? decideAny(state, command, context) : refuse('not-found');
};
