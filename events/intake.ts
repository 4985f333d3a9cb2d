import * as z from 'zod/mini';
import { ClockRecord } from './clock.ts';
import { define, list } from './define.ts';
import {
  CaseId,
  CommitteeId,
  CountyCode,
  CourtId,
  Day,
  Digest,
  EvidenceId,
  Fen,
  InstitutionId,
  Language,
  OrgUnitId,
  PartyId,
  Rate,
} from './primitives.ts';

/** 委派, 委托, 邀请, regulator, 综治平台, joint, single and proactive (mechanism.md §3.3). */
export const Channel = z.enum([
  'COURT_DELEGATED',
  'COURT_ENTRUSTED',
  'COURT_INVITED',
  'REGULATOR_TRANSFER',
  'GOVERNANCE_TRANSFER',
  'PARTY_JOINT',
  'PARTY_SINGLE',
  'PROACTIVE',
]);
export type Channel = z.infer<typeof Channel>;

export const CauseClass = z.enum(['CONTRACT', 'TORT', 'OTHER']);
export type CauseClass = z.infer<typeof CauseClass>;

/** 普通 and 简易: 15 and 7 working days (C-14, C-15). */
export const Track = z.enum(['ORDINARY', 'SUMMARY']);
export type Track = z.infer<typeof Track>;

export const PartyRole = z.enum(['APPLICANT', 'RESPONDENT', 'THIRD', 'GUARANTOR']);
export type PartyRole = z.infer<typeof PartyRole>;

/** What may be said of a party outside the Private table: no name, no number, no address. */
export const PartyFacts = z.object({
  partyId: PartyId,
  role: PartyRole,
  kind: z.enum(['NATURAL', 'INDIVIDUAL_BUSINESS', 'LEGAL', 'OTHER']),
  institutionId: z.exactOptional(InstitutionId),
  language: Language,
  /** the county of the domicile, of the whole country's list, where it is known (CPL 205) */
  domicile: z.exactOptional(CountyCode),
});
export type PartyFacts = z.infer<typeof PartyFacts>;

/** Amounts in fen; total is the sum of the others (mechanism.md §3.2). */
export const Claim = z.object({ principal: Fen, interest: Fen, penalty: Fen, other: Fen, total: Fen });
export type Claim = z.infer<typeof Claim>;

/** The contract in dispute; its number stays in Private, since people write names in numbers (§3.3). */
export const Loan = z.object({
  contractDate: Day,
  amount: Fen,
  disbursedOn: z.exactOptional(Day),
  dueOn: z.exactOptional(Day),
  ratePercent: z.exactOptional(Rate),
});
export type Loan = z.infer<typeof Loan>;

/** What was paid before the dispute came in, in the order of its days (K-13). */
export const Repayment = z.object({
  on: Day,
  amount: Fen,
  kind: z.enum(['PRINCIPAL', 'INTEREST', 'PENALTY', 'FEE']),
});
export type Repayment = z.infer<typeof Repayment>;

/** 惠企, 三农, 小微, 疫情: what policy of relief the case falls under. */
export const Relief = z.object({
  enterprise: z.boolean(),
  agri: z.boolean(),
  microSmall: z.boolean(),
  epidemic: z.boolean(),
});
export type Relief = z.infer<typeof Relief>;

/** A court's referral: the day the receipt was signed starts the clocks (A-01, TY16 27). */
export const Referral = z.object({
  courtId: CourtId,
  courtCaseNo: z.exactOptional(z.string()),
  procedure: z.enum(['ORDINARY', 'SUMMARY', 'SMALL', 'NONE']),
  docketed: z.boolean(),
  /** the day of docketing, from which the trial limit runs */
  docketedOn: z.exactOptional(Day),
  /** whether the fee of a docketed suit has been paid: it often falls due before trial alone (SPC25; §2.6) */
  feePaid: z.exactOptional(z.boolean()),
  signedOn: Day,
});
export type Referral = z.infer<typeof Referral>;

