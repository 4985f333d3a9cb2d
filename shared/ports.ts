import type { Envelope } from '../events/envelope.ts';
import type { DeadlinePassed, PartyCodeRequested } from '../events/operations.ts';
import type {
  CaseId,
  CommandId,
  CountyCode,
  Day,
  Digest,
  EntryId,
  Instant,
  MediatorId,
  PartyId,
} from '../events/primitives.ts';
import type { Commit } from './commit.ts';
import type { Calendar } from './domain/calendar/calendar.ts';
import type { FlowStage, Next } from './domain/case/flow-stage.ts';
import type { Jurisdiction, Roster } from './domain/jurisdiction.ts';
import type { Credit } from './domain/ledger/credits.ts';
import type { PlainNames } from './domain/ledger/plain-names.ts';
import type { LedgerRow } from './domain/ledger/row.ts';
import type { Person } from './domain/notices/recipients.ts';
import type { PrivateParty } from './domain/party.ts';
import type { PartyCode } from './domain/party-code.ts';
import type { Said } from './domain/registers/holding.ts';
import type { Change, Head } from './domain/registers/version.ts';
import type { Result } from './domain/result.ts';
import type { Assignee, Rulebook } from './domain/rulebook.ts';

/** What services ask of the outside, each in its own words, each as small as its users (design, decision 11). */

/** The gapless number a commit takes: `number` on condition that the one before it was the last. */
export interface Numbering {
  readonly county: CountyCode;
  readonly year: number;
  readonly number: number;
}

export interface CaseStore {
  /** All commits, first to last; none where there is no such case. Consistent. */
  history(caseId: CaseId): Promise<readonly Commit[]>;
  /**
   * Only as the next commit of its case; with a numbering, also only if that number is still the next. `previous` is the
   * commit it follows: where both are of one local day, the index need not name the case again.
   */
  append(commit: Commit, numbering?: Numbering, previous?: Commit): Promise<Result<void, { readonly code: 'stale' }>>;
  /** The last case number given in a county and year, 0 where none was. */
  lastNumber(county: CountyCode, year: number): Promise<number>;
}

/** For the reconciler: which cases were committed to on a local day, and where they stand. */
export interface CommitIndex {
  /** Of each case that day its first commit, and perhaps others. */
  committedOn(day: Day): AsyncIterable<{ readonly caseId: CaseId; readonly sequence: number }>;
  /** The sequence of the last commit, 0 where there is none. Consistent. */
  head(caseId: CaseId): Promise<number>;
}

/** Everything personal about a case's filing. */
export interface PrivateFiling {
  /** the case's own: its first filing's, and every later one's under the same id */
  readonly salt: string;
  /** salted, of the request as it came */
  readonly requestDigest: string;
  /** the filer's own number for it: people write names there too, so it goes no further */
  readonly reference: string;
  /** the number that who sent it gave it (§3.3) */
  readonly sourceRef?: string;
  readonly facts: string;
  readonly contractNo?: string;
  readonly parties: readonly PrivateParty[];
}

export interface PrivateStore {
  /** Kept once: a second filing under the same id meets the first. */
  keepFiling(
    caseId: CaseId,
    filing: PrivateFiling,
  ): Promise<Result<void, { readonly code: 'exists'; readonly held: PrivateFiling }>>;
  /** Beside a first one that died before its commit; once for each digest. */
  keepCorrectedFiling(caseId: CaseId, filing: PrivateFiling): Promise<void>;
  /** Every filing that was kept, the first one first; the commit says which holds. Consistent. */
  filings(caseId: CaseId): Promise<readonly PrivateFiling[]>;
  /**
   * Free text behind a command (record, reasons, text of an agreement); the same text is kept once. A command that died
   * before its commit may come again with another text: that one is kept beside it, and the commit says which holds.
   */
  keepText(caseId: CaseId, commandId: CommandId, text: string): Promise<void>;
  /** What was kept for that command; the commit's digest says which of them holds. Consistent. */
  textsOf(caseId: CaseId, commandId: CommandId): Promise<readonly string[]>;
  /** Written before personal data leaves. */
  recordRead(caseId: CaseId, read: { readonly by: string; readonly at: Instant; readonly what: string }): Promise<void>;
}

/** Reference data: the jurisdiction's rules and the calendar in force, each with its version. */
export interface Reference {
  jurisdiction(): Promise<Rulebook>;
  calendar(): Promise<Calendar>;
}

