import type { ActPorts } from '../../shared/act.ts';
import type { assignmentRoutes } from '../../shared/api/routes/assignment.ts';
import { peopleRules } from '../../shared/domain/case/people/rules.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import { assignCommand, type RosterPorts } from './assign-mediator.ts';

/** What the committee's officer does by hand: appoint the mediator, invite units of the township. */
export const assignmentDeeds = (ports: ActPorts & RosterPorts): Deeds<typeof assignmentRoutes> => {
  const deed = caseDeed(ports, peopleRules);
  const commandFor = assignCommand(ports);
  return {
    assignMediator: (request) => deed(request, (state) => commandFor(state, request.body.mediatorId)),
    inviteCoMediator: (request) => deed(request, { type: 'invite-co-mediator', ...request.body }),
  };
};
