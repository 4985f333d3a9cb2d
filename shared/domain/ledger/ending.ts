import type { CaseEvent } from '../../../events/catalogue.ts';
import type { Day } from '../../../events/primitives.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { addDays, earlierOf, laterOf } from '../calendar/day.ts';
import { workingDaysBetween } from '../calendar/working-day.ts';
import { type Columns, last, sinceReopening } from './history.ts';

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

/** How mediation ended, when, and after how many working days. */
export const ending = (events: readonly CaseEvent[], calendar: Calendar): Columns => {
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
