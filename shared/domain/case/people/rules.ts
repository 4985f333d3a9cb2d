import type { RulesOf } from '../deciding.ts';
import { addMediator } from './adding.ts';
import { assign } from './assigning.ts';
import { chooseMediator } from './choosing.ts';
import { inviteCoMediator } from './co-mediators.ts';
import type { PeopleCommand } from './commands.ts';
import { declineMediator } from './declining.ts';
import { unlessPaused } from './pausing.ts';
import { decideRecusal, requestRecusal, signDisclosure } from './recusing.ts';
import { replaceMediator } from './replacing.ts';

/** Who mediates, and who helps. */
export const peopleRules: RulesOf<PeopleCommand> = {
  assign,
  'add-mediator': addMediator,
  'choose-mediator': chooseMediator,
  'replace-mediator': replaceMediator,
  'decline-mediator': declineMediator,
  'request-recusal': requestRecusal,
  'sign-disclosure': signDisclosure,
  'decide-recusal': decideRecusal,
  'invite-co-mediator': unlessPaused(inviteCoMediator),
};
