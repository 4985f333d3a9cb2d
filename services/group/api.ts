import type { ActPorts } from '../../shared/act.ts';
import type { groupingRoutes } from '../../shared/api/routes/grouping.ts';
import type { RosterPorts } from '../../shared/candidates.ts';
import { groupRules } from '../../shared/domain/case/group/rules.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import { groupCases } from './group-cases.ts';

/** §4.3: cases of one institution and product are mediated together; one of them may leave, or be judged for all. */
export const groupDeeds = (ports: ActPorts & RosterPorts): Deeds<typeof groupingRoutes> => {
  const deed = caseDeed(ports, groupRules);
  return {
    groupCases: groupCases(ports),
    leaveGroup: (request) => deed(request, { type: 'leave-group', ...request.body }),
    recordModelJudgment: (request) => deed(request, { type: 'record-model-judgment', ...request.body }),
  };
};
