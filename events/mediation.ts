import * as z from 'zod/mini';
import { ClockRecord } from './clock.ts';
import { define, list } from './define.ts';
import { AgreementId, CourtId, Day, Digest, EvidenceId, Instant, PartyId } from './primitives.ts';

export const SessionHeld = define('session.held.v1', {
  sessionNo: z.int().check(z.positive()),
  mode: z.enum(['ONSITE', 'VIDEO', 'PHONE', 'SEPARATE']),
  startedAt: Instant,
  endedAt: Instant,
  attended: list(PartyId),
  /** `summonsNo`: of the summons that was served on it; without one its absence counts for nothing (§4.3) */
  absent: list(
    z.object({
      partyId: PartyId,
      justified: z.boolean(),
      summonsNo: z.exactOptional(z.int().check(z.positive())),
    }),
  ),
  /** 引导, 告知, 阐释 (C-13). */
  activities: list(z.enum(['GUIDE', 'INFORM', 'EXPLAIN'])),
  recordDigest: Digest,
});

/** All parties signed before expiry: both clocks move to one new due day (T13, A-31). */
export const MediationExtended = define('mediation.extended.v1', {
  consents: list(z.object({ partyId: PartyId, evidenceId: EvidenceId })),
  /** by the applicant, of the day on which its preservation is lifted (CPL 104) */
  sueByAcknowledged: z.exactOptional(z.object({ partyId: PartyId, evidenceId: EvidenceId })),
  on: Day,
  clocks: list(ClockRecord),
});

/** Why a case that began as summary needs the ordinary track: the conditions of A-03, or the court's own procedure. */
export const TrackReason = z.enum([
  'COURT_PROCEDURE',
  'FACTS_UNCLEAR',
  'MANY_RESPONDENTS',
  'APPRAISAL_NEEDED',
  'PARTY_UNTRACEABLE',
  'AMOUNT',
  'TITLE_DISPUTED',
]);
export type TrackReason = z.infer<typeof TrackReason>;

/** From the summary to the ordinary track, once: the clocks of mediation anew from their own start (§4.8). */
export const TrackChanged = define('track.changed.v1', {
  from: z.literal('SUMMARY'),
  to: z.literal('ORDINARY'),
  reason: TrackReason,
  on: Day,
  clocks: list(ClockRecord),
});

export const FailureReason = z.enum([
  'PARTY_REFUSED_TO_GO_ON',
  'DIFFERENCES_TOO_LARGE',
  'EXPIRED',
  'NO_CONTACT',
  'ABSENT_TWICE',
  'NOT_SIGNED',
  /** an institution did not sign under its standing commitment */
  'INSTITUTION_BREACH',
  'NO_SUCCESSOR',
]);
export type FailureReason = z.infer<typeof FailureReason>;

/** T17. `clock` is the court's fast track from the day of return, where a court had referred the case. */
export const MediationFailed = define('mediation.failed.v1', {
  reason: FailureReason,
  on: Day,
  returnedTo: z.exactOptional(CourtId),
  clock: z.exactOptional(ClockRecord),
});

/**
 * T51, A-28: all agree after the last day, while no notice of termination is served; the failure stands aside. With
 * `agreementId` it is the text that waited for signatures when time ran out, else a new one follows.
 */
export const LateAgreementAdmitted = define('late-agreement.admitted.v1', {
  on: Day,
  agreementId: z.exactOptional(AgreementId),
});

/**
 * What nobody disputes, written down with everybody's consent at the end of a mediation that failed, and signed
 * (OL21 18, INT 107). The text is in Private; what was said to compromise stays out of it.
 */
export const UndisputedFactsRecorded = define('undisputed-facts.recorded.v1', {
  signatures: list(z.object({ partyId: PartyId, evidenceId: EvidenceId })),
  textDigest: Digest,
  on: Day,
});

/** 仲裁, 行政, 司法: the ways that stay open, as the parties are told (PML 26). */
export const OtherRoute = z.enum(['ARBITRATION', 'ADMINISTRATIVE', 'COURT']);
export type OtherRoute = z.infer<typeof OtherRoute>;

/**
 * The notice of termination with the other routes (PML 26) has reached the parties, and the court if it referred.
 * `clock` is the wait for a suit, where none did (T43).
 */
export const TerminationNoticeServed = define('termination-notice.served.v1', {
  partyIds: list(PartyId),
  /** the ways it names, since that was asked; older notices say nothing of it */
  routesTold: z.exactOptional(list(OtherRoute)),
  on: Day,
  evidenceId: EvidenceId,
  clock: z.exactOptional(ClockRecord),
});

export const mediationEvents = [
  SessionHeld,
  MediationExtended,
  TrackChanged,
  MediationFailed,
  LateAgreementAdmitted,
  UndisputedFactsRecorded,
  TerminationNoticeServed,
] as const;
