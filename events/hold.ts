import * as z from 'zod/mini';
import { ClockRecord } from './clock.ts';
import { define, list } from './define.ts';
import { Day, EvidenceId } from './primitives.ts';

/** What of mediation itself is suspected: parties in league against others, or a crime behind the dispute (§4.3). */
export const Suspicion = z.enum(['FALSE_MEDIATION', 'ILLEGAL_FUND_RAISING', 'LOAN_FRAUD', 'VIOLENCE']);
export type Suspicion = z.infer<typeof Suspicion>;

export const Authority = z.enum(['COURT', 'POLICE']);
export type Authority = z.infer<typeof Authority>;

/** Why the clocks rest. A suspicion says of what, and to whom it was reported (TY16 18, PML 25). */
export const HoldGround = z.discriminatedUnion('reason', [
  z.object({ reason: z.enum(['APPRAISAL', 'FORCE_MAJEURE']) }),
  z.object({ reason: z.literal('FALSE_SUSPECTED'), suspicion: Suspicion, reportedTo: list(Authority) }),
]);
export type HoldGround = z.infer<typeof HoldGround>;

/** T12: mediation and its clocks rest from this day on; the day itself does not count any more. */
export const MediationHeld = define('mediation.held.v1', {
  ground: HoldGround,
  evidenceId: EvidenceId,
  on: Day,
  clocks: list(ClockRecord),
});

/** T12: they run again; the day of resumption counts. */
export const MediationResumed = define('mediation.resumed.v1', {
  evidenceId: EvidenceId,
  on: Day,
  clocks: list(ClockRecord),
});

/** T19: the committee has found the suspicion true and reported it; mediation is over. */
export const MediationTerminated = define('mediation.terminated.v1', {
  finding: Suspicion,
  reportedTo: list(Authority),
  evidenceId: EvidenceId,
  on: Day,
});

export const holdEvents = [MediationHeld, MediationResumed, MediationTerminated] as const;
