import * as z from 'zod/mini';
import { Actor } from './actor.ts';
import { CaseEvent } from './catalogue.ts';
import { CaseId, CountyCode, EventId, Instant } from './primitives.ts';

/** What the bus carries as `detail`; the event's type stands as `detail-type` beside it. */
export const Envelope = z.object({
  eventId: EventId,
  caseId: CaseId,
  county: CountyCode,
  sequence: z.int().check(z.positive()),
  index: z.int().check(z.nonnegative()),
  at: Instant,
  actor: Actor,
  correlationId: z.string(),
  data: CaseEvent,
});
export type Envelope = z.infer<typeof Envelope>;
