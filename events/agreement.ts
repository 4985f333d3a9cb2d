import * as z from 'zod/mini';
import { ClockRecord } from './clock.ts';
import { define, list } from './define.ts';
import { Claim } from './intake.ts';
import {
  AgentId,
  AgreementId,
  BranchId,
  Day,
  Digest,
  EvidenceId,
  Fen,
  GrantId,
  Instant,
  MediatorId,
  PartyId,
  Rate,
} from './primitives.ts';

/** The remedies the page names (mechanism.md §1.3). */
export const ClauseType = z.enum([
  'INSTALMENTS',
  'DEFERRAL',
  'FEE_WAIVER',
  'RESTRUCTURING',
  'RESCHEDULE',
  'RATE_CUT',
  'TERM_EXTENSION',
  'NEGOTIATED_REPAYMENT',
  'SMALL_COMPENSATION',
  'CREDIT_REPAIR',
]);
export type ClauseType = z.infer<typeof ClauseType>;

export const Instalment = z.object({ dueOn: Day, amount: Fen });
export type Instalment = z.infer<typeof Instalment>;

/**
 * What the parties do in the knowledge of: the guarantee stays as it was (CC 695), the rate rises (§3.2), no court will
 * confirm it (INT 355), and a thing given in payment changes hands by its own act alone (§2.8).
 */
export const Warning = z.enum([
  'GUARANTEE_UNCHANGED',
  'RATE_ABOVE_CONTRACT',
  'NOT_CONFIRMABLE',
  'RIGHT_NOT_TRANSFERRED',
]);
export type Warning = z.infer<typeof Warning>;

/** What an agreement is looked at for before anybody signs: the grounds of INT 358, on which a court would dismiss it. */
export const LegalityPoint = z.enum([
  'MANDATORY_LAW',
  'THIRD_PARTY_RIGHTS',
  'PUBLIC_ORDER',
  'NOT_VOLUNTARY',
  'CONTENT_UNCLEAR',
]);
export type LegalityPoint = z.infer<typeof LegalityPoint>;

/** What of its content no court confirms (INT 355): title settled, personal status, another procedure, no matter for courts. */
export const Unconfirmable = z.enum(['TITLE_SETTLED', 'PERSONAL_STATUS', 'OTHER_PROCEDURE', 'NOT_FOR_COURTS']);
export type Unconfirmable = z.infer<typeof Unconfirmable>;

/** What it does with property, whose right the court wants proven (INT 354): security for the debt, a thing in payment. */
export const PropertyClause = z.enum(['SECURITY', 'TRANSFER']);
export type PropertyClause = z.infer<typeof PropertyClause>;

/** Who agreed through an agent; nobody else did. */
export const Represented = z.object({ partyId: PartyId, agentId: AgentId });
export type Represented = z.infer<typeof Represented>;

/** The new rate and the new last day of the loan, where the clauses change them. */
export const NewTerms = z.object({ ratePercent: z.exactOptional(Rate), dueOn: z.exactOptional(Day) });
export type NewTerms = z.infer<typeof NewTerms>;

/** Of a missed instalment: whether all the rest falls due at once, and at what rate (§3.5, T32). */
export const DefaultClause = z.object({ accelerates: z.boolean(), ratePercent: z.exactOptional(Rate) });
export type DefaultClause = z.infer<typeof DefaultClause>;

/** A guarantor's written consent to the changed debt (CC 695). */
export const GuarantorConsent = z.object({ partyId: PartyId, evidenceId: EvidenceId });
export type GuarantorConsent = z.infer<typeof GuarantorConsent>;

/** What an institution gives up in an agreement; of which branch the case is, where it has branches (mechanism.md §3.9). */
export const Concession = z.object({
  partyId: PartyId,
  branchId: z.exactOptional(BranchId),
  interestWaived: z.exactOptional(Fen),
  penaltyWaived: z.exactOptional(Fen),
  principalReduced: z.exactOptional(Fen),
  termExtendedMonths: z.exactOptional(z.int().check(z.gte(0))),
});
export type Concession = z.infer<typeof Concession>;

