import * as z from 'zod/mini';
import { ClockRecord } from './clock.ts';
import { define, list } from './define.ts';
import { PartyFacts } from './intake.ts';
import { Day, Digest, EvidenceId, PartyId } from './primitives.ts';

/** What of mediation itself is suspected: parties in league against others, or a crime behind the dispute (§4.3). */
export const Suspicion = z.enum(['FALSE_MEDIATION', 'ILLEGAL_FUND_RAISING', 'LOAN_FRAUD', 'VIOLENCE']);
export type Suspicion = z.infer<typeof Suspicion>;

export const Authority = z.enum(['COURT', 'POLICE']);
export type Authority = z.infer<typeof Authority>;

/** 死亡, 丧失行为能力, 终止: a party that is not there any more, or cannot act (§4.3). */
export const PartyLoss = z.enum(['DEATH', 'INCAPACITY', 'TERMINATION']);
export type PartyLoss = z.infer<typeof PartyLoss>;

/** Why the clocks rest. A suspicion says of what, and to whom it was reported (TY16 18, PML 25). */
export const HoldGround = z.discriminatedUnion('reason', [
  z.object({ reason: z.enum(['APPRAISAL', 'FORCE_MAJEURE']) }),
  z.object({ reason: z.literal('FALSE_SUSPECTED'), suspicion: Suspicion, reportedTo: list(Authority) }),
  z.object({ reason: z.literal('PARTY_LOST'), partyId: PartyId, loss: PartyLoss }),
]);
export type HoldGround = z.infer<typeof HoldGround>;

/** T12: mediation and its clocks rest from this day on; the day itself does not count any more. */
export const MediationHeld = define('mediation.held.v1', {
  ground: HoldGround,
  evidenceId: EvidenceId,
  on: Day,
  clocks: list(ClockRecord),
  /** the thirty days for who takes the place of a party that was lost */
  clock: z.exactOptional(ClockRecord),
});

/**
 * The heir, the guardian or the legal successor has the lost party's place and goes on with mediation (§4.3); who that
 * is stands in Private.
 */
export const PartySucceeded = define('party.succeeded.v1', {
  partyId: PartyId,
  loss: PartyLoss,
  /** what is known of the place from now on; its role stays */
  facts: z.pick(PartyFacts, { kind: true, language: true, institutionId: true, domicile: true }),
  /** of the standing: certificate of inheritance, judgment, register */
  evidenceId: EvidenceId,
  /** that it takes part of its own will (PML 3) */
  consentEvidenceId: EvidenceId,
  identityDigest: Digest,
  on: Day,
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

export const holdEvents = [MediationHeld, PartySucceeded, MediationResumed, MediationTerminated] as const;
