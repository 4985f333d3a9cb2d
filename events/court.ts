import * as z from 'zod/mini';
import { ClockKind, ClockRecord } from './clock.ts';
import { define, list } from './define.ts';
import { AgentId, CourtId, Day, Digest, EvidenceId, Fen, PartyId } from './primitives.ts';

/** What the court asks for with the application (INT 354, SF11 3). */
export const ConfirmationMaterial = z.enum([
  'APPLICATION',
  'AGREEMENT',
  'PRESIDING_PROOF',
  'IDENTITY',
  'AUTHORITY',
  'PROPERTY_PROOF',
  'DELIVERY_ADDRESS',
  'NO_FALSE_MEDIATION_STATEMENT',
]);
export type ConfirmationMaterial = z.infer<typeof ConfirmationMaterial>;

/** CPL 86: why the thirty days were missed, and since when nothing stands in the way any more. */
export const Lateness = z.object({
  ground: z.enum(['FORCE_MAJEURE', 'OTHER_GOOD_REASON']),
  endedOn: Day,
  evidenceId: EvidenceId,
});
export type Lateness = z.infer<typeof Lateness>;

export const ConfirmationApplied = define('confirmation.applied.v1', {
  courtId: CourtId,
  applicants: list(z.object({ partyId: PartyId, evidenceId: EvidenceId, agentId: z.exactOptional(AgentId) })),
  materials: list(ConfirmationMaterial),
  /** of the platform's receipt number, salted as any text: people write names there too */
  receiptDigest: Digest,
  /** asked of the court with the application: that its period be extended (CPL 86) */
  lateness: z.exactOptional(Lateness),
  on: Day,
  clock: ClockRecord,
});

export const ConfirmationDocketed = define('confirmation.docketed.v1', {
  courtCaseNo: z.string(),
  on: Day,
  clock: ClockRecord,
});

/** Why the court does not admit an application: INT 355, materials not supplied (INT 354), or no extension (CPL 86). */
export const NotAdmittedGround = z.enum([
  'NOT_FOR_COURTS',
  'WRONG_COURT',
  'PERSONAL_STATUS',
  'OTHER_PROCEDURE',
  'TITLE_SETTLED',
  'MATERIALS',
  'OUT_OF_TIME',
]);
export type NotAdmittedGround = z.infer<typeof NotAdmittedGround>;

/** T23: not admitted. For want of jurisdiction or materials it may be filed again while DL-07 is open. */
export const ConfirmationNotAdmitted = define('confirmation.not-admitted.v1', {
  ground: NotAdmittedGround,
  /** the court that has jurisdiction instead, where the refusing one named it */
  competentCourtId: z.exactOptional(CourtId),
  on: Day,
});

/** T26: withdrawn before the ruling, or deemed so where nobody appeared or supplied (INT 357). */
export const ConfirmationWithdrawn = define('confirmation.withdrawn.v1', {
  reason: z.enum(['APPLICANTS', 'DEEMED']),
  on: Day,
});

/** T24: a party received the ruling; until `objectUntil` it may object (DL-10, INT 372). */
export const RulingReceived = define('ruling.received.v1', {
  partyId: PartyId,
  receivedOn: Day,
  objectUntil: Day,
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
});

/** The court's president gave thirty days more (SX00 2); `clock` is DL-09 with its extension. */
export const RulingExtended = define('ruling.extended.v1', { on: Day, clock: ClockRecord });

/** Grounds of INT 358. */
export const DismissalGround = z.enum([
  'MANDATORY_LAW',
  'THIRD_PARTY_RIGHTS',
  'PUBLIC_ORDER',
  'NOT_VOLUNTARY',
  'CONTENT_UNCLEAR',
  'OTHER',
]);
export type DismissalGround = z.infer<typeof DismissalGround>;

/** T29: the court took its ruling back on a party's objection (15 days) or a third party's (6 months; INT 372). */
export const ConfirmationRevoked = define('confirmation.revoked.v1', {
  objector: z.enum(['PARTY', 'THIRD_PARTY']),
  ground: DismissalGround,
  rulingNo: z.string(),
  on: Day,
});

/** T27: all parties are back at the table, in a new round with clocks of its own. */
export const MediationReopened = define('mediation.reopened.v1', {
  round: z.int().check(z.gte(2)),
  consents: list(z.object({ partyId: PartyId, evidenceId: EvidenceId })),
  on: Day,
  clocks: list(ClockRecord),
});

/**
 * T42: too complex for the fast track. Its clock ends as converted, which is no breach; `clock` is the trial limit from
 * docketing. Older conversions have none: they closed the case.
 */
