import type { CaseEvent, CaseEventType, EventOf } from '../../../events/catalogue.ts';
import type { Mechanism } from '../../../events/mechanism.ts';
import type { CaseId, Day } from '../../../events/primitives.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { addDays, earlierOf, laterOf } from '../calendar/day.ts';
import { workingDaysBetween } from '../calendar/working-day.ts';
import { fold } from '../case/evolve.ts';
import { withClocks } from '../case/evolving.ts';
import type { Clocks } from '../case/facts.ts';
import { likenessOf } from '../case/group/likeness.ts';
import { type Case, isAt, type Stage } from '../case/state.ts';
import { mediationDueOn } from '../case/table/mediation-clocks.ts';
import { courtCaseNo } from '../identifiers/court-case-no.ts';
import { fen } from '../money/fen.ts';
import type { PrivateParty } from '../party.ts';
import { leadOf } from './credits.ts';
import { namesOf } from './names.ts';
import type { LedgerFacts, LedgerRow, ReliefMark } from './row.ts';

/** What the projection reads: the whole history and the filing, nothing else. */
export interface LedgerSource {
  readonly caseId: CaseId;
  readonly sequence: number;
  readonly events: readonly CaseEvent[];
  /** none once the filing was erased */
  readonly parties: readonly Pick<PrivateParty, 'role' | 'kind' | 'name'>[];
}

type Columns = Partial<LedgerFacts>;

/** Once the agreement is in force the mediator still helps the parties to apply; then the court has the case. */
const ON_DESK: readonly Stage[] = ['mediating', 'agreed', 'effective', 'suit-withdrawn', 'not-admitted'];

/** The last event of a type, where there is one. */
const last = <T extends CaseEventType>(events: readonly CaseEvent[], type: T): EventOf<T> | undefined =>
  events.findLast((event): event is EventOf<T> => event.type === type);

const count = (events: readonly CaseEvent[], type: CaseEventType): number =>
  events.filter((event) => event.type === type).length;

/** A number that is none by its form may be anything that a clerk typed: the ledger leaves it out. */
const sourceOf = ({ referral }: Case): Columns => {
  const number = courtCaseNo(referral?.courtCaseNo ?? '');
  return number.ok ? { courtCaseNo: number.value } : {};
};

const marksOf = ({ relief }: Case): Columns => {
  const policies: readonly (readonly [ReliefMark, boolean | undefined])[] = [
    ['ENTERPRISE', relief?.enterprise],
    ['AGRI', relief?.agri],
    ['MICRO_SMALL', relief?.microSmall],
    ['EPIDEMIC', relief?.epidemic],
  ];
  const marks = policies.flatMap(([mark, applies]) => (applies ? [mark] : []));
  return marks.length > 0 ? { marks } : {};
};

const groupOf = (state: Case): Columns => {
  const { institutions } = likenessOf(state);
  const isLikely = isAt(state, ['assigning', 'mediating', 'agreed']) && institutions.length > 0;
  return {
    ...(state.group ? { groupCaseId: state.group.groupCaseId } : {}),
    ...(isLikely ? { institutions } : {}),
  };
};

const intake = (events: readonly CaseEvent[]): Columns => {
  const informed = last(events, 'parties.informed.v1');
  const accepted = last(events, 'case.accepted.v1');
  const continued = last(events, 'case.continued.v1');
  const consented = accepted && last(events, 'consent.given.v1');
  return {
    ...(continued ? { continues: continued.parentId, acceptedOn: continued.acceptedOn, track: continued.track } : {}),
    ...(informed ? { informedOn: informed.on } : {}),
    ...(consented ? { consentedOn: consented.on } : {}),
    ...(accepted ? { acceptedOn: accepted.on, track: last(events, 'track.changed.v1')?.to ?? accepted.track } : {}),
  };
};

