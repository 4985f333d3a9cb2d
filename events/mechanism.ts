import * as z from 'zod/mini';
import { ClauseType, GuarantorConsent, Instalment, NewTerms, OralReading } from './agreement.ts';
import { ClockRecord } from './clock.ts';
import { define, list } from './define.ts';
import {
  AgreementId,
  CommitmentId,
  Day,
  Digest,
  EvidenceId,
  ExpertId,
  Fen,
  InstitutionId,
  MediatorId,
  PartyId,
} from './primitives.ts';

/** 一站式, 小额快速, 中立评估 (C-02 to C-04; mechanism.md §3.3). */
export const Mechanism = z.enum(['ONE_STOP', 'SMALL_FAST', 'NEUTRAL_EVAL']);
export type Mechanism = z.infer<typeof Mechanism>;

/** Why a case goes from one mechanism to another (mechanism.md §4.8). */
export const SwitchReason = z.enum([
  'IMPASSE',
  'CONSUMER_ASKED',
  'NO_OPINION',
  'OPINION_REFUSED',
  'OPINION_UNANSWERED',
  'NOT_SIGNED',
  /** the parties made a text of their own */
  'AGREED_OTHERWISE',
  /** the small-amount mechanism is the summary track's (mechanism.md §4.6) */
  'TRACK_CHANGED',
  'ALL_REQUESTED',
  'EVALUATION_LAPSED',
  'EVALUATION_REJECTED',
  /** and without a reason: there is no second evaluation (mechanism.md §4.7) */
  'EVALUATION_REJECTED_UNREASONED',
]);
export type SwitchReason = z.infer<typeof SwitchReason>;

/**
 * T11: the case goes on by another mechanism; its clocks are not reset. `consents` are those of who asked for it;
 * `commitment` is what binds an institution in advance, `clock` the first of the new mechanism.
 */
export const MechanismSwitched = define('mechanism.switched.v1', {
  from: Mechanism,
  to: Mechanism,
  reason: SwitchReason,
  consents: list(z.object({ partyId: PartyId, evidenceId: z.exactOptional(EvidenceId) })),
  commitment: z.exactOptional(z.object({ commitmentId: CommitmentId, partyId: PartyId })),
  on: Day,
  clock: z.exactOptional(ClockRecord),
});

/**
 * The mediators' opinion on a small case, in the terms that would bind (mechanism.md §4.6). Confidential: who is neither
 * party, mediator nor committee reads of it that it was given, and no more.
 */
export const OpinionIssued = define('opinion.issued.v1', {
  mediators: list(MediatorId),
  clauses: list(ClauseType),
  total: Fen,
  schedule: list(Instalment),
  terms: z.exactOptional(NewTerms),
  guarantorConsents: z.exactOptional(list(GuarantorConsent)),
  jointConfirmationIntended: z.boolean(),
  textDigest: Digest,
  oralReadings: z.exactOptional(list(OralReading)),
  /** of its service on the consumer */
  evidenceId: EvidenceId,
  on: Day,
  /** DL-S for the answer */
  clock: ClockRecord,
});

/** A consumer's answer. With the last acceptance the agreement stands, and `clock` is the institution's day to sign. */
export const OpinionAnswered = define('opinion.answered.v1', {
  partyId: PartyId,
  answer: z.enum(['ACCEPTED', 'REFUSED']),
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
  agreementId: z.exactOptional(AgreementId),
  clock: z.exactOptional(ClockRecord),
});

/** The breach ticket: an institution did not sign what it had committed itself to. */
export const CommitmentBreached = define('commitment.breached.v1', {
  partyId: PartyId,
  institutionId: InstitutionId,
  commitmentId: CommitmentId,
  agreementId: AgreementId,
  on: Day,
});

/** 中立评估 (C-03): all parties have signed the request, and the experts are appointed, each with a statement of independence. */
export const EvaluationRequested = define('evaluation.requested.v1', {
  experts: list(
    z.object({
      expertId: ExpertId,
      independenceEvidenceId: EvidenceId,
      /** where the same person is on the mediators' roster: it mediates no more in this case (§5) */
      mediatorId: z.exactOptional(MediatorId),
    }),
  ),
  /** of the questions put to them */
  questionsDigest: Digest,
  on: Day,
  /** DL-E for the report */
  clock: ClockRecord,
});

/** The report, confidential and no evidence (INT 107): its digest alone. It was served on all parties. */
export const EvaluationReported = define('evaluation.reported.v1', {
  reportDigest: Digest,
  evidenceId: EvidenceId,
  on: Day,
  /** DL-E for the answers */
  clock: ClockRecord,
});

export const EvaluationAnswered = define('evaluation.answered.v1', {
  partyId: PartyId,
  answer: z.enum(['ACCEPTED', 'REJECTED']),
  reasonDigest: z.exactOptional(Digest),
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
});

export const mechanismEvents = [
  MechanismSwitched,
  OpinionIssued,
  OpinionAnswered,
  CommitmentBreached,
  EvaluationRequested,
  EvaluationReported,
  EvaluationAnswered,
] as const;