/** The counties that a dispute is linked with, as far as the filing says: what A-08 goes by after the referring court. */
export const CountyLinks = z.object({
  loanBranch: z.exactOptional(CountyCode),
  respondent: z.exactOptional(CountyCode),
  performance: z.exactOptional(CountyCode),
});
export type CountyLinks = z.infer<typeof CountyLinks>;

/** A-08, the strongest first: the referring court, the lending branch, the respondent's domicile, performance. */
export const CountyLink = z.enum(['COURT', 'LOAN_BRANCH', 'RESPONDENT', 'PERFORMANCE']);
export type CountyLink = z.infer<typeof CountyLink>;

/** What decides the track apart from the amount and the number of respondents. */
export const Assessment = z.object({
  factsClear: z.boolean(),
  appraisalNeeded: z.boolean(),
  partyUntraceable: z.boolean(),
  titleDisputed: z.boolean(),
});
export type Assessment = z.infer<typeof Assessment>;

/** Where the thing in dispute lies, and whether it is an immovable whose disputes have a court of their own (CPL 34). */
export const SubjectMatter = z.object({ county: CountyCode, immovable: z.boolean() });
export type SubjectMatter = z.infer<typeof SubjectMatter>;

/** The dispute, whoever brings it and whenever. */
const dispute = {
  channel: Channel,
  /** which regulator or platform sent it, by its id: it hears how the case ended before acceptance (§3.3; T04, T08) */
  sourceOrg: z.exactOptional(z.string()),
  receivedOn: Day,
  competentCounty: CountyCode,
  committeeId: CommitteeId,
  links: z.exactOptional(CountyLinks),
  referral: z.exactOptional(Referral),
  causeClass: CauseClass,
  causeCode: z.string(),
  claim: Claim,
  loan: z.exactOptional(Loan),
  /** nothing said is an unknown history; an empty list says that nothing was repaid */
  repayments: z.exactOptional(list(Repayment)),
  relief: z.exactOptional(Relief),
  subjectMatter: z.exactOptional(SubjectMatter),
  assessment: Assessment,
  parties: list(PartyFacts),
};

export const CaseFiled = define('case.filed.v1', {
  /** nobody filed it: the rest of that case, which was settled in part */
  continues: z.exactOptional(CaseId),
  ...dispute,
  clock: ClockRecord,
});

/** How a delegation of before 2025 went, as its papers say. */
export const PastLife = z.object({
  /** where it was accepted: its number here is its county's next of that year */
  acceptance: z.exactOptional(z.object({ caseNo: z.string(), on: Day, track: Track, dueOn: Day })),
  result: z.enum(['SETTLED', 'FAILED', 'WITHDRAWN', 'REFUSED']),
  endedOn: Day,
  /** of what was settled, as what follows */
  agreedAmount: z.exactOptional(Fen),
  confirmation: z.exactOptional(
    z.object({
      courtId: CourtId,
      appliedOn: Day,
      ruledOn: Day,
      rulingNo: z.string(),
      courtFee: z.object({ full: Fen, avoided: Fen }),
    }),
  ),
});
export type PastLife = z.infer<typeof PastLife>;

/** It had ended before it came in: it is closed and archived at once, no clock runs and nobody is told. */
export const CaseImported = define('case.imported.v1', {
  ...dispute,
  past: PastLife,
  evidenceId: EvidenceId,
  on: Day,
});

/** What a filing needs before the parties can be asked (T03). */
export const FilingMaterial = z.enum([
  'APPLICATION',
  'IDENTITY',
  'AUTHORITY',
  'CONTRACT',
  'STATEMENT_OF_ACCOUNT',
  'CONTACT',
  'REFERRAL_LETTER',
  'OTHER',
]);
export type FilingMaterial = z.infer<typeof FilingMaterial>;

/** T03: materials are missing, and which; what was written of them lies in Private. DL-02 runs, DL-01 rests. */
export const SupplementRequested = define('supplement.requested.v1', {
  missing: list(FilingMaterial),
  textDigest: Digest,
  on: Day,
  clock: ClockRecord,
});

/** What came in. With the last of it the review begins anew: `clock` is its DL-01. */
export const SupplementSupplied = define('supplement.supplied.v1', {
  supplied: list(z.object({ material: FilingMaterial, documentId: EvidenceId })),
  on: Day,
  clock: z.exactOptional(ClockRecord),
});

