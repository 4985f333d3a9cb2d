import type { EventOf } from '../../../../events/catalogue.ts';
import type { PartyId } from '../../../../events/primitives.ts';
import { type Changes, expectAt, withClocks } from '../evolving.ts';
import type { CaseAt } from '../state.ts';

/** Consecutive absences: whoever came starts anew, a justified absence counts for nothing (§4.3). */
const missedAfter = (
  before: ReadonlyMap<PartyId, number>,
  { attended, absent }: EventOf<'session.held.v1'>,
): ReadonlyMap<PartyId, number> =>
  new Map([
    ...before,
    ...attended.map((partyId) => [partyId, 0] as const),
    ...absent.flatMap(({ partyId, justified }) =>
      justified ? [] : [[partyId, (before.get(partyId) ?? 0) + 1] as const],
    ),
  ]);

/** A text that nobody is bound by is gone from the case; the history keeps it. */
const withoutAgreement = (from: CaseAt<'assigning' | 'mediating' | 'agreed'>) => {
  if (from.stage !== 'agreed') return from;
  const { agreement: _agreement, ...rest } = from;
  return rest;
};

/** Sessions, more time, an agreement and its signatures; or the end without one. */
export const tableChanges = {
  'session.held.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating', 'agreed');
    return { ...from, sessions: event.sessionNo, absences: missedAfter(from.absences, event) };
  },

  'mediation.extended.v1': (state, event) => {
    const from = expectAt(state, event, 'assigning', 'mediating', 'agreed');
    return { ...from, extensions: from.extensions + 1, clocks: withClocks(from.clocks, ...event.clocks) };
  },

  'agreement.reached.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating');
    const { type: _type, clock, ...terms } = event;
    const clocks = withClocks(from.clocks, clock);
    return { ...from, stage: 'agreed', agreement: { ...terms, marks: [] }, agreements: event.version, clocks };
  },

  'agreement.signed.v1': (state, event) => {
    const from = expectAt(state, event, 'agreed');
    return { ...from, agreement: { ...from.agreement, marks: [...from.agreement.marks, ...event.marks] } };
  },

  'agreement.effective.v1': (state, event) => {
    const from = expectAt(state, event, 'agreed');
    const { effectiveOn, clock } = event;
    return { ...from, stage: 'effective', effectiveOn, payments: [], clocks: withClocks(from.clocks, clock) };
  },

  'agreement.lapsed.v1': (state, event) => {
    const { agreement: _agreement, ...from } = expectAt(state, event, 'agreed');
    return { ...from, stage: 'mediating' };
  },

  'mediation.failed.v1': (state, event) => {
    const from = withoutAgreement(expectAt(state, event, 'assigning', 'mediating', 'agreed'));
    const { reason, on: failedOn, returnedTo } = event;
    const returned = returnedTo ? { returnedTo } : {};
    const mediators = 'mediators' in from ? from.mediators : [];
    const clocks = withClocks(from.clocks, event.clock);
    return { ...from, stage: 'failed', reason, failedOn, ...returned, mediators, overdue: [], clocks };
  },

  'termination-notice.served.v1': (state, event) => {
    const from = expectAt(state, event, 'failed', 'fast-track');
    return { ...from, noticeServedOn: event.on, clocks: withClocks(from.clocks, event.clock) };
  },
} satisfies Partial<Changes>;
