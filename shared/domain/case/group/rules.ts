import type { RulesOf } from '../deciding.ts';
import type { GroupCommand } from './commands.ts';
import { groupCase } from './grouping.ts';
import { leaveGroup, recordModelJudgment } from './leaving.ts';

/** Mass disputes (mechanism.md §4.3). */
export const groupRules: RulesOf<GroupCommand> = {
  'group-case': groupCase,
  'leave-group': leaveGroup,
  'record-model-judgment': recordModelJudgment,
};
