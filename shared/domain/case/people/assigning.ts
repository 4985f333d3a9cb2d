import type { MediatorId } from '../../../../events/primitives.ts';
import type { Candidate } from '../../assignment/candidate.ts';
import { type Ranking, rank } from '../../assignment/ranking.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Case, CaseAt } from '../state.ts';
import { afterItsEnd } from '../table/mediation-clocks.ts';
import type { Assign } from './commands.ts';
import { assignedBy, questionOf } from './fitting.ts';
import { waiverFault } from './waiving.ts';

/** Why this mediator may not be taken: not on the roster, or excluded from the case. Nothing where neither holds. */
export const takingFault = (
  mediatorId: MediatorId,
  { candidates, ranking, field }: { candidates: readonly Candidate[]; ranking: Ranking; field: string },
) => {
  if (!candidates.some((candidate) => candidate.mediatorId === mediatorId))
    return refuse('mediator-unknown', { field });
  const ground = ranking.excluded.find((each) => each.mediatorId === mediatorId)?.ground;
  return ground ? refuse('mediator-excluded', { field, params: { ground } }) : undefined;
};

/** PML 19: while a choice is reserved the committee waits; after its last day it appoints, whoever wrote that down. */
const stillAwaited = ({ choiceAwaited, clocks }: CaseAt<'assigning'>, { today }: Context) => {
  const dueOn = choiceAwaited ? clocks['DL-05']?.dueOn : undefined;
  return dueOn && today <= dueOn ? refuse('choice-awaited', { params: { dueOn } }) : undefined;
};

/** T09: the mediator whom the committee takes by hand, who leads the group of the case (§4.3), or the best ranked; the score goes into the history. */
export const assign = (state: Case, command: Assign, context: Context): Decision => {
  const assigning = at(state, 'assigning');
  if (!assigning.ok) return assigning;
  const awaited = afterItsEnd(state, context.today) ?? stillAwaited(assigning.value, context);
  if (awaited) return awaited;
  const { chosen, candidates } = command;
  const unwaived = waiverFault(state, command, context);
  if (unwaived) return unwaived;
  const question = questionOf(assigning.value, context, command);
  const ranking = rank(candidates, question);
  const fault = chosen && takingFault(chosen, { candidates, ranking, field: 'mediatorId' });
  if (fault) return fault;
  const leading = ranking.ranked.find(({ mediatorId }) => mediatorId === state.group?.lead)?.mediatorId;
  if (leading && chosen && chosen !== leading)
    return refuse('group-led', { field: 'mediatorId', params: { mediatorId: leading } });
  const lead = chosen ?? leading ?? ranking.ranked[0]?.mediatorId;
  if (!lead) return refuse('no-eligible-mediator');
  const chosenBy = chosen ? 'COMMITTEE' : undefined;
  return ok(assignedBy(assigning.value, { lead, chosenBy, candidates, question, ranking, by: command }, context));
};
