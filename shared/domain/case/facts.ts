import type * as z from 'zod/mini';
import type { AgentAppointed } from '../../../events/agent.ts';
import type { AgreementReached, Mark } from '../../../events/agreement.ts';
import type { RecusalGround } from '../../../events/assignment.ts';
import type { EventOf } from '../../../events/catalogue.ts';
import type { HoldGround, PartyLoss } from '../../../events/hold.ts';
import type {
  Assessment,
  CauseClass,
  Channel,
  Claim,
  CountyLinks,
  Loan,
  PartyFacts,
  Referral,
  Relief,
  Repayment,
  SubjectMatter,
  Track,
} from '../../../events/intake.ts';
import type { FailureReason } from '../../../events/mediation.ts';
import type { PreservationKind } from '../../../events/preservation.ts';
import type {
  CaseId,
  CommitteeId,
  CountyCode,
  CourtId,
  Day,
  Digest,
  Instant,
  InterpreterId,
  Language,
  MediatorId,
  OrgUnitId,
  PartyId,
} from '../../../events/primitives.ts';
import type { PerformanceFound } from '../../../events/return-visit.ts';
import type { Clock } from '../deadlines/clock.ts';
import type { CaseMechanism } from './mechanism/mechanism.ts';

/** The clocks a case carries, by their kind; a clock stays where its stage has ended, for the file. */
export type Clocks = Readonly<Partial<Record<Clock['kind'], Clock>>>;

/** 保全: of what a court ordered the parts that a case goes by; `ended` once it is lifted, lapsed, or followed by a suit. */
export interface Preserved {
  readonly no: number;
  readonly kind: PreservationKind;
  readonly ended?: Day;
}

/** 群体纠纷: the case that stands for all, and who leads them. */
export type Group = Pick<EventOf<'case.grouped.v1'>, 'groupCaseId' | 'lead'>;

export type ModelJudgment = Omit<EventOf<'model-judgment.recorded.v1'>, 'type' | 'on'>;

/** 保证期间: so many months from the main debt's due day. */
export interface Guarantee {
  readonly mainDueOn: Day;
  readonly months: number;
}

export type Agent = Omit<z.infer<typeof AgentAppointed>, 'type' | 'on'>;

/** The dispute as it was filed. */
export interface Dispute {
  /** the county that handles it; the key keeps the county of filing for ever (design, decision 2) */
  readonly competentCounty: CountyCode;
  /** what links it with a county, as filed or as found since */
  readonly links?: CountyLinks;
  readonly channel: Channel;
  /** which regulator or platform sent it (C-08, C-09) */
  readonly sourceOrg?: string;
  readonly receivedOn: Day;
  readonly referral?: Referral;
  readonly causeClass: CauseClass;
  readonly causeCode: string;
  readonly claim: Claim;
  readonly loan?: Loan;
  readonly repayments?: readonly Repayment[];
  readonly relief?: Relief;
  readonly subjectMatter?: SubjectMatter;
  readonly assessment: Assessment;
  readonly parties: readonly PartyFacts[];
}

/** What every case has, whatever its stage. */
export interface Filed extends Dispute {
  readonly id: CaseId;
  readonly committeeId: CommitteeId;
  /** the county that handled it before; once transferred it stays (T05) */
  readonly transferredFrom?: CountyCode;
  /** the case that was settled in part, of which this is the rest */
  readonly continues?: CaseId;
  /** who acts for them, as appointed */
  readonly agents?: readonly Agent[];
  /** the number of the last of them, who may be gone with its party: no other agent ever has it */
  readonly lastAgentNo?: number;
  /** the day on which the suit that a court entrusted was withdrawn: it is on no docket any more (T30) */
  readonly suitWithdrawnOn?: Day;
  /** appraisals that mediation rested for, each without its last day: no trial counts them (INT 243) */
  readonly appraisals?: readonly { readonly from: Day; readonly to: Day }[];
  /** how it ended without an agreement, where that is told apart (§3.3) */
  readonly exit?: 'SELF_SETTLED' | 'NO_CONTACT';
  readonly clocks: Clocks;
  readonly preservations?: readonly Preserved[];
  /** mediated with others of the same institution and product, under one lead (§4.3) */
  readonly group?: Group;
  /** of the case that stands for its group: what a court said in one of them, or in its like */
  readonly modelJudgment?: ModelJudgment;
  /** the guarantee periods as recorded; others follow from the loan (CC 692) */
  readonly guarantees?: ReadonlyMap<PartyId, Guarantee>;
  readonly consents: ReadonlyMap<
    PartyId,
    { readonly on: Day; readonly advanceExtension: boolean; readonly reservesChoice?: true }
  >;
}

/** The last summons to a session, and on whom it was served. */
export interface Summons {
  readonly no: number;
  readonly sessionAt: Instant;
  readonly served: readonly PartyId[];
}

/** An attempt to reach a party, by the committee or through a unit (§4.3). */
export interface Contact {
  readonly partyId: PartyId;
  readonly reached: boolean;
  /** the day on which the notice was served on it (DL-02, DL-04) */
  readonly noticeServedOn?: Day;
}

/** 翻译: who interprets in which language; one that left stays for the count and for what it was. */
export interface Interpreter {
  readonly interpreterId: InterpreterId;
  readonly language: Language;
  readonly left?: true;
}

