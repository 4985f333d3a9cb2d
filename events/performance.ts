import * as z from 'zod/mini';
import { AuthorisedConcession, GuarantorConsent, Instalment, Represented, Warning } from './agreement.ts';
import { define, list } from './define.ts';
import { AgreementId, CourtId, Day, EvidenceId, Fen, PartyId } from './primitives.ts';

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

/**
 * All who are bound agreed on new days for what is left (T33); these take the place of all unpaid ones. What was conceded
 * stands on a grant or an approval (§3.9); `warnings` are what all acknowledged, as of an agreement.
 */
export const AgreementRescheduled = define('agreement.rescheduled.v1', {
  agreementId: AgreementId,
  schedule: list(Instalment),
  consents: list(z.object({ partyId: PartyId, evidenceId: EvidenceId })),
  represented: z.exactOptional(list(Represented)),
  concessions: z.exactOptional(list(AuthorisedConcession)),
  guarantorConsents: z.exactOptional(list(GuarantorConsent)),
  warnings: z.exactOptional(list(Warning)),
  on: Day,
});

/**
 * The creditor applied for enforcement of what is due (T34), in fen; `fee` is the court's, which the debtor pays after it
 * (FEE 20, 38). Later than `dueOn` it is taken all the same, and the debtor may object (INT 481).
 */
export const EnforcementFiled = define('enforcement.filed.v1', {
  agreementId: AgreementId,
  courtId: CourtId,
  due: Fen,
  fee: Fen,
  dueOn: Day,
  late: z.boolean(),
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
});

/** Enforced, ended by the court, or settled on new days for what is left (T36). */
export const EnforcementEnded = define('enforcement.ended.v1', {
  result: z.enum(['ENFORCED', 'ENDED', 'SETTLED']),
  schedule: z.exactOptional(list(Instalment)),
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
  EnforcementFiled,
  EnforcementEnded,
  AgreementPerformed,
] as const;
