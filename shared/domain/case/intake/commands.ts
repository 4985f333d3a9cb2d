import type { EventOf } from '../../../../events/catalogue.ts';
import type { CountyLink, FilingMaterial, PastLife } from '../../../../events/intake.ts';
import type { CaseId, CountyCode, Day, Digest, EvidenceId, OrgUnitId, PartyId } from '../../../../events/primitives.ts';
import type { Attested } from '../attesting.ts';
import type { Dispute } from '../facts.ts';

export interface File extends Dispute {
  readonly type: 'file';
  readonly caseId: CaseId;
}

/** how a delegation went that had ended before it came here, as whoever takes it into the ledger reads its papers. */
export interface Import extends Dispute {
  readonly type: 'import';
  readonly caseId: CaseId;
  readonly channel: 'COURT_DELEGATED';
  readonly past: Pick<PastLife, 'result' | 'endedOn' | 'agreedAmount'> & {
    readonly acceptedOn?: Day;
    readonly confirmation?: Omit<NonNullable<PastLife['confirmation']>, 'courtFee'>;
  };
  readonly evidenceId: EvidenceId;
  /** what the county's counter of the year of acceptance would give */
  readonly nextNumber: number;
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

/** T03: what is missing; its words are in Private. */
export interface RequestSupplement {
  readonly type: 'request-supplement';
  readonly missing: readonly FilingMaterial[];
  readonly textDigest: Digest;
}

export interface SupplyMaterials {
  readonly type: 'supply-materials';
  readonly supplied: readonly { readonly material: FilingMaterial; readonly documentId: EvidenceId }[];
}

/** T05: to the county that this link is with; the reasons in words are in Private. */
export interface Transfer {
  readonly type: 'transfer';
  readonly to: CountyCode;
  readonly link: CountyLink;
  readonly textDigest: Digest;
}

export interface InformParties {
  readonly type: 'inform-parties';
}

/** `unitId`: through whom, where a unit of the township helped. */
export interface RecordContact {
  readonly type: 'record-contact';
  readonly partyId: PartyId;
  readonly means: EventOf<'contact.attempted.v1'>['means'];
  readonly unitId?: OrgUnitId;
  readonly reached: boolean;
  /** the notice was served on it, on this day */
  readonly noticeServedOn?: Day;
  readonly evidenceId: EvidenceId;
}

/** `nextNumber` is what the county's counter would give if this consent completes the set. */
export interface GiveConsents {
  readonly type: 'give-consents';
  readonly consents: readonly {
    readonly partyId: PartyId;
    readonly evidenceId?: EvidenceId;
    readonly advanceExtension: boolean;
    readonly reservesChoice?: true;
  }[];
  /** the order of the court that entrusted the suit, for those who say nothing */
  readonly orderEvidenceId?: EvidenceId;
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

/** What may be asked of a case until it is accepted. */
export type IntakeCommand =
  | RejectFiling
  | RequestSupplement
  | SupplyMaterials
  | Transfer
  | InformParties
  | RecordContact
  | GiveConsents
  | RefuseMediation
  | Withdraw;
