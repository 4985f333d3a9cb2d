import * as z from 'zod/mini';

/**
 * The words every event is written in: each a schema and a type under one name. Parsing is the only door; whoever
 * holds a `Day` holds a day that exists. Instants become days in shared/domain/calendar, nowhere else.
 */

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));

/** Identifiers given by the mechanism or its deployer: lower case, so that they sort and compare the same everywhere. */
const slug = () => matching(/^[a-z0-9][a-z0-9-]{0,63}$/);

const LONG_MONTHS = new Set([1, 3, 5, 7, 8, 10, 12]);

const monthLength = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return LONG_MONTHS.has(month) ? 31 : 30;
};

const isRealDay = (text: string): boolean => {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
};

/** A county by its GB/T 2260 code, six digits: 522626 is 岑巩县. */
export const CountyCode = matching(/^\d{6}$/).brand<'CountyCode'>();
export type CountyCode = z.infer<typeof CountyCode>;

/** `<filing county>-<hash of who files and their reference>`; the hash is 26 characters of lower-case base32. */
export const CaseId = matching(/^\d{6}-[0-9a-z]{26}$/).brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** A local date in Asia/Shanghai, `YYYY-MM-DD`, that exists. Days compare as strings. */
export const Day = matching(/^\d{4}-\d{2}-\d{2}$/)
  .check(z.refine(isRealDay, 'not a day of the calendar'))
  .brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** ISO 8601 with milliseconds and +08:00, always in this one spelling, so that instants compare as strings too. */
export const Instant = matching(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+08:00$/)
  .check(z.refine(isRealDay, 'not a day of the calendar'))
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** An amount in whole fen (1/100 yuan), never negative. */
export const Fen = z.int().check(z.gte(0)).brand<'Fen'>();
export type Fen = z.infer<typeof Fen>;

/** A yearly rate of interest in percent, as text with up to four decimals, so that no float touches it (§3.2). */
export const Rate = matching(/^\d{1,3}(\.\d{1,4})?$/).brand<'Rate'>();
export type Rate = z.infer<typeof Rate>;

export const PartyId = slug().brand<'PartyId'>();
export type PartyId = z.infer<typeof PartyId>;

export const MediatorId = slug().brand<'MediatorId'>();
export type MediatorId = z.infer<typeof MediatorId>;

export const InstitutionId = slug().brand<'InstitutionId'>();
export type InstitutionId = z.infer<typeof InstitutionId>;

export const CourtId = slug().brand<'CourtId'>();
export type CourtId = z.infer<typeof CourtId>;

/** A county mediation committee, 金调委. */
export const CommitteeId = slug().brand<'CommitteeId'>();
export type CommitteeId = z.infer<typeof CommitteeId>;

/** A township unit of the "N": 司法所, 派出所, 村(居)委会. */
export const OrgUnitId = slug().brand<'OrgUnitId'>();
export type OrgUnitId = z.infer<typeof OrgUnitId>;

/** An entry of a register, whichever it is. */
export const EntryId = slug().brand<'EntryId'>();
export type EntryId = z.infer<typeof EntryId>;

export const AgreementId = slug().brand<'AgreementId'>();
export type AgreementId = z.infer<typeof AgreementId>;

/** What an institution lets one of its posts concede (mechanism.md §3.9). */
export const GrantId = slug().brand<'GrantId'>();
export type GrantId = z.infer<typeof GrantId>;

/** An institution's standing commitment to a mechanism (mechanism.md §3.9). */
export const CommitmentId = slug().brand<'CommitmentId'>();
export type CommitmentId = z.infer<typeof CommitmentId>;

/** An outlet or branch of an institution, by the institution's own register. */
export const BranchId = slug().brand<'BranchId'>();
export type BranchId = z.infer<typeof BranchId>;

/** Of the expert pool, a roster apart from the mediators' (mechanism.md §5). */
export const ExpertId = slug().brand<'ExpertId'>();
export type ExpertId = z.infer<typeof ExpertId>;
/** Somebody who acts for a party, by number within the case: who it is stands in Private. */
export const AgentId = slug().brand<'AgentId'>();
export type AgentId = z.infer<typeof AgentId>;
/** A person invited to help, by number within the case: who it is stands in Private. */
export const InviteeId = slug().brand<'InviteeId'>();
export type InviteeId = z.infer<typeof InviteeId>;
/** Somebody who interprets in a case, by number within it: who it is stands in Private. */
export const InterpreterId = slug().brand<'InterpreterId'>();
export type InterpreterId = z.infer<typeof InterpreterId>;

/**
 * Words for the kind of paper and at most six digits to tell one from another, as `consent-p2`. It goes into events, so
 * it is too short of digits for any telephone, document or account.
 */
export const EvidenceId = matching(/^(?!(?:\D*\d){7})[a-z][a-z0-9-]{0,31}$/).brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof EvidenceId>;

/** What makes a command itself: the caller's Idempotency-Key where there is one. */
export const CommandId = matching(/^[\w:.-]{1,128}$/).brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

/** `caseId:sequence:index`: the commit's place in its case, the event's place in its commit; no leading zeros. */
export const EventId = matching(/^\d{6}-[0-9a-z]{26}:[1-9]\d{0,5}:(0|[1-9]\d{0,2})$/).brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

/** @throws ZodError where a part is out of its range */
export const eventIdOf = (caseId: CaseId, sequence: number, index: number): EventId =>
  EventId.parse(`${caseId}:${sequence}:${index}`);

/** SHA-256 as lower-case hex. */
export const Digest = matching(/^[0-9a-f]{64}$/).brand<'Digest'>();
export type Digest = z.infer<typeof Digest>;

/** Version of the holiday calendar: 0 is the one bundled with the jurisdiction pack, later ones are imported. */
export const CalendarVersion = z.int().check(z.gte(0)).brand<'CalendarVersion'>();
export type CalendarVersion = z.infer<typeof CalendarVersion>;

/**
 * Languages a party may need: Chinese; Miao of Northern Qiandong (hea), Eastern (hmq), Southern (hms); Dong Northern
 * (doc), Southern (kmc); Shui (swi). Yao and Gelao have several codes each, so they stand as text (mechanism.md §5).
 */
export const Language = z.enum(['zh-CN', 'hea', 'hmq', 'hms', 'doc', 'kmc', 'swi', 'x-yao', 'x-gelao']);
export type Language = z.infer<typeof Language>;
