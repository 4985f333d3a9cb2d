import type { RulesOf } from '../deciding.ts';
import { appointAgent } from '../table/agents.ts';
import { joinSuccessor } from '../table/succeeding.ts';
import type { JoiningCommand } from './commands.ts';
import { nameInterpreter, releaseInterpreter } from './interpreting.ts';
import { invitePerson } from './inviting.ts';
import { unlessPaused } from './pausing.ts';

/** Who comes into a case after its filing and stands on no roster: names go to Private. */
export const joiningRules: RulesOf<JoiningCommand> = {
  'appoint-agent': appointAgent,
  'join-successor': unlessPaused(joinSuccessor),
  'invite-person': unlessPaused(invitePerson),
  'name-interpreter': unlessPaused(nameInterpreter),
  'release-interpreter': unlessPaused(releaseInterpreter),
};
