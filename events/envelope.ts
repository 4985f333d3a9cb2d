import * as z from 'zod/mini';
import { CaseEvent } from './catalogue.ts';
import { CaseId, CountyCode, EventId, Instant } from './primitives.ts';

/** Who did it: a principal, a service of ours, or time itself (the state machine at a due instant). */
export const Actor = z.object({
  kind: z.enum([
    'institution',
    'court',
    'regulator',
    'governance',
    'mediator',
    'expert',
    'township',
    'county',
    'prefecture',
    'party',
    'system',
  ]),
  id: z.string(),
});
export type Actor = z.infer<typeof Actor>;

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
