import type { RulesOf } from '../deciding.ts';
import { assign, inviteCoMediator } from './assigning.ts';
import type { PeopleCommand } from './commands.ts';

/** Who mediates, and who helps. */
export const peopleRules: RulesOf<PeopleCommand> = {
  assign,
  'invite-co-mediator': inviteCoMediator,
};
