import type { TrackReason } from '../../../../events/mediation.ts';
import type { Digest, EvidenceId, ExpertId, MediatorId, PartyId } from '../../../../events/primitives.ts';
import type { Attested } from '../attesting.ts';
import type { RecordAgreement } from '../table/commands.ts';

/** The mediator finds an impasse, or a consumer asks (mechanism.md §4.6). */
export interface EnterSmallFast {
  readonly type: 'enter-small-fast';
  readonly ground:
    | { readonly kind: 'IMPASSE' }
    | { readonly kind: 'CONSUMER_ASKED'; readonly partyId: PartyId; readonly evidenceId?: EvidenceId };
}

/** In the terms of the agreement that it becomes once it is accepted. */
export interface IssueOpinion
  extends Pick<
    RecordAgreement,
    | 'clauses'
    | 'total'
    | 'schedule'
    | 'terms'
    | 'guarantorConsents'
    | 'states'
    | 'legalityChecked'
    | 'jointConfirmationIntended'
    | 'textDigest'
    | 'oralReadings'
  > {
  readonly type: 'issue-opinion';
  readonly mediators: readonly MediatorId[];
  /** of its service on the consumer */
  readonly evidenceId: EvidenceId;
}

export interface AnswerOpinion {
  readonly type: 'answer-opinion';
  readonly partyId: PartyId;
  readonly answer: 'ACCEPTED' | 'REFUSED';
  readonly evidenceId?: EvidenceId;
}

export interface RequestEvaluation {
  readonly type: 'request-evaluation';
  /** of all parties, on the signed request */
  readonly consents: readonly Attested[];
  readonly experts: readonly { readonly expertId: ExpertId; readonly independenceEvidenceId: EvidenceId }[];
  /** the request of all asks for three */
  readonly threeAsked: boolean;
  readonly questionsDigest: Digest;
}

/** The report is in hand and was served on all parties. */
export interface ReportEvaluation {
  readonly type: 'report-evaluation';
  readonly reportDigest: Digest;
  readonly evidenceId: EvidenceId;
}

export interface AnswerEvaluation {
  readonly type: 'answer-evaluation';
  readonly partyId: PartyId;
  readonly answer: 'ACCEPTED' | 'REJECTED';
  readonly reasonDigest?: Digest;
  readonly evidenceId?: EvidenceId;
}

/** From the summary to the ordinary track (mechanism.md §4.8). */
export interface ChangeTrack {
  readonly type: 'change-track';
  readonly reason: TrackReason;
}

/** By which mechanism the case is mediated, and on which track. */
export type MechanismCommand =
  | ChangeTrack
  | EnterSmallFast
  | IssueOpinion
  | AnswerOpinion
  | RequestEvaluation
  | ReportEvaluation
  | AnswerEvaluation;
