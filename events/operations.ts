import * as z from 'zod/mini';
import { CaseId } from './primitives.ts';

/** Asked by the deadline watch: a case stands in a timed stage and no execution waits for it. */
export const FlowWanted = z.object({ type: z.literal('flow.wanted.v1'), caseId: CaseId });
export type FlowWanted = z.infer<typeof FlowWanted>;
