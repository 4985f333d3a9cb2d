import type {
  ClauseType,
  DefaultClause,
  GuarantorConsent,
  Instalment,
  Mark,
  NewTerms,
  Warning,
} from '../../../events/agreement.ts';
import type { ConfirmationMaterial, DismissalGround, NotAdmittedGround } from '../../../events/court.ts';
import type {
  Assessment,
  CauseClass,
  Channel,
  Claim,
  Loan,
  PartyFacts,
  Referral,
  Relief,
  Repayment,
} from '../../../events/intake.ts';
import type { FailureReason } from '../../../events/mediation.ts';
import type {
  CaseId,
  CountyCode,
  CourtId,
  Day,
  Digest,
  EvidenceId,
  Fen,
  Instant,
  MediatorId,
  OrgUnitId,
  PartyId,
} from '../../../events/primitives.ts';
import type { Candidate } from '../assignment/candidate.ts';

/** A party's act as recorded by somebody: the evidence (recording, signed sheet) proves it. */
export interface Attested {
  readonly partyId: PartyId;
  readonly evidenceId: EvidenceId;
}

export interface File {
  readonly type: 'file';
  readonly caseId: CaseId;
  readonly channel: Channel;
  readonly competentCounty: CountyCode;
  readonly receivedOn: Day;
  readonly referral?: Referral;
  readonly causeClass: CauseClass;
  readonly causeCode: string;
  readonly claim: Claim;
  readonly loan?: Loan;
  readonly repayments?: readonly Repayment[];
  readonly relief?: Relief;
  readonly assessment: Assessment;
  readonly parties: readonly PartyFacts[];
}

export interface RejectFiling {
  readonly type: 'reject-filing';
  readonly reason:
    | 'OUT_OF_SCOPE'
    | 'NOT_CIVIL'
    | 'STATUS_OR_TITLE_ONLY'
    | 'ADJUDICATED'
    | 'CRIME_SUSPECTED'
    | 'NO_COUNTY_LINK';
}

export interface InformParties {
  readonly type: 'inform-parties';
}

/** `nextNumber` is what the county's counter would give if this consent completes the set. */
export interface GiveConsents {
  readonly type: 'give-consents';
  readonly consents: readonly {
    readonly partyId: PartyId;
    readonly evidenceId?: EvidenceId;
    readonly advanceExtension: boolean;
  }[];
  readonly nextNumber: number;
}

export interface RefuseMediation {
  readonly type: 'refuse-mediation';
  readonly partyId: PartyId;
  readonly evidenceId?: EvidenceId;
}

export interface Withdraw {
  readonly type: 'withdraw';
  readonly reason: 'APPLICANT' | 'SELF_SETTLED';
  readonly consents: readonly Attested[];
}

/** Candidates as the roster and the ledger show them; `chosen` is the committee's or the parties' choice. */
export interface Assign {
  readonly type: 'assign';
  readonly candidates: readonly Candidate[];
  readonly chosen?: MediatorId;
}

export interface InviteCoMediator {
  readonly type: 'invite-co-mediator';
  readonly unitId: OrgUnitId;
  readonly consents: readonly Attested[];
  readonly confidentialityEvidenceId: EvidenceId;
}

export interface HoldSession {
  readonly type: 'hold-session';
  readonly mode: 'ONSITE' | 'VIDEO' | 'PHONE' | 'SEPARATE';
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly attended: readonly PartyId[];
  readonly absent: readonly { readonly partyId: PartyId; readonly justified: boolean }[];
  readonly activities: readonly ('GUIDE' | 'INFORM' | 'EXPLAIN')[];
  readonly recordDigest: Digest;
}

export interface RecordAgreement {
  readonly type: 'record-agreement';
  readonly form: 'WRITTEN' | 'ORAL';
  readonly clauses: readonly ClauseType[];
  readonly total: Fen;
  readonly schedule: readonly Instalment[];
  readonly terms?: NewTerms;
  readonly defaultClause?: DefaultClause;
  readonly jobsKept?: number;
  readonly guarantorConsents?: readonly GuarantorConsent[];
  /** what all who are bound declare to know, in the text that they sign */
  readonly acknowledged?: readonly Warning[];
  readonly bound: readonly PartyId[];
  readonly jointConfirmationIntended: boolean;
  readonly textDigest: Digest;
}

export interface SignAgreement {
  readonly type: 'sign-agreement';
  readonly agreementId: string;
  readonly marks: readonly Mark[];
}

export interface Extend {
  readonly type: 'extend';
  readonly days: number;
  readonly consents: readonly Attested[];
}

export interface Fail {
  readonly type: 'fail';
  readonly reason: Exclude<FailureReason, 'EXPIRED'>;
}

export interface ServeTerminationNotice {
  readonly type: 'serve-termination-notice';
  readonly evidenceId: EvidenceId;
}

export interface ApplyForConfirmation {
  readonly type: 'apply-for-confirmation';
  readonly courtId: CourtId;
  readonly applicants: readonly Attested[];
  readonly materials: readonly ConfirmationMaterial[];
  readonly receiptDigest: Digest;
}

/** By who applied; a court that deems it withdrawn names nobody. */
export interface WithdrawApplication {
  readonly type: 'withdraw-application';
  readonly applicants: readonly Attested[];
}

export interface NotAdmitConfirmation {
  readonly type: 'not-admit-confirmation';
  readonly ground: NotAdmittedGround;
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

export interface ConvertFastTrack {
  readonly type: 'convert-fast-track';
  readonly reason: 'COMPLEX' | 'APPRAISAL' | 'PUBLIC_NOTICE';
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

/** By the creditor itself, or with evidence by who keeps the file. */
export interface RecordPayment {
  readonly type: 'record-payment';
  /** counted from 1 */
  readonly instalment: number;
  readonly paidOn: Day;
  readonly evidenceId?: EvidenceId;
}

export interface EnterFastTrack {
  readonly type: 'enter-fast-track';
  readonly courtCaseNo: string;
  /** the day the court records; the day of return where it gives none */
  readonly on?: Day;
}

export interface CloseFastTrack {
  readonly type: 'close-fast-track';
  readonly result: 'JUDGMENT' | 'SETTLEMENT' | 'WITHDRAWAL';
}

/** Asked by the state machine when a stage's wait ran out, and by the deadline watch before a flow exists. */
export interface Expire {
  readonly type: 'expire';
}

export type Command =
  | File
  | RejectFiling
  | InformParties
  | GiveConsents
  | RefuseMediation
  | Withdraw
  | Assign
  | InviteCoMediator
  | HoldSession
  | RecordAgreement
  | SignAgreement
  | Extend
  | Fail
  | ServeTerminationNotice
  | ApplyForConfirmation
  | DocketConfirmation
  | RuleOnConfirmation
  | SubmitForReview
  | IssueCourtStatement
  | RecordSuitWithdrawal
  | RecordPayment
  | WithdrawApplication
  | NotAdmitConfirmation
  | ExtendRuling
  | RevokeConfirmation
  | ReopenMediation
  | RecordLitigation
  | ConvertFastTrack
  | EnterFastTrack
  | CloseFastTrack
  | Expire;