export interface Accepted extends Filed {
  readonly caseNo: string;
  readonly acceptedOn: Day;
  readonly track: Track;
  readonly sessions: number;
  /** its parties had sat down with the mediator in the case that it continues */
  readonly seated?: true;
  /** sessions missed in a row, summoned and without justification, by party (§4.3) */
  readonly absences: ReadonlyMap<PartyId, number>;
  readonly summons?: Summons;
  readonly coMediators: readonly OrgUnitId[];
  /** whom each party named as its mediator (PML 19) */
  readonly choices: ReadonlyMap<PartyId, MediatorId>;
  /** beside Chinese, by mediator; of who speaks nothing else, nothing */
  readonly speaks?: ReadonlyMap<MediatorId, readonly Language[]>;
  readonly interpreters?: readonly Interpreter[];
  /** how many persons the parties let to the table (PML 20) */
  readonly invitees?: number;
  /** who took a lost party's place and has not sat down with the mediator yet (§4.3) */
  readonly newcomers?: readonly PartyId[];
  /** mediators who left this case, and why they do not come back: a ground of recusal, declined, replaced */
  readonly barred: ReadonlyMap<MediatorId, string>;
  readonly rejectedRecusals: readonly Recusal[];
  /** who has signed the statement on conflicts (T09) */
  readonly disclosed: readonly MediatorId[];
  /** who may not act: until the recusal is decided, or, without one, until somebody takes the place */
  readonly paused?: { readonly mediatorId: MediatorId; readonly recusal?: Recusal };
  readonly extensions: number;
  /** an earlier round settled a part of it, the rest is another case's */
  readonly partial?: true;
  /** 1, and one more each time all parties came back to the table (T27) */
  readonly round: number;
}

export interface Recusal {
  readonly mediatorId: MediatorId;
  readonly ground: RecusalGround;
  /** whose request it is; nobody's where the mediator disclosed it */
  readonly partyId?: PartyId;
}

export interface Led extends Accepted {
  readonly lead: MediatorId;
  readonly mediators: readonly MediatorId[];
  readonly mechanism: CaseMechanism;
}

export type Agreement = Omit<z.infer<typeof AgreementReached>, 'type' | 'clock'> & {
  readonly marks: readonly Mark[];
  /** when performance was to end at first, where the parties have agreed on other days since (T33) */
  readonly firstEnd?: Day;
};

/** An instalment paid in full, by its place in the schedule from 1. */
export interface Payment {
  readonly instalment: number;
  readonly paidOn: Day;
}

/** DEFAULTED (T32): what was due was not done, until it is made good (T33) or a court enforces it. */
export interface Default {
  /** the due day that was missed; the creditor's report where the agreement names none */
  readonly since: Day;
  /** the day of its record: a return visit follows within seven days */
  readonly on: Day;
  /** by the default clause all the rest is due at once */
  readonly accelerated: boolean;
}

/** 回访 (DL-18): of what was found the parts that a case goes by. */
export interface Visit {
  readonly visitedOn: Day;
  readonly performance: PerformanceFound;
}

/** 信用修复, by party: asked for, or what came of it. */
export type CreditRepair = 'REQUESTED' | 'DONE' | 'REFUSED';

/** ENFORCEMENT_FILED (T34): a court has it, until it is done, ended, or settled. */
export interface Enforcement {
  readonly court: CourtId;
  readonly filedOn: Day;
}

export interface Effective extends Led {
  readonly agreement: Agreement;
  readonly effectiveOn: Day;
  /** days of grace of its instalments, as they stood when it took effect */
  readonly graceDays?: number;
  readonly payments: readonly Payment[];
  /** instalments paid as the debtor says; their creditor has the last word */
  readonly reported?: readonly Payment[];
  readonly default?: Default;
  readonly enforcement?: Enforcement;
  /** the day on which nothing was left to do (T20, T31) */
  readonly performedOn?: Day;
  readonly visits?: readonly Visit[];
  readonly creditRepairs?: ReadonlyMap<PartyId, CreditRepair>;
}

/** Mediation rests; where a party was lost, which one, until somebody takes its place (§4.3). */
export interface Hold {
  readonly reason: HoldGround['reason'];
  readonly since: Day;
  readonly lost?: { readonly partyId: PartyId; readonly loss: PartyLoss };
}

/** Those at the table; what is orthogonal to the stage stands beside it (§4.1). */
export interface AtTable extends Led {
  /** texts drawn up so far */
  readonly agreements: number;
  /** its clocks rest: nothing happens at the table, and nothing expires (T12, A-24) */
  readonly hold?: Hold;
  /** all agree after the last day, before the notice of termination (T51) */
  readonly outOfTime?: true;
}

export interface Failed extends Accepted {
  readonly lead?: MediatorId;
  readonly mediators: readonly MediatorId[];
  readonly mechanism: CaseMechanism;
  readonly failedOn: Day;
  readonly reason: FailureReason;
  /** the referring court, to which the case went back */
  readonly returnedTo?: CourtId;
  readonly noticeServedOn?: Day;
  readonly agreements: number;
  /** the text that waited for signatures when time ran out: signed in its DL-06 it still binds */
  readonly unsigned?: Agreement;
  /** what nobody disputes, by the digest of its text */
  readonly undisputedFacts?: Digest;
  /** clocks flagged overdue once (the court's limits end nothing) */
  readonly overdue: readonly Clock['kind'][];
}

/** A court's case back with its court before mediation began (T08). */
export interface Refused extends Filed {
  readonly refusedOn: Day;
  readonly returnedTo: CourtId;
  /** as of one that failed: clocks flagged overdue once */
  readonly overdue: readonly Clock['kind'][];
}
