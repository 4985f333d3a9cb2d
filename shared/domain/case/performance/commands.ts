import type { Instalment } from '../../../../events/agreement.ts';
import type { CourtId, Day, EvidenceId, PartyId } from '../../../../events/primitives.ts';
import type { Attested } from '../attesting.ts';

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

/** What is left, on new days, with the consent of all who are bound. */
export interface AgreeAnew {
  readonly type: 'agree-anew';
  readonly schedule: readonly Instalment[];
  readonly consents: readonly Attested[];
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

/** What becomes of an agreement. */
export type PerformanceCommand =
  | RecordPayment
  | ReportPayment
  | RecordPerformance
  | ReportDefault
  | AgreeAnew
  | FileEnforcement
  | EndEnforcement;