/** The last day, and the one it was extended to; what counts the period anew moves whichever of them is the last. */
const periodOf = (events: readonly CaseEvent[]): Pick<LedgerFacts, 'dueOn' | 'extendedTo'> => {
  const period: { dueOn?: Day; extendedTo?: Day } = {};
  let clocks: Clocks = {};
  for (const event of events) {
    if (!('clocks' in event)) continue;
    clocks = withClocks(clocks, ...event.clocks);
    if (event.type === 'case.accepted.v1' || event.type === 'case.continued.v1') period.dueOn = mediationDueOn(clocks);
    if (event.type === 'mediation.reopened.v1') {
      period.dueOn = mediationDueOn(clocks);
      delete period.extendedTo;
    }
    if (event.type === 'mediation.extended.v1') period.extendedTo = mediationDueOn(clocks);
    // of one that was never accepted, or whose mediation is over, a calendar moves other days
    const isMoved =
      event.type === 'track.changed.v1' ||
      event.type === 'mediation.resumed.v1' ||
      event.type === 'clocks.recounted.v1';
    if (isMoved && period.dueOn) period[period.extendedTo ? 'extendedTo' : 'dueOn'] = mediationDueOn(clocks);
  }
  return period;
};

/** By which mechanism the case is, or was when it ended; a new round begins with the first (T27). */
const mechanismOf = (events: readonly CaseEvent[]): Mechanism => {
  const switched = last(events, 'mechanism.switched.v1');
  const reopened = last(events, 'mediation.reopened.v1');
  if (!switched || (reopened && events.indexOf(reopened) > events.indexOf(switched))) return 'ONE_STOP';
  return switched.to;
};

/** the life of a delegation of before 2025, as its papers say: in one event, which no other follows. */
const pastOf = (events: readonly CaseEvent[]): Columns => {
  const past = last(events, 'case.imported.v1')?.past;
  if (!past) return {};
  const { acceptance, agreedAmount, confirmation } = past;
  return {
    imported: true,
    ...(acceptance ? { acceptedOn: acceptance.on, track: acceptance.track, dueOn: acceptance.dueOn } : {}),
    ...(agreedAmount === undefined ? {} : { agreedAmount }),
    ...(confirmation
      ? {
          appliedOn: confirmation.appliedOn,
          ruledOn: confirmation.ruledOn,
          rulingNo: confirmation.rulingNo,
          ruling: 'CONFIRMED',
          courtFeeSaved: confirmation.courtFee.avoided,
        }
      : {}),
  };
};

const mediation = (events: readonly CaseEvent[]): Columns => {
  const lead = leadOf(events);
  const mechanism = mechanismOf(events);
  return {
    ...(lead ? { mediatorId: lead } : {}),
    ...periodOf(events),
    ...(mechanism === 'ONE_STOP' ? {} : { mechanism }),
  };
};