export const FastTrackConverted = define('fast-track.converted.v1', {
  reason: z.enum(['COMPLEX', 'APPRAISAL', 'PUBLIC_NOTICE']),
  on: Day,
  clock: z.exactOptional(ClockRecord),
});

/** The ruling makes the agreement enforceable (CPL 206). Court fees by formula, in fen (mechanism.md §2.6). */
export const AgreementConfirmed = define('agreement.confirmed.v1', {
  rulingNo: z.string(),
  on: Day,
  courtFee: z.object({ full: Fen, avoided: Fen }),
});

export const ConfirmationDismissed = define('confirmation.dismissed.v1', {
  ground: DismissalGround,
  rulingNo: z.string(),
  on: Day,
});

/** The thirty days of DL-07 ended without a joint application: the agreement stays a contract (T21). */
export const ConfirmationLapsed = define('confirmation.lapsed.v1', { on: Day });

/** T21: all who are bound do not want a court to confirm it, and say so in common; the agreement stays a contract. */
export const ConfirmationDeclined = define('confirmation.declined.v1', {
  consents: list(z.object({ partyId: PartyId, evidenceId: EvidenceId })),
  on: Day,
});

/**
 * A docketed suit settled: the mediator hands the agreement to the court for its review (T30, TY16 20). `clock` is the
 * trial limit from docketing; older reviews have none.
 */
export const CourtReviewSubmitted = define('court-review.submitted.v1', {
  courtId: CourtId,
  on: Day,
  clock: z.exactOptional(ClockRecord),
});

/** The court turned the agreement into its own document, 民事调解书: enforceable from service on (CPL 100). */
export const CourtStatementIssued = define('court-statement.issued.v1', {
  documentNo: z.string(),
  on: Day,
  courtFee: z.object({ full: Fen, avoided: Fen }),
});

/** The plaintiff withdrew the suit; confirmation by the court that had it is open while DL-07 is (T30, T22). */
export const SuitWithdrawn = define('suit.withdrawn.v1', { on: Day });

/** A limit has passed that ends nothing, a court's or that of intake review: it is flagged once. */
export const StageOverdue = define('stage.overdue.v1', { clock: ClockKind, dueOn: Day, on: Day });

/** Twenty working days from the day the court records (C-16, A-32). */
export const FastTrackEntered = define('fast-track.entered.v1', {
  courtId: CourtId,
  courtCaseNo: z.string(),
  /** handed to the court, where the parties had them written down (OL21 18) */
  undisputedFacts: z.exactOptional(Digest),
  /** 反诉: the respondent claims as well, which makes a case no simple one */
  counterclaim: z.exactOptional(z.literal(true)),
  /** to the fast track of a case that is not simple (CPL 160) */
  consents: z.exactOptional(list(z.object({ partyId: PartyId, evidenceId: EvidenceId }))),
  /** the case fee as estimated, halved, in fen; none where it was paid (FEE 16, A-22) */
  fee: z.exactOptional(Fen),
  on: Day,
  clock: ClockRecord,
  /** DL-T: what the law gives the trial from docketing, beside the twenty working days (CPL 164, 168) */
  limit: z.exactOptional(ClockRecord),
  /** DL-11a: seven days to docket, from a suit that the court received (CPL 126) */
  docketing: z.exactOptional(ClockRecord),
});

export const FastTrackClosed = define('fast-track.closed.v1', {
  result: z.enum(['JUDGMENT', 'SETTLEMENT', 'WITHDRAWAL']),
  on: Day,
  withinLimit: z.boolean(),
});

/** The trial of a case that left the fast track is over, within its limit or late. */
export const TrialEnded = define('trial.ended.v1', {
  result: z.enum(['JUDGMENT', 'SETTLEMENT', 'WITHDRAWAL']),
  on: Day,
  withinLimit: z.boolean(),
});

export const CaseClosed = define('case.closed.v1', {
  outcome: z.enum([
    'SETTLED',
    'FAILED',
    'FAST_TRACK_CLOSED',
    'WITHDRAWN',
    'REFUSED',
    'NOT_ACCEPTED',
    'TERMINATED_FALSE',
    'LITIGATION',
  ]),
  on: Day,
});

export const courtEvents = [
  ConfirmationApplied,
  ConfirmationNotAdmitted,
  ConfirmationWithdrawn,
  ConfirmationDocketed,
  RulingReceived,
  RulingExtended,
  ConfirmationRevoked,
  MediationReopened,
  FastTrackConverted,
  AgreementConfirmed,
  ConfirmationDismissed,
  ConfirmationLapsed,
  ConfirmationDeclined,
  CourtReviewSubmitted,
  CourtStatementIssued,
  SuitWithdrawn,
  StageOverdue,
  FastTrackEntered,
  FastTrackClosed,
  TrialEnded,
  CaseClosed,
] as const;
