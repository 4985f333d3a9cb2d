import type { ActPorts } from '../../shared/act.ts';
import type { assignmentRoutes } from '../../shared/api/routes/assignment.ts';
import { candidatesFor, type RosterPorts } from '../../shared/candidates.ts';
import { peopleRules } from '../../shared/domain/case/people/rules.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';

/** Who sits at the table: chosen by the parties or appointed by hand; units of the township are invited. */
export const assignmentDeeds = (ports: ActPorts & RosterPorts): Deeds<typeof assignmentRoutes> => {
  const deed = caseDeed(ports, peopleRules);
  const candidates = candidatesFor(ports);
  return {
    assignMediator: (request) =>
      deed(request, async (state) => {
        const { mediatorId: chosen, ...rest } = request.body;
        return { type: 'assign', candidates: await candidates(state), ...rest, ...(chosen ? { chosen } : {}) };
      }),
    chooseMediator: (request) =>
      deed(request, async (state) => ({
        type: 'choose-mediator',
        candidates: await candidates(state),
        ...request.body,
      })),
    addMediator: (request) =>
      deed(request, async (state) => ({
        type: 'add-mediator',
        candidates: await candidates(state),
        ...request.body,
      })),
    replaceMediator: (request) =>
      deed(request, async (state) => ({
        type: 'replace-mediator',
        candidates: await candidates(state),
        ...request.body,
      })),
    declineMediator: (request) =>
      deed(request, async (state) => ({
        type: 'decline-mediator',
        candidates: await candidates(state),
        ...request.body,
      })),
    signDisclosure: (request) => deed(request, { type: 'sign-disclosure', ...request.body }),
    requestRecusal: (request) => deed(request, { type: 'request-recusal', ...request.body }),
    decideRecusal: (request) =>
      deed(request, async (state) => ({
        type: 'decide-recusal',
        candidates: await candidates(state),
        ...request.body,
      })),
    inviteCoMediator: (request) => deed(request, { type: 'invite-co-mediator', ...request.body }),
  };
};
