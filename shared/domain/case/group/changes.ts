import type { Changes } from '../evolving.ts';
import { isAt } from '../state.ts';

/** Cases mediated together. */
export const groupChanges = {
  'case.grouped.v1': (state, { groupCaseId, lead }) => {
    const then = { ...state, group: { groupCaseId, lead } };
    // who sat beside the lead takes its place
    return isAt(then, ['mediating', 'agreed']) && then.mediators.includes(lead) ? { ...then, lead } : then;
  },

  'case.ungrouped.v1': (state) => {
    const { group: _group, ...alone } = state;
    return alone;
  },

  'model-judgment.recorded.v1': (state, { type: _type, on: _on, ...modelJudgment }) => ({ ...state, modelJudgment }),
} satisfies Partial<Changes>;
