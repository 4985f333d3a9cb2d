import * as z from 'zod/mini';
import { CaseId, EventId } from './primitives.ts';

/** Which event of which case: enough for whoever reads the case itself. */
export const EventHead = z.object({ eventId: EventId, caseId: CaseId, correlationId: z.string() });
export type EventHead = z.infer<typeof EventHead>;
