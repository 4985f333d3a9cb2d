import * as z from 'zod/mini';
import { define } from './define.ts';
import { CaseId, CourtId, Day, EvidenceId, MediatorId } from './primitives.ts';

/**
 * 群体纠纷 (mechanism.md §4.3): the case is mediated with others of the same institution and product, by one lead; again
 * where another takes the lead. The group goes by the case that stands for all.
 */
export const CaseGrouped = define('case.grouped.v1', { groupCaseId: CaseId, lead: MediatorId, on: Day });

/** Its facts are others: it goes its own way, with the mediators it has. */
export const CaseUngrouped = define('case.ungrouped.v1', { groupCaseId: CaseId, evidenceId: EvidenceId, on: Day });

/** 示范判决: what a court said in one case, by which the others of the group may take their measure. */
export const ModelJudgmentRecorded = define('model-judgment.recorded.v1', {
  courtId: CourtId,
  courtCaseNo: z.string(),
  judgedOn: Day,
  /** where it is a case of the committee's own */
  judgedCaseId: z.exactOptional(CaseId),
  on: Day,
});

export const groupingEvents = [CaseGrouped, CaseUngrouped, ModelJudgmentRecorded] as const;
