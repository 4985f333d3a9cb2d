import type { Day, EvidenceId } from '../../../../events/primitives.ts';

/** By the creditor itself, or with evidence by who keeps the file. */
export interface RecordPayment {
  readonly type: 'record-payment';
  /** counted from 1 */
  readonly instalment: number;
  readonly paidOn: Day;
  readonly evidenceId?: EvidenceId;
}

/** What becomes of an agreement. */
export type PerformanceCommand = RecordPayment;
