import type { CaseEvent, EventOf } from '../../../events/catalogue.ts';
import type { CaseId, PartyId } from '../../../events/primitives.ts';
import { afterMediation } from './after-mediation.ts';
import { expectAt, withClocks } from './evolving.ts';
import type { Case } from './state.ts';

const filed = (id: CaseId, { type: _type, clock, ...facts }: EventOf<'case.filed.v1'>): Case => ({
  stage: 'filed',
  id,
  ...facts,
  clocks: withClocks({}, clock),
  consents: new Map(),
});

/** The first event makes a case; every other one changes it. Pure; throws where a history is impossible. */
export const evolve = (state: Case | undefined, event: CaseEvent, id: CaseId): Case => {
  if (event.type === 'case.filed.v1') return filed(id, event);
  if (state === undefined) throw new Error(`${event.type} cannot begin a history`);
  return next(state, event);
};

const next = (state: Case, event: Exclude<CaseEvent, { type: 'case.filed.v1' }>): Case => {
  switch (event.type) {
    case 'case.not-accepted.v1':
    case 'case.refused.v1':
    case 'case.withdrawn.v1':
    case 'fast-track.closed.v1':
    case 'fast-track.converted.v1':
      return state;
    case 'parties.informed.v1': {
      const from = expectAt(state, event, 'filed');
      const clocks = withClocks(from.clocks, event.clock, ...(event.running ?? []));
      return { ...from, stage: 'informing', informedOn: event.on, clocks };
    }
    case 'consent.given.v1': {
      const { partyId, on, advanceExtension } = event;
      return { ...state, consents: new Map([...state.consents, [partyId, { on, advanceExtension }]]) };
    }
    case 'case.accepted.v1': {
      const from = expectAt(state, event, 'informing');
      const { caseNo, on: acceptedOn, track } = event;
      const clocks = withClocks(from.clocks, ...event.clocks);
      return {
        ...from,
        stage: 'assigning',
        caseNo,
        acceptedOn,
        track,
        clocks,
        sessions: 0,
        absences: new Map(),
        round: 1,
        coMediators: [],
        // the advance consent of A-07 is an extension already
        extensions: Math.max(0, ...event.clocks.map(({ extensions }) => extensions.length)),
      };
    }
    case 'mediator.assigned.v1':
      return assigned(state, event);
    case 'co-mediator.joined.v1': {
      const from = expectAt(state, event, 'mediating', 'agreed');
      return { ...from, coMediators: [...from.coMediators, event.unitId] };
    }
    case 'session.held.v1': {
      const from = expectAt(state, event, 'mediating', 'agreed');
      return { ...from, sessions: event.sessionNo, absences: missedAfter(from.absences, event) };
    }
    case 'mediation.extended.v1': {
      const from = expectAt(state, event, 'assigning', 'mediating', 'agreed');
      return { ...from, extensions: from.extensions + 1, clocks: withClocks(from.clocks, ...event.clocks) };
    }
    case 'agreement.reached.v1': {
      const from = expectAt(state, event, 'mediating');
      const { type: _type, clock, ...terms } = event;
      const clocks = withClocks(from.clocks, clock);
      return { ...from, stage: 'agreed', agreement: { ...terms, marks: [] }, agreements: event.version, clocks };
    }
    case 'agreement.signed.v1': {
      const from = expectAt(state, event, 'agreed');
      return { ...from, agreement: { ...from.agreement, marks: [...from.agreement.marks, ...event.marks] } };
    }
    case 'agreement.effective.v1': {
      const from = expectAt(state, event, 'agreed');
      return {
        ...from,
        stage: 'effective',
        effectiveOn: event.effectiveOn,
        payments: [],
        clocks: withClocks(from.clocks, event.clock),
      };
    }
    case 'agreement.lapsed.v1': {
      const { agreement: _agreement, ...from } = expectAt(state, event, 'agreed');
      return { ...from, stage: 'mediating' };
    }
    case 'mediation.failed.v1':
    case 'termination-notice.served.v1':
    case 'confirmation.applied.v1':
    case 'confirmation.docketed.v1':
    case 'agreement.confirmed.v1':
    case 'confirmation.dismissed.v1':
    case 'confirmation.lapsed.v1':
    case 'confirmation.not-admitted.v1':
    case 'confirmation.withdrawn.v1':
    case 'ruling.extended.v1':
    case 'confirmation.revoked.v1':
    case 'mediation.reopened.v1':
    case 'court-review.submitted.v1':
    case 'court-statement.issued.v1':
    case 'suit.withdrawn.v1':
    case 'instalment.paid.v1':
    case 'agreement.performed.v1':
    case 'stage.overdue.v1':
    case 'fast-track.entered.v1':
    case 'case.closed.v1':
      return afterMediation(state, event);
  }
};

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

/** The first LEAD brings the case to the table; a CO joins. */
const assigned = (state: Case, event: EventOf<'mediator.assigned.v1'>): Case => {
  const { mediatorId } = event;
  if (event.role === 'LEAD') {
    return {
      ...expectAt(state, event, 'assigning'),
      stage: 'mediating',
      lead: mediatorId,
      mediators: [mediatorId],
      agreements: 0,
    };
  }
  const from = expectAt(state, event, 'mediating', 'agreed');
  return { ...from, mediators: [...from.mediators, mediatorId] };
};

/** The case as its events left it; nothing where there are none. */
export const fold = (events: Iterable<CaseEvent>, id: CaseId): Case | undefined => {
  let state: Case | undefined;
  for (const event of events) state = evolve(state, event, id);
  return state;
};
