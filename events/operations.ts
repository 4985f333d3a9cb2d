import * as z from 'zod/mini';
import { ClockKind } from './clock.ts';
import { CaseId, Day, Instant, PartyId } from './primitives.ts';

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

/**
 * Said by the door of the parties: somebody asks that a party be sent a code. Anybody may ask, of a case or a party
 * that may not be there; whoever hears it finds out, and nobody is told.
 */
export const PartyCodeRequested = z.object({
  type: z.literal('party-code.requested.v1'),
  requestId: z.uuid(),
  caseId: CaseId,
  partyId: PartyId,
  at: Instant,
});
export type PartyCodeRequested = z.infer<typeof PartyCodeRequested>;
