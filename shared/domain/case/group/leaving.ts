import { isCourtCaseNo } from '../../identifiers/court-case-no.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, inFuture, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';
import type { LeaveGroup, RecordModelJudgment } from './commands.ts';
import { OPEN } from './grouping.ts';

/** Its facts turn out to be others: the case goes on alone. The one that stands for all stays. */
export const leaveGroup = (state: Case, { evidenceId }: LeaveGroup, { today: on }: Context): Decision => {
  if (!state.group) return refuse('not-grouped');
  const open = at(state, ...OPEN);
  if (!open.ok) return open;
  const { groupCaseId } = state.group;
  return groupCaseId === state.id
    ? refuse('group-head-stays')
    : ok([{ type: 'case.ungrouped.v1', groupCaseId, evidenceId, on }]);
};

/** 示范判决: kept with the case that stands for the group, where every other one finds it. A later one takes its place. */
export const recordModelJudgment = (state: Case, command: RecordModelJudgment, context: Context): Decision => {
  const { type: _type, ...judgment } = command;
  const { today: on, jurisdiction } = context;
  if (!state.group) return refuse('not-grouped');
  const { groupCaseId } = state.group;
  if (groupCaseId !== state.id) return refuse('not-group-head', { params: { groupCaseId } });
  if (!isCourtCaseNo(judgment.courtCaseNo)) return refuse('court-case-no-invalid', { field: 'courtCaseNo' });
  if (!jurisdiction.courts.some(({ id }) => id === judgment.courtId))
    return refuse('court-unknown', { field: 'courtId' });
  return inFuture(judgment.judgedOn, on, 'judgedOn') ?? ok([{ type: 'model-judgment.recorded.v1', ...judgment, on }]);
};
