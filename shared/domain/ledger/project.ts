import type { CaseEvent, CaseEventType } from '../../../events/catalogue.ts';
import type { Mechanism } from '../../../events/mechanism.ts';
import type { CaseId, Day } from '../../../events/primitives.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { fold } from '../case/evolve.ts';
import { withClocks } from '../case/evolving.ts';
import type { Clocks } from '../case/facts.ts';
import { likenessOf } from '../case/group/likeness.ts';
import { type Case, isAt, type Stage } from '../case/state.ts';
import { mediationDueOn } from '../case/table/mediation-clocks.ts';
import { courtCaseNo } from '../identifiers/court-case-no.ts';
import { fen } from '../money/fen.ts';
import type { PrivateParty } from '../party.ts';
import { agreement, court, enforcement, performance } from './after-agreement.ts';
import { leadOf } from './credits.ts';
import { ending } from './ending.ts';
import { type Columns, last } from './history.ts';
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

/** Once the agreement is in force the mediator still helps the parties to apply; then the court has the case. */
const ON_DESK: readonly Stage[] = ['mediating', 'agreed', 'effective', 'suit-withdrawn', 'not-admitted'];

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