/** Another round sets aside what the one before came to (T27): what it ends with is what the case comes to. */
const sinceReopening = (events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events.slice(events.findLastIndex(({ type }) => type === 'mediation.reopened.v1') + 1);

/** Once all agree after the last day the failure before it stands aside (T51). */
const sinceAdmission = (events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events.slice(events.findLastIndex(({ type }) => type === 'late-agreement.admitted.v1') + 1);

/**
 * How mediation ended and when. An agreement in force is a success, whatever came before or a court says after (A-27,
 * A-28); once settled in part the case is that for good.
 */
const resultOf = (history: readonly CaseEvent[]): Columns => {
  const events = sinceReopening(history);
  const effective = last(events, 'agreement.effective.v1');
  const split = last(history, 'case.split.v1');
  if (effective) return { result: split ? 'PARTIAL' : 'SETTLED', endedOn: effective.effectiveOn };
  const failed = last(sinceAdmission(events), 'mediation.failed.v1');
  if (failed) return { result: failed.reason === 'NO_CONTACT' ? 'NO_CONTACT' : 'FAILED', endedOn: failed.on };
  const withdrawn = last(events, 'case.withdrawn.v1');
  if (withdrawn)
    return { result: withdrawn.reason === 'SELF_SETTLED' ? 'SELF_SETTLED' : 'WITHDRAWN', endedOn: withdrawn.on };
  const terminated = last(events, 'mediation.terminated.v1');
  if (terminated) return { result: 'TERMINATED_FALSE', endedOn: terminated.on };
  const refused = last(events, 'case.refused.v1');
  if (refused) return { result: refused.reason === 'NO_CONTACT' ? 'NO_CONTACT' : 'REFUSED', endedOn: refused.on };
  const notAccepted = last(events, 'case.not-accepted.v1');
  if (notAccepted) return { result: 'NOT_ACCEPTED', endedOn: notAccepted.on };
  const past = last(events, 'case.imported.v1')?.past;
  return past ? { result: past.result, endedOn: past.endedOn } : {};
};

/** What mediation rested for is not used: a hold counts from its day on, and not the day on which it ends. */
const daysUsed = (events: readonly CaseEvent[], from: Day, to: Day, calendar: Calendar): number => {
  const between = (after: Day, upTo: Day): number => workingDaysBetween(calendar, after, upTo, { local: true });
  const rested = events.map((event, i) => {
    if (event.type !== 'mediation.held.v1') return 0;
    const resumed = events.slice(i).find(({ type }) => type === 'mediation.resumed.v1');
    const last = resumed && 'on' in resumed ? addDays(resumed.on, -1) : to;
    return between(laterOf(addDays(event.on, -1), from), earlierOf(last, to));
  });
  return between(from, to) - rested.reduce((sum, days) => sum + days, 0);
};

const ending = (events: readonly CaseEvent[], calendar: Calendar): Columns => {
  const ended = resultOf(events);
  const acceptedOn =
    last(events, 'case.accepted.v1')?.on ??
    last(events, 'case.continued.v1')?.acceptedOn ??
    last(events, 'case.imported.v1')?.past.acceptance?.on;
  // The working days of the mechanism leave out the prefecture's own holidays too.
  return acceptedOn && ended.endedOn
    ? { ...ended, workingDaysUsed: daysUsed(events, acceptedOn, ended.endedOn, calendar) }
    : ended;
};

/** Only what is in force: an agreement that not all have signed has no amount in the ledger. */
const agreement = (history: readonly CaseEvent[], state: Case): Columns => {
  const events = sinceReopening(history);
  const effective = last(events, 'agreement.effective.v1');
  const reached = last(events, 'agreement.reached.v1');
  if (!effective || !reached) return {};
  // after a default the parties may have agreed on other days (T33)
  const schedule = ('agreement' in state ? state.agreement?.schedule : undefined) ?? reached.schedule;
  const lastInstalment = schedule.at(-1);
  return {
    agreedAmount: reached.total,
    remedies: reached.clauses,
    ...(lastInstalment ? { instalments: schedule.length, lastInstalmentOn: lastInstalment.dueOn } : {}),
    ...(effective.outOfTime ? { outOfTime: true } : {}),
  };
};

/** How far the agreement in force was kept. The day is that of the last payment; its report may come later. */
const performance = (history: readonly CaseEvent[], state: Case): Columns => {
  const events = sinceReopening(history);
  const paid = events.flatMap((event) => (event.type === 'instalment.paid.v1' ? [event.paidOn] : []));
  const performed = last(events, 'agreement.performed.v1');
  const lastDay = performed && (performed.performedOn ?? paid.toSorted().at(-1) ?? performed.on);
  return {
    ...(paid.length > 0 ? { instalmentsPaid: paid.length } : {}),
    ...(lastDay ? { performedOn: lastDay } : {}),
    ...('default' in state && state.default ? { defaultedOn: state.default.since } : {}),
  };
};

const enforcement = (events: readonly CaseEvent[]): Columns => {
  const filed = last(events, 'enforcement.filed.v1');
  // one that was settled may be followed by another
  const ended = filed && last(events.slice(events.indexOf(filed)), 'enforcement.ended.v1');
  return {
    ...(filed ? { enforcementFiledOn: filed.on } : {}),
    ...(ended ? { enforcementEndedOn: ended.on, enforcementResult: ended.result } : {}),
  };
};

/** What the court made of the agreement. Once confirmation is applied for, the suit withdrawn before is past (T30, T22). */
const RULED = {
  'agreement.confirmed.v1': 'CONFIRMED',
  'confirmation.dismissed.v1': 'DISMISSED',
  'confirmation.revoked.v1': 'REVOKED',
} as const;

const isRuling = (event: CaseEvent): event is EventOf<keyof typeof RULED> => event.type in RULED;

/** The court's last word on an agreement: a ruling may be taken back, and another round has one of its own (T27, T29). */
const lastRuling = (events: readonly CaseEvent[]) => events.findLast(isRuling);

const rulingOf = (events: readonly CaseEvent[]): Columns => {
  const ruled = lastRuling(events);
  if (ruled) return { ruledOn: ruled.on, rulingNo: ruled.rulingNo, ruling: RULED[ruled.type] };
  const statement = last(events, 'court-statement.issued.v1');
  if (statement) return { ruledOn: statement.on, rulingNo: statement.documentNo, ruling: 'STATEMENT_ISSUED' };
  const withdrawn = last(events, 'confirmation.applied.v1') ? undefined : last(events, 'suit.withdrawn.v1');
  return withdrawn ? { ruledOn: withdrawn.on, ruling: 'SUIT_WITHDRAWN' } : {};
};

const court = (events: readonly CaseEvent[]): Columns => {
  const applied = last(events, 'confirmation.applied.v1') ?? last(events, 'court-review.submitted.v1');
  const ruled = lastRuling(events);
  const confirmed = ruled?.type === 'agreement.confirmed.v1' ? ruled : undefined;
  const enforceable = confirmed ?? last(events, 'court-statement.issued.v1');
  const entered = last(events, 'fast-track.entered.v1');
  const closed = last(events, 'fast-track.closed.v1');
  const converted = last(events, 'fast-track.converted.v1');
  return {
    ...(applied ? { appliedOn: applied.on } : {}),
    ...rulingOf(events),
    ...(enforceable ? { courtFeeSaved: enforceable.courtFee.avoided } : {}),
    ...(entered ? { fastTrackOn: entered.on } : {}),
    ...(closed ? { fastTrackClosedOn: closed.on, fastTrackResult: closed.result } : {}),
    ...(converted ? { fastTrackClosedOn: converted.on, fastTrackResult: 'CONVERTED' as const } : {}),
  };
};

/**
 * The case as its county's ledger shows it. Pure: the same history and filing always give the same row, so a rebuilt
 * ledger equals the kept one.
 * @throws where the history is empty or impossible
 */
export const project = ({ caseId, sequence, events, parties }: LedgerSource, calendar: Calendar): LedgerRow => {
  const state = fold(events, caseId);
  if (!state) throw new Error(`${caseId} has no history`);
  const { principal, interest, penalty, other, total } = state.claim;
  return {
    caseId,
    sequence,
    county: state.competentCounty,
    stage: state.stage,
    ...('caseNo' in state && state.caseNo ? { caseNo: state.caseNo } : {}),
    onDesk: ON_DESK.includes(state.stage),
    facts: {
      channel: state.channel,
      ...sourceOf(state),
      ...(state.transferredFrom ? { transferredFrom: state.transferredFrom } : {}),
      applicants: namesOf(parties, 'APPLICANT'),
      respondents: namesOf(parties, 'RESPONDENT'),
      causeCode: state.causeCode,
      total,
      principal,
      interest,
      other: fen(penalty + other),
      ...intake(events),
      ...mediation(events),
      ...(isAt(state, ['mediating', 'agreed']) && state.hold ? { onHold: true as const } : {}),
      sessions: count(events, 'session.held.v1'),
      coMediators: events.flatMap((event) => (event.type === 'co-mediator.joined.v1' ? [event.unitId] : [])),
      ...ending(events, calendar),
      ...agreement(events, state),
      ...performance(events, state),
      ...enforcement(events),
      ...court(events),
      ...marksOf(state),
      ...groupOf(state),
      ...pastOf(events),
    },
  };
};