/** By what it may: a grant in force, or what was raised for this one case (动态授权). */
export const AuthorisedConcession = z.object({
  ...Concession.shape,
  grantId: z.exactOptional(GrantId),
  approvalEvidenceId: z.exactOptional(EvidenceId),
});
export type AuthorisedConcession = z.infer<typeof AuthorisedConcession>;

/** What becomes of the claim against respondents who do not take part: they are released, or it stays open. */
export const Rest = z.discriminatedUnion('how', [
  z.object({ how: z.literal('RELEASED') }),
  z.object({ how: z.literal('OPEN'), claim: Claim }),
]);
export type Rest = z.infer<typeof Rest>;

export const OralReading = z.object({ partyId: PartyId, evidenceId: EvidenceId });

/**
 * The agreement is drawn up and its text locked by digest (T14); `clock` is DL-06 for the signatures. An oral agreement
 * needs none and is effective at once (PML 30).
 */
export const AgreementReached = define('agreement.reached.v1', {
  agreementId: AgreementId,
  version: z.int().check(z.positive()),
  /** the version before this one, signed or not */
  supersedes: z.exactOptional(AgreementId),
  form: z.enum(['WRITTEN', 'ORAL']),
  clauses: list(ClauseType),
  total: Fen,
  schedule: list(Instalment),
  terms: z.exactOptional(NewTerms),
  defaultClause: z.exactOptional(DefaultClause),
  concessions: z.exactOptional(list(AuthorisedConcession)),
  /** jobs that the relief keeps, as the parties state them (TC-2) */
  jobsKept: z.exactOptional(z.int().check(z.gte(0))),
  guarantorConsents: z.exactOptional(list(GuarantorConsent)),
  unconfirmable: z.exactOptional(list(Unconfirmable)),
  property: z.exactOptional(list(PropertyClause)),
  /** of an oral agreement: who agreed through an agent; a written one has it on the marks */
  represented: z.exactOptional(list(Represented)),
  /** to whom the Chinese text was read aloud in its own language (§5) */
  oralReadings: z.exactOptional(list(OralReading)),
  /** what holds of this agreement and all who are bound acknowledged */
  warnings: z.exactOptional(list(Warning)),
  bound: list(PartyId),
  /** where it does not bind every respondent */
  rest: z.exactOptional(Rest),
  jointConfirmationIntended: z.boolean(),
  textDigest: Digest,
  on: Day,
  clock: z.exactOptional(ClockRecord),
});

/** One mark on the text: a party's or the mediator's signature, or the committee's seal (PML 29). */
export const Mark = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('PARTY'),
    partyId: PartyId,
    /** who signed for the party, where it did not itself */
    agentId: z.exactOptional(AgentId),
    at: Instant,
    evidenceId: EvidenceId,
  }),
  z.object({ by: z.literal('MEDIATOR'), mediatorId: MediatorId, at: Instant, evidenceId: EvidenceId }),
  z.object({ by: z.literal('SEAL'), at: Instant, evidenceId: EvidenceId }),
]);
export type Mark = z.infer<typeof Mark>;

export const AgreementSigned = define('agreement.signed.v1', { agreementId: AgreementId, marks: list(Mark) });

/** The last mark is there. Alerts of DL-07 count from the parties' last signature where that came earlier (A-20). */
export const AgreementEffective = define('agreement.effective.v1', {
  agreementId: AgreementId,
  effectiveOn: Day,
  partiesSignedOn: Day,
  /** Reached after the due instant, before the notice of termination. */
  outOfTime: z.boolean(),
  /** by which messages after an instalment's day wait; before it was kept, by the threshold of the morning */
  graceDays: z.exactOptional(z.int().check(z.gte(0))),
  clock: ClockRecord,
});

/** Not signed by all within DL-06: back to the table while time is left (T16, A-36). */
export const AgreementLapsed = define('agreement.lapsed.v1', { agreementId: AgreementId, on: Day });

export const agreementEvents = [AgreementReached, AgreementSigned, AgreementEffective, AgreementLapsed] as const;
