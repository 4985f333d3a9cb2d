import type { ConfirmationMaterial, DismissalGround, Lateness, NotAdmittedGround } from '../../../../events/court.ts';
import type { AgentId, CourtId, Day, Digest, EvidenceId, PartyId } from '../../../../events/primitives.ts';
import type { Attested } from '../attesting.ts';

export interface ApplyForConfirmation {
  readonly type: 'apply-for-confirmation';
  readonly courtId: CourtId;
  readonly applicants: readonly (Attested & { readonly agentId?: AgentId })[];
  readonly materials: readonly ConfirmationMaterial[];
  readonly receiptDigest: Digest;
  /** where DL-07 is over: what the court is asked to extend it for (CPL 86) */
  readonly lateness?: Lateness;
}

/** T21: by the common statement of all who are bound. */
export interface DeclineConfirmation {
  readonly type: 'decline-confirmation';
  readonly consents: readonly Attested[];
}

/** By who applied; a court that deems it withdrawn names nobody. */
export interface WithdrawApplication {
  readonly type: 'withdraw-application';
  readonly applicants: readonly Attested[];
}

export interface NotAdmitConfirmation {
  readonly type: 'not-admit-confirmation';
  readonly ground: NotAdmittedGround;
  /** which court has jurisdiction, where this one says so */
  readonly competentCourtId?: CourtId;
}

export interface DocketConfirmation {
  readonly type: 'docket-confirmation';
  readonly courtCaseNo: string;
}

export interface RuleOnConfirmation {
  readonly type: 'rule-on-confirmation';
  readonly rulingNo: string;
  readonly result:
    | { readonly kind: 'CONFIRMED' }
    | {
        readonly kind: 'DISMISSED';
        readonly ground: DismissalGround;
      };
}

/** By the court that sent it, an institution for itself, or with evidence by who keeps the file. */
export interface RecordRulingReceipt {
  readonly type: 'record-ruling-receipt';
  readonly partyId: PartyId;
  readonly receivedOn: Day;
  readonly evidenceId?: EvidenceId;
}

export interface ExtendRuling {
  readonly type: 'extend-ruling';
}

export interface RevokeConfirmation {
  readonly type: 'revoke-confirmation';
  readonly objector: 'PARTY' | 'THIRD_PARTY';
  readonly ground: DismissalGround;
  readonly rulingNo: string;
}

export interface ReopenMediation {
  readonly type: 'reopen-mediation';
  readonly consents: readonly Attested[];
}

export interface RecordLitigation {
  readonly type: 'record-litigation';
}

export interface SubmitForReview {
  readonly type: 'submit-for-review';
}

export interface IssueCourtStatement {
  readonly type: 'issue-court-statement';
  readonly documentNo: string;
}

export interface RecordSuitWithdrawal {
  readonly type: 'record-suit-withdrawal';
}

export interface EnterFastTrack {
  readonly type: 'enter-fast-track';
  readonly courtCaseNo: string;
  /** the day the court records; the day of return where it gives none */
  readonly on?: Day;
  /** on which the court received the suit, where an applicant chose to sue (DL-11a) */
  readonly suitReceivedOn?: Day;
  /** 反诉: the respondent claims as well */
  readonly counterclaim?: true;
  /** of all parties, to a case that is not simple (CPL 160) */
  readonly consents?: readonly Attested[];
}

export interface ConvertFastTrack {
  readonly type: 'convert-fast-track';
  readonly reason: 'COMPLEX' | 'APPRAISAL' | 'PUBLIC_NOTICE';
}

export interface CloseFastTrack {
  readonly type: 'close-fast-track';
  readonly result: 'JUDGMENT' | 'SETTLEMENT' | 'WITHDRAWAL';
}

/** By the court, of a case that left its fast track. */
export interface EndTrial {
  readonly type: 'end-trial';
  readonly result: 'JUDGMENT' | 'SETTLEMENT' | 'WITHDRAWAL';
}

/** What the court does with an agreement, or with a failure. */
export type CourtCommand =
  | ApplyForConfirmation
  | DeclineConfirmation
  | WithdrawApplication
  | NotAdmitConfirmation
  | DocketConfirmation
  | RuleOnConfirmation
  | RecordRulingReceipt
  | ExtendRuling
  | RevokeConfirmation
  | ReopenMediation
  | RecordLitigation
  | SubmitForReview
  | IssueCourtStatement
  | RecordSuitWithdrawal
  | EnterFastTrack
  | ConvertFastTrack
  | CloseFastTrack
  | EndTrial;
