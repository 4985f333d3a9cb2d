import * as z from 'zod/mini';
import { Instalment } from './agreement.ts';
import { define, list } from './define.ts';
import { AgreementId, Day, EvidenceId, Fen, PartyId } from './primitives.ts';

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

/** A debtor says that it paid an instalment; its creditor is asked. */
export const PaymentReported = define('payment.reported.v1', {
  agreementId: AgreementId,
  partyId: PartyId,
  instalment: z.int().check(z.positive()),
  paidOn: Day,
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
});

/**
 * What was due was not done (T32): as the creditor reports, or since an instalment's day is over. `since` is that
 * day, `on` the day of the default; `due` is what may be asked for from then on, all the rest where it is accelerated.
 */
export const AgreementDefaulted = define('agreement.defaulted.v1', {
  agreementId: AgreementId,
  by: z.enum(['CREDITOR', 'DUE_DAY']),
  since: Day,
  accelerated: z.boolean(),
  due: Fen,
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
});

/** What was due was made good (T33). */
export const DefaultCured = define('default.cured.v1', { on: Day });

/** All who are bound agreed on new days for what is left (T33); these take the place of all unpaid ones. */
export const AgreementRescheduled = define('agreement.rescheduled.v1', {
  agreementId: AgreementId,
  schedule: list(Instalment),
  consents: list(z.object({ partyId: PartyId, evidenceId: EvidenceId })),
  on: Day,
});

/** Nothing is left to do: the last instalment was paid (T31), or the whole was, with proof (T20). */
export const AgreementPerformed = define('agreement.performed.v1', {
  agreementId: AgreementId,
  performedOn: z.exactOptional(Day),
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
});

export const performanceEvents = [
  InstalmentPaid,
  PaymentReported,
  AgreementDefaulted,
  DefaultCured,
  AgreementRescheduled,
  AgreementPerformed,
] as const;
