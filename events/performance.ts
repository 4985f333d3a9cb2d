import * as z from 'zod/mini';
import { define } from './define.ts';
import { AgreementId, Day, EvidenceId } from './primitives.ts';

/** One instalment was paid in full, as its creditor says or as evidence shows (T31, PML 31). */
export const InstalmentPaid = define('instalment.paid.v1', {
  agreementId: AgreementId,
  /** counted from 1, in the order of the schedule */
  instalment: z.int().check(z.positive()),
  /** the day of the payment, not of its report */
  paidOn: Day,
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
});

/** Nothing of the schedule is left to pay (T31). */
export const AgreementPerformed = define('agreement.performed.v1', { agreementId: AgreementId, on: Day });

export const performanceEvents = [InstalmentPaid, AgreementPerformed] as const;
