import type { Instalment } from '../../../../events/agreement.ts';
import type { FileItem } from '../../../../events/archive.ts';
import type { PreservationKind } from '../../../../events/preservation.ts';
import type { CourtId, Day, EvidenceId, Fen, PartyId } from '../../../../events/primitives.ts';
import type { PerformanceFound, VisitMeans } from '../../../../events/return-visit.ts';

/** By the creditor itself, or with evidence by who keeps the file. */
export interface RecordPayment {
  readonly type: 'record-payment';
  /** counted from 1 */
  readonly instalment: number;
  readonly paidOn: Day;
  readonly evidenceId?: EvidenceId;
}

/** By the debtor: its creditor has still to confirm it. */
export interface ReportPayment {
  readonly type: 'report-payment';
  readonly partyId: PartyId;
  /** counted from 1 */
  readonly instalment: number;
  readonly paidOn: Day;
  readonly evidenceId?: EvidenceId;
}

/** The whole of it, with its proof. */
export interface RecordPerformance {
  readonly type: 'record-performance';
  readonly performedOn: Day;
  readonly evidenceId: EvidenceId;
}

/** By the creditor, of what is due and was not done. */
export interface ReportDefault {
  readonly type: 'report-default';
  readonly evidenceId?: EvidenceId;
}

export interface FileEnforcement {
  readonly type: 'file-enforcement';
  readonly courtId: CourtId;
  readonly evidenceId?: EvidenceId;
}

/** By the court; a settlement names the days for what is left. */
export interface EndEnforcement {
  readonly type: 'end-enforcement';
  readonly result: 'ENFORCED' | 'ENDED' | 'SETTLED';
  readonly schedule?: readonly Instalment[];
}

/** A court's ruling on preservation, as it was carried out. */
export interface RecordPreservation {
  readonly type: 'record-preservation';
  readonly kind: PreservationKind;
  readonly courtId: CourtId;
  readonly rulingNo: string;
  readonly amount: Fen;
  readonly executedOn: Day;
  readonly expiresOn?: Day;
}

export interface EndPreservation {
  readonly type: 'end-preservation';
  /** as it was numbered when it was recorded */
  readonly no: number;
  readonly how: 'LIFTED' | 'SUED';
}

export interface RecordGuarantee {
  readonly type: 'record-guarantee';
  readonly partyId: PartyId;
  readonly mainDueOn: Day;
  readonly months: number;
  readonly evidenceId: EvidenceId;
}

/** By the mediator or the committee. */
export interface RecordReturnVisit {
  readonly type: 'record-return-visit';
  readonly partyId: PartyId;
  readonly visitedOn: Day;
  readonly means: VisitMeans;
  readonly performance: PerformanceFound;
  /** 1 to 5 */
  readonly satisfaction?: number;
  readonly evidenceId: EvidenceId;
}

/** By the mediator or the committee, for a party that owed. */
export interface RequestCreditRepair {
  readonly type: 'request-credit-repair';
  readonly partyId: PartyId;
  readonly evidenceId: EvidenceId;
}

/** By the creditor. */
export interface AnswerCreditRepair {
  readonly type: 'answer-credit-repair';
  readonly partyId: PartyId;
  readonly result: 'DONE' | 'REFUSED';
  readonly evidenceId: EvidenceId;
}

/** By the county's clerk, of a case that is closed. */
export interface Archive {
  readonly type: 'archive';
  readonly fileNo: string;
  /** what lies in the file */
  readonly items: readonly FileItem[];
}

/** What becomes of an agreement, and of what secures the claim. */
export type PerformanceCommand =
  | RecordPayment
  | ReportPayment
  | RecordPerformance
  | ReportDefault
  | FileEnforcement
  | EndEnforcement
  | RecordPreservation
  | EndPreservation
  | RecordGuarantee
  | RecordReturnVisit
  | RequestCreditRepair
  | AnswerCreditRepair
  | Archive;
