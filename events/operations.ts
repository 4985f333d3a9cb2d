import * as z from 'zod/mini';
import { ClockKind } from './clock.ts';
import { CaseId, Day } from './primitives.ts';

/**
 * Said by the deadline watch, not by a case: a due day lies behind and the case has not moved, or a timed stage has no
 * execution that waits for it. Whoever hears it asks the case; the case decides.
 */
export const DeadlinePassed = z.object({
  type: z.literal('deadline.passed.v1'),
  caseId: CaseId,
  clock: ClockKind,
  dueOn: Day,
});
export type DeadlinePassed = z.infer<typeof DeadlinePassed>;