/** T05: the same case, from now on of another county, whose review begins; why lies in Private. */
export const CaseTransferred = define('case.transferred.v1', {
  from: CountyCode,
  to: CountyCode,
  committeeId: CommitteeId,
  link: CountyLink,
  textDigest: Digest,
  /** the group that it leaves; by its own id, the others need another head (§4.3) */
  groupCaseId: z.exactOptional(CaseId),
  on: Day,
  clock: ClockRecord,
});

/** `NOT_SUPPLEMENTED` is time's: DL-02 ended and the materials had not come (T03). */
export const CaseNotAccepted = define('case.not-accepted.v1', {
  reason: z.enum([
    'OUT_OF_SCOPE',
    'NOT_CIVIL',
    'STATUS_OR_TITLE_ONLY',
    'ADJUDICATED',
    'CRIME_SUSPECTED',
    'NO_COUNTY_LINK',
    'NOT_SUPPLEMENTED',
  ]),
  on: Day,
});

/**
 * The 告知书 went to every party and their consent was asked (T06); DL-04 runs. `running` are the clocks of mediation
 * where a court referred the case: they run from its receipt while consent is pending.
 */
export const PartiesInformed = define('parties.informed.v1', {
  partyIds: list(PartyId),
  on: Day,
  clock: ClockRecord,
  /** DL-03: the materials are complete, somebody must speak with those who did not apply */
  contact: z.exactOptional(ClockRecord),
  running: z.exactOptional(list(ClockRecord)),
});

/**
 * Somebody tried to reach a party that had not answered (DL-03), alone or through a unit of its township (§4.3). What
 * was said lies with the evidence.
 */
export const ContactAttempted = define('contact.attempted.v1', {
  partyId: PartyId,
  means: z.enum(['PHONE', 'MESSAGE', 'VISIT', 'POST']),
  unitId: z.exactOptional(OrgUnitId),
  reached: z.boolean(),
  /** 送达: the day on which the notice was served on it with this; `clock` is DL-02 or DL-04 where that begins it anew */
  noticeServedOn: z.exactOptional(Day),
  clock: z.exactOptional(ClockRecord),
  evidenceId: EvidenceId,
  on: Day,
});

export const ConsentGiven = define('consent.given.v1', {
  partyId: PartyId,
  on: Day,
  evidenceId: z.exactOptional(EvidenceId),
  /** Advance consent to the fifteen or seven working days where the legal clock would end first. */
  advanceExtension: z.boolean(),
  /** Will choose the mediator together with the others (PML 19); who says nothing leaves it to the committee (§3.5). */
  reservesChoice: z.exactOptional(z.literal(true)),
});

export const CaseAccepted = define('case.accepted.v1', {
  caseNo: z.string(),
  on: Day,
  track: Track,
  trackReasons: list(z.string()),
  /** by the order of the court that entrusted the suit: those who were served with the notice and said nothing (T07) */
  byOrder: z.exactOptional(z.object({ evidenceId: EvidenceId, silent: list(PartyId) })),
  clocks: list(ClockRecord),
});

/** T08. A court's case goes back to it and its fast track is open: `clock` is DL-11, from this day (T40, A-32). */
export const CaseRefused = define('case.refused.v1', {
  reason: z.enum(['PARTY_REFUSED', 'NO_ANSWER', 'NO_CONTACT', 'NO_CONSENT_IN_TIME']),
  partyId: z.exactOptional(PartyId),
  on: Day,
  returnedTo: z.exactOptional(CourtId),
  clock: z.exactOptional(ClockRecord),
});

export const CaseWithdrawn = define('case.withdrawn.v1', {
  reason: z.enum(['APPLICANT', 'SELF_SETTLED']),
  on: Day,
});

export const intakeEvents = [
  CaseFiled,
  CaseImported,
  SupplementRequested,
  SupplementSupplied,
  CaseTransferred,
  CaseNotAccepted,
  PartiesInformed,
  ContactAttempted,
  ConsentGiven,
  CaseAccepted,
  CaseRefused,
  CaseWithdrawn,
] as const;
