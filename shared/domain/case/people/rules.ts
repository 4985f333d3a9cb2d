import type { RulesOf } from '../deciding.ts';
import { assign } from './assigning.ts';
import { chooseMediator } from './choosing.ts';
import { inviteCoMediator } from './co-mediators.ts';
import type { PeopleCommand } from './commands.ts';

/** Who mediates, and who helps. */
export const peopleRules: RulesOf<PeopleCommand> = {
  assign,
  'choose-mediator': chooseMediator,
  'invite-co-mediator': inviteCoMediator,
};
