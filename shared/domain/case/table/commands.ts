import type { AgentAuthority } from '../../../../events/agent.ts';
import type {
  ClauseType,
  Concession,
  DefaultClause,
  GuarantorConsent,
  Instalment,
  LegalityPoint,
  Mark,
  NewTerms,
  PropertyClause,
  Represented,
  Rest,
  Unconfirmable,
  Warning,
} from '../../../../events/agreement.ts';
import type { EventOf } from '../../../../events/catalogue.ts';
import type { Authority, HoldGround, Suspicion } from '../../../../events/hold.ts';
import type { FailureReason, OtherRoute } from '../../../../events/mediation.ts';
import type { Day, Digest, EvidenceId, Fen, Instant, PartyId } from '../../../../events/primitives.ts';
import type { Served } from '../../../../events/summons.ts';
import type { Attested } from '../attesting.ts';
import type { Likeness } from '../people/same-person.ts';

/** `served` on each, with what proves it. */
export interface Summon {
  readonly type: 'summon';
  readonly sessionAt: Instant;
  readonly served: readonly Served[];
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
  /** who leads signs with the first record that no tie stands in the way, where it has not before (T09) */
  readonly disclosureEvidenceId?: EvidenceId;
}

/** What goes beyond every grant has been approved for this case, and this proves it. */
export type ProposedConcession = Concession & { readonly approvalEvidenceId?: EvidenceId };

/** What of an agreement's content its text says, wherever it stands there. */
export type Statement = 'FREE_WILL' | 'RESPONSIBILITY';

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
  readonly unconfirmable?: readonly Unconfirmable[];
  readonly property?: readonly PropertyClause[];
  /** of an oral agreement: who agreed through an agent */
  readonly represented?: readonly Represented[];
  /** to whom the Chinese text was read aloud in its own language, and what proves it (§5) */
  readonly oralReadings?: readonly Attested[];
  /** what its text says of itself */
  readonly states: readonly Statement[];
  readonly legalityChecked: readonly LegalityPoint[];
  readonly bound: readonly PartyId[];
  readonly rest?: Rest;
  readonly jointConfirmationIntended: boolean;
  readonly textDigest: Digest;
}

/** What of an agreement its authority and its warnings are found by, be it a first one or one that is agreed anew (T33). */
export type AgreedTerms = Pick<
  RecordAgreement,
  | 'clauses'
  | 'schedule'
  | 'terms'
  | 'concessions'
  | 'guarantorConsents'
  | 'acknowledged'
  | 'unconfirmable'
  | 'property'
  | 'bound'
> & {
  /** until when performance was to end so far, where it is not known when the contract ends */
  readonly insteadOf?: Day;
};

/** T33: what is left, on new days, with the consent of all who are bound. */
export interface AgreeAnew {
  readonly type: 'agree-anew';
  readonly schedule: readonly Instalment[];
  readonly consents: readonly Attested[];
  /** who consents through an agent */
  readonly represented?: readonly Represented[];
  /** whose grant, or which approval, the longer time stands on; what is owed stays what it was */
  readonly concessions?: readonly Pick<
    ProposedConcession,
    'partyId' | 'branchId' | 'termExtendedMonths' | 'approvalEvidenceId'
  >[];
  readonly guarantorConsents?: readonly GuarantorConsent[];
  /** what all who are bound declare to know */
  readonly acknowledged?: readonly Warning[];
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
  readonly reason: Exclude<FailureReason, 'EXPIRED' | 'NO_SUCCESSOR'>;
  /** who will not go on or does not sign */
  readonly partyId?: PartyId;
}

export interface RecordUndisputedFacts {
  readonly type: 'record-undisputed-facts';
  readonly signatures: readonly Attested[];
  readonly textDigest: Digest;
}

export interface ServeTerminationNotice {
  readonly type: 'serve-termination-notice';
  readonly routesTold: readonly OtherRoute[];
  readonly evidenceId: EvidenceId;
}

export interface HoldMediation {
  readonly type: 'hold-mediation';
  readonly ground: HoldGround;
  /** the order, the report or the record behind it */
  readonly evidenceId: EvidenceId;
}

/** Who takes the place of a party that was lost; the person stands in Private. */
export interface JoinSuccessor {
  readonly type: 'join-successor';
  readonly partyId: PartyId;
  readonly facts: EventOf<'party.succeeded.v1'>['facts'];
  readonly evidenceId: EvidenceId;
  readonly consentEvidenceId: EvidenceId;
  readonly identityDigest: Digest;
  /** who else of the case it is, or may be */
  readonly like: readonly Likeness[];
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

export interface AppointAgent {
  readonly type: 'appoint-agent';
  readonly partyId: PartyId;
  readonly authority: AgentAuthority;
  /** the power of attorney */
  readonly evidenceId: EvidenceId;
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly identityDigest: Digest;
  /** who else of the case it is, or may be */
  readonly like: readonly Likeness[];
}

/** What happens at the table. */
export type TableCommand = Summon | HoldSession | Extend | Fail | RecordUndisputedFacts | ServeTerminationNotice;

/** What the parties agree on, its signatures, and what they agree on anew. */
export type AgreementCommand = RecordAgreement | SignAgreement | AgreeAnew;

/** Mediation rests, goes on, or is ended as false (T12, T19). */
export type RestingCommand = HoldMediation | ResumeMediation | TerminateMediation;
