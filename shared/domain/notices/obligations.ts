import type { Day, Instant } from '../../../events/primitives.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { addDays, earlierOf, laterOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/instant.ts';
import { workingDayOnOrAfter } from '../calendar/working-day.ts';
import { traced } from '../case/context.ts';
import { FOLLOWING, followingClocks } from '../case/following-clocks.ts';
import { isWaitedFor } from '../case/mechanism/lapsing.ts';
import { isSuitPending, openClocks } from '../case/open-clocks.ts';
import { isReported } from '../case/performance/performing.ts';
import type { Case } from '../case/state.ts';
import type { Clock } from '../deadlines/clock.ts';
import { type Rung, type RungCode, rungs } from '../deadlines/ladder.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import { isAfterMorning } from './hours.ts';
import { isCreditor, type Recipient, recipientKey, recipientsOf } from './recipients.ts';

/** What the mornings of a case are counted on. */
export interface Ground {
  readonly calendar: Calendar;
  readonly jurisdiction: Jurisdiction;
}

/** One rung of a clock that runs, and whom it is raised to. */
export interface Obligation {
  readonly clock: Clock;
  readonly rung: RungCode;
  /** raised in the morning of this day */
  readonly day: Day;
  readonly recipients: readonly Recipient[];
}

/** Once per clock, rung, recipient and due day; the case is the partition (mechanism.md §4.4, alert discipline). */
export const obligationKey = ({ clock, rung }: Obligation, recipient: Recipient): string =>
  `${clock.kind}#${rung}#${recipientKey(recipient)}#${clock.dueOn}`;

/** No file is closed before it was served (T50), so an archived case has none outstanding. */
const noticeOutstanding = (state: Case): boolean => 'failedOn' in state && state.noticeServedOn === undefined;

/** fewer than ten days would be left to apply if the suit were withdrawn. */
const TOO_FEW_DAYS = 9;

/**
 * Whether a rung still has somebody to move: those of the notice outlive mediation, an instalment's are there
 * from the agreement's effect on while it is unpaid, all others end with their stage.
 */
const stands = (state: Case, { kind, dueOn }: Clock, { only, day }: Rung): boolean => {
  if (only === 'suit-pending' && !isSuitPending(state)) return false;
  if (kind === 'DL-07' && isSuitPending(state)) return day >= addDays(dueOn, -TOO_FEW_DAYS);
  if (only === 'termination-notice-outstanding') return noticeOutstanding(state);
  if (FOLLOWING.includes(kind)) return !('effectiveOn' in state) || day >= (state.effectiveOn ?? day);
  return openClocks(state).includes(kind);
};

/** Whoever has answered is not asked again, nor who has nothing to answer; who says that it paid is not urged. */
const isAnswered = (state: Case, clock: Clock, recipient: Recipient): boolean =>
  recipient.kind === 'party' &&
  ((clock.kind === 'DL-04' && state.consents.has(recipient.id)) ||
    // nobody mediates yet: they are asked for their consent
    (clock.kind === 'DL-M' && state.stage === 'informing') ||
    (clock.kind === 'DL-05' && 'choices' in state && state.choices.has(recipient.id)) ||
    (clock.kind === 'DL-P' && !isCreditor(recipient, state) && isReported(state, clock.dueOn)) ||
    !isWaitedFor(state, clock.kind, recipient.id));

const toldAt = (state: Case, clock: Clock, { audiences }: Rung, jurisdiction: Jurisdiction): readonly Recipient[] => {
  const all = audiences.flatMap((audience) => recipientsOf(audience, state, jurisdiction));
  const once = new Map(all.map((recipient) => [recipientKey(recipient), recipient]));
  // while the suit is pending nobody may apply: its mediator alone sees to it that time is left
  const all07 = clock.kind !== 'DL-07' || !isSuitPending(state);
  return [...once.values()].filter(
    (recipient) => !isAnswered(state, clock, recipient) && (all07 || recipient.kind === 'mediator'),
  );
};

/** The case has fixed the days that bind it; the calendar in force says on which mornings people are told. */
const asFixed = (fixed: Clock, calendar: Calendar): Clock => {
  const { alertOn, dueOn, calendarVersion, provisional } = fixed;
  return { ...traced(fixed, calendar), alertOn, dueOn, calendarVersion, provisional };
};

/** whose referral ends sooner answers sooner, and is reminded of that day, or of that without the holiday. */
const answeredBy = ({ clocks }: Case, clock: Clock): Clock => {
  if (clock.kind !== 'DL-04') return clock;
  const ending = [clock, clocks['DL-M'] ?? clock, clocks['DL-L'] ?? clock];
  const alertOn = ending.map((each) => each.alertOn).reduce(earlierOf);
  const dueOn = ending.map((each) => each.dueOn).reduce(earlierOf);
  return { ...clock, alertOn, dueOn };
};

/**
 * after an instalment's day the days of grace delay the message, and the message alone. They are those of the day
 * on which the agreement took effect: with fewer of them a morning would lie behind before the watch comes to it.
 */
const afterGrace = (
  state: Case,
  { kind, dueOn }: Clock,
  all: readonly Rung[],
  { calendar, jurisdiction }: Ground,
): readonly Rung[] => {
  if (kind !== 'DL-P') return all;
  const { graceDays = jurisdiction.rules.graceDays } = 'graceDays' in state ? state : {};
  const over = workingDayOnOrAfter(calendar, addDays(dueOn, graceDays + 1), { local: true });
  const delayed = all.map((rung) => (rung.code.startsWith('+') ? { ...rung, day: laterOf(rung.day, over) } : rung));
  // two that would urge on one morning urge once
  return delayed.filter(
    ({ code, day }, i) => !(code.startsWith('+') && delayed.slice(0, i).some((earlier) => earlier.day === day)),
  );
};

/** Every rung of every clock of the case that still has somebody to tell, in order of clocks and days. */
export const obligations = (state: Case, ground: Ground): readonly Obligation[] => {
  const { calendar, jurisdiction } = ground;
  const kept = Object.values(state.clocks).map((fixed) => answeredBy(state, asFixed(fixed, calendar)));
  return [...kept, ...followingClocks(state, ground)].flatMap((clock) =>
    afterGrace(state, clock, rungs(clock, jurisdiction.clocks[clock.kind], calendar), ground)
      .filter((rung) => stands(state, clock, rung))
      .map((rung) => ({
        clock,
        rung: rung.code,
        day: rung.day,
        recipients: toldAt(state, clock, rung, jurisdiction),
      }))
      .filter(({ recipients }) => recipients.length > 0),
  );
};

/** On the last day, its morning gone, tomorrow is too late: the night is no reason to wait (§4.4, quiet hours). */
export const isLastCall = ({ rung, day }: Obligation, at: Instant): boolean =>
  (rung === '0' || rung === 'last') && day === dayOf(at) && isAfterMorning(at);

/** What is to be raised of the days from `since` to `today`: the latest rung of each clock; those before it are stale. */
export const dueBetween = (
  all: readonly Obligation[],
  since: Day,
  today: Day,
): { readonly live: readonly Obligation[]; readonly superseded: readonly Obligation[] } => {
  const due = all.filter(({ day }) => day >= since && day <= today);
  const isLatest = ({ clock, day }: Obligation): boolean =>
    !due.some((other) => other.clock.kind === clock.kind && other.clock.dueOn === clock.dueOn && other.day > day);
  return { live: due.filter(isLatest), superseded: due.filter((each) => !isLatest(each)) };
};