/** The same with what people are told: names, ladders, wording. */
export interface FullReference extends Reference {
  jurisdiction(): Promise<Jurisdiction>;
}

/** Who may be assigned. */
export interface Assignees {
  roster(): Promise<{ readonly mediators: readonly Assignee[] }>;
}

/** Who is reached: the desks that read e-mail, and persons at an address of their own. */
export interface People {
  readonly contacts: Roster['contacts'];
  /** As their register has it today; nothing where nobody knows one, or it was erased. */
  mailOf(person: Person): Promise<string | undefined>;
}

/** Who stands behind the ids that a ledger row keeps, as of today. */
export interface Names {
  plain(): Promise<PlainNames>;
}

export interface LedgerStore {
  /** May be a moment behind what was kept. */
  row(caseId: CaseId): Promise<LedgerRow | undefined>;
  /** Written only where it is newer than what is kept. */
  keep(row: LedgerRow): Promise<void>;
  /** Counts once, however often and in whatever order it is told. */
  credit(credit: Credit): Promise<void>;
  /** The cases a county accepted in a month, `2023-09`, by number; `after` and `next` are the last number of a page. */
  page(
    county: CountyCode,
    month: string,
    limit: number,
    after?: string,
  ): Promise<{ readonly rows: readonly LedgerRow[]; readonly next?: string }>;
}

/** What a mediator did before. */
export interface MediatorRecord {
  readonly lastAssignedOn?: Day;
  /** settled cases by cause code, no more of each than the ranking counts */
  readonly settled: ReadonlyMap<string, number>;
}

export interface MediatorLoads {
  /** How many cases lie on each mediator's desk; who has none is not named. */
  openCases(): Promise<ReadonlyMap<MediatorId, number>>;
  /** Who did nothing yet is not named. May be a moment behind. */
  records(): Promise<ReadonlyMap<MediatorId, MediatorRecord>>;
}

/** What the flow service keeps of a case: its run, and the token of the stage that waits. */
export interface FlowRecord {
  readonly run: number;
  readonly waiting?: {
    readonly token: string;
    readonly stage: FlowStage;
    /** when the machine came to this wait */
    readonly since: Instant;
    readonly until: Instant;
  };
}

export interface FlowStore {
  record(caseId: CaseId): Promise<FlowRecord | undefined>;
  /** Takes the next run on condition that `run` was the last one (0: none yet). */
  takeRun(caseId: CaseId, run: number): Promise<Result<void, { readonly code: 'taken' }>>;
  /** Unless the machine has come to a later wait since: its token stays, and this one is nobody's any more. */
  keepToken(
    caseId: CaseId,
    waiting: NonNullable<FlowRecord['waiting']>,
  ): Promise<Result<void, { readonly code: 'superseded' }>>;
}

export interface Flows {
  /** Starting the same run twice is one start; `ended` where it has come to its end since: its name is spent. */
  start(caseId: CaseId, run: number): Promise<'running' | 'ended'>;
  isRunning(caseId: CaseId, run: number): Promise<boolean>;
  /** Ends the wait; a wait that is over already is done with. */
  complete(token: string, next: Next): Promise<void>;
}

export interface Bus {
  /** All or a list of those that were not taken. */
  publish(envelopes: readonly Envelope[]): Promise<readonly Envelope[]>;
  warn(event: DeadlinePassed): Promise<void>;
  askForCode(event: PartyCodeRequested): Promise<void>;
}

export type Channel = 'sms' | 'email';

export interface Message {
  readonly channel: Channel;
  readonly to: string;
  /** e-mail alone */
  readonly subject?: string;
  readonly text: string;
}

export interface Messenger {
  /** what this stage has */
  readonly channels: ReadonlySet<Channel>;
  /**
   * The provider's id of the message; `refused` where it will never take a message to this address. Throws where
   * another try may help.
   */
  send(message: Message): Promise<Result<{ readonly messageId: string }, { readonly code: 'refused' }>>;
}

