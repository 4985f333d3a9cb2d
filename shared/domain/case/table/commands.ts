import type {
  ClauseType,
  Concession,
  DefaultClause,
  GuarantorConsent,
  Instalment,
  Mark,
  NewTerms,
  Warning,
} from '../../../../events/agreement.ts';
import type { Authority, HoldGround, Suspicion } from '../../../../events/hold.ts';
import type { FailureReason, TrackReason } from '../../../../events/mediation.ts';
import type { Digest, EvidenceId, Fen, Instant, PartyId } from '../../../../events/primitives.ts';
import type { Attested } from '../attesting.ts';

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

/** What goes beyond every grant has been approved for this case, and this proves it. */
export type ProposedConcession = Concession & { readonly approvalEvidenceId?: EvidenceId };

export interface RecordAgreement {
  readonly type: 'record-agreement';
  readonly form: 'WRITTEN' | 'ORAL';
  readonly clauses: readonly ClauseType[];
  readonly total: Fen;
  readonly schedule: readonly Instalment[];
  readonly terms?: NewTerms;
  readonly defaultClause?: DefaultClause;
  readonly concessions?: readonly ProposedConcession[];
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
  /** the applicant knows that preservation is lifted before mediation ends (CPL 104) */
  readonly sueByAcknowledged?: Attested;
}

export interface Fail {
  readonly type: 'fail';
  readonly reason: Exclude<FailureReason, 'EXPIRED'>;
}

export interface ServeTerminationNotice {
  readonly type: 'serve-termination-notice';
  readonly evidenceId: EvidenceId;
}

export interface HoldMediation {
  readonly type: 'hold-mediation';
  readonly ground: HoldGround;
  /** the order, the report or the record behind it */
  readonly evidenceId: EvidenceId;
}

export interface ResumeMediation {
  readonly type: 'resume-mediation';
  readonly evidenceId: EvidenceId;
}

export interface TerminateMediation {
  readonly type: 'terminate-mediation';
  readonly finding: Suspicion;
  readonly reportedTo: readonly Authority[];
  readonly evidenceId: EvidenceId;
}

export interface ChangeTrack {
  readonly type: 'change-track';
  readonly reason: TrackReason;
}

/** What happens at the table. */
export type TableCommand =
  | HoldSession
  | RecordAgreement
  | SignAgreement
  | Extend
  | ChangeTrack
  | HoldMediation
  | ResumeMediation
  | TerminateMediation
  | Fail
  | ServeTerminationNotice;