/** One thing told to one recipient, or to be told. Ids and codes alone: no address and no text. */
export interface Notice {
  readonly caseId: CaseId;
  /** clock or event, rung, recipient and due day: what makes it once in its case */
  readonly key: string;
  readonly recipient: string;
  /** the way it went */
  readonly channel?: Channel;
  /**
   * `claimed` by who is sending it now; `waiting` for the end of the quiet hours or for another try; `superseded` by a
   * later rung of its clock; `withdrawn` since its reason is gone.
   */
  readonly state: 'claimed' | 'waiting' | 'sent' | 'undeliverable' | 'superseded' | 'withdrawn';
  readonly at: Instant;
  readonly messageId?: string;
  /** why it is undeliverable */
  readonly reason?: string;
}

export interface NoticeStore {
  /**
   * Takes a notice in the state given. `again` where one stands that waits, or was claimed before `staleBefore` and
   * never came to be sent; `busy` where another is sending it; `done` where there is nothing left to do.
   */
  claim(notice: Notice, staleBefore: Instant): Promise<'first' | 'again' | 'busy' | 'done'>;
  settle(notice: Notice): Promise<void>;
  notices(caseId: CaseId): Promise<readonly Notice[]>;
  /** Puts the case on the agenda of this day, unless an earlier one stands. */
  bringForward(caseId: CaseId, day: Day): Promise<void>;
  /** Puts it on this day whatever stands, or takes it off: for who has looked at the case on the day that stood. */
  moveOn(caseId: CaseId, day: Day | undefined): Promise<void>;
  /** The cases on the agenda of a day. */
  due(day: Day): AsyncIterable<CaseId>;
  /** The last day that was walked to its end. */
  watermark(): Promise<Day | undefined>;
  /** Only forward. */
  moveWatermark(day: Day): Promise<void>;
}

/** Which case the check codes of messages speak of. */
export interface CheckCodes {
  /** Before the first message that carries the code leaves; a code that is kept stays as it is. */
  keep(code: string, caseId: CaseId): Promise<void>;
  caseOf(code: string): Promise<CaseId | undefined>;
}

/** The code that each party holds at most one of, and may act by (PML 23). */
export interface PartyCodes {
  /** Whatever stands, run out or not. Consistent. */
  standing(caseId: CaseId, partyId: PartyId): Promise<PartyCode | undefined>;
  /** In the place of `before`, on condition that it still stands untouched by another. */
  replace(
    caseId: CaseId,
    partyId: PartyId,
    code: PartyCode,
    before?: PartyCode,
  ): Promise<Result<void, { readonly code: 'stale' }>>;
  /**
   * Counts a try before anybody compares, so that guesses side by side are counted too. The code where one stands that
   * has not run out and had fewer tries than `most`; else nothing, and nothing is counted.
   */
  countTry(caseId: CaseId, partyId: PartyId, at: Instant, most: number): Promise<PartyCode | undefined>;
}

/** The reconciler's place in the days. */
export interface ReconcilerStore {
  watermark(): Promise<Day | undefined>;
  moveWatermark(day: Day): Promise<void>;
}

/** An entry by its register and its id there. */
export interface EntryKey {
  readonly register: string;
  readonly id: EntryId;
}

export interface RegisterStore {
  /** Of every entry that was ever changed, in the order of their ids. May be a moment behind. */
  heads(register: string): Promise<readonly Head[]>;
  /** All changes of an entry, first to last; none where it stands as the pack has it, or not at all. Consistent. */
  changes(entry: EntryKey): Promise<readonly Change[]>;
  /** Only as the next change of its entry; the head goes with it. */
  append(register: string, change: Change, head: Head): Promise<Result<void, { readonly code: 'stale' }>>;
}

/** What registers say of the entries that were ever changed, each in one read. May be a moment behind. */
export interface RegisterReadings {
  mediators(): Promise<Said>;
  /** All registers but the mediators': what everybody decides by. */
  rules(): Promise<Said>;
}

/** Who an entry is, or why it was changed. */
export interface Sealed {
  readonly salt: string;
  readonly text: string;
}

/** What is personal about entries and what people wrote of them: by entry, so that a person can be erased. */
export interface RegisterSecrets {
  /** Under its digest, before the change that names it; the same twice is once. */
  seal(entry: EntryKey, digest: Digest, sealed: Sealed): Promise<void>;
  /** Nothing where it was erased. Consistent. */
  unsealed(entry: EntryKey, digest: Digest): Promise<Sealed | undefined>;
  /** Written before personal data leaves. */
  recordRead(
    entry: EntryKey,
    read: { readonly by: string; readonly at: Instant; readonly what: string },
  ): Promise<void>;
}
