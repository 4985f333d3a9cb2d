import type { CaseEvent, EventOf } from '../../../events/catalogue.ts';
import type { ClockRecord } from '../../../events/clock.ts';
import type { CaseId } from '../../../events/primitives.ts';
import type { Case, CaseAt, Clocks, Stage } from './state.ts';

const withClocks = (clocks: Clocks, ...started: readonly ClockRecord[]): Clocks => ({
  ...clocks,
  ...Object.fromEntries(started.map((clock) => [clock.kind, clock])),
});

/** The history cannot say otherwise: a decision of ours put this event after that stage. */
const expectAt = <S extends Stage>(state: Case, event: CaseEvent, ...stages: readonly S[]): CaseAt<S> => {
  const is = (candidate: Case): candidate is CaseAt<S> => stages.some((stage) => stage === candidate.stage);
  if (is(state)) return state;
  throw new Error(`${event.type} cannot follow stage ${state.stage}`);
};

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
      return state;
    case 'parties.informed.v1': {
      const from = expectAt(state, event, 'filed');
      return { ...from, stage: 'informing', informedOn: event.on, clocks: withClocks(from.clocks, event.clock) };
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
        coMediators: [],
        extensions: 0,
      };
    }
    case 'mediator.assigned.v1':
      return assigned(state, event);
    case 'co-mediator.joined.v1': {
      const from = expectAt(state, event, 'mediating', 'agreed');
      return { ...from, coMediators: [...from.coMediators, event.unitId] };
    }
    case 'session.held.v1':
      return { ...expectAt(state, event, 'mediating', 'agreed'), sessions: event.sessionNo };
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
        clocks: withClocks(from.clocks, event.clock),
      };
    }
    case 'agreement.lapsed.v1':
      return { ...expectAt(state, event, 'agreed'), stage: 'mediating' };
    default:
      return afterMediation(state, event);
  }
};

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

type AfterMediation = EventOf<
  | 'mediation.failed.v1'
  | 'termination-notice.served.v1'
  | 'confirmation.applied.v1'
  | 'confirmation.docketed.v1'
  | 'agreement.confirmed.v1'
  | 'confirmation.dismissed.v1'
  | 'confirmation.lapsed.v1'
  | 'stage.overdue.v1'
  | 'fast-track.entered.v1'
  | 'case.closed.v1'
>;

const afterMediation = (state: Case, event: AfterMediation): Case => {
  switch (event.type) {
    case 'mediation.failed.v1': {
      const from = expectAt(state, event, 'assigning', 'mediating', 'agreed');
      const { reason, on: failedOn, returnedTo } = event;
      const returned = returnedTo ? { returnedTo } : {};
      const mediators = 'mediators' in from ? from.mediators : [];
      const clocks = withClocks(from.clocks, event.clock);
      return { ...from, stage: 'failed', reason, failedOn, ...returned, mediators, overdue: [], clocks };
    }
    case 'termination-notice.served.v1':
      return { ...expectAt(state, event, 'failed', 'fast-track'), noticeServedOn: event.on };
    case 'confirmation.applied.v1': {
      const from = expectAt(state, event, 'effective');
      const clocks = withClocks(from.clocks, event.clock);
      return { ...from, stage: 'applied', court: event.courtId, appliedOn: event.on, clocks };
    }
    case 'confirmation.docketed.v1': {
      const from = expectAt(state, event, 'applied');
      const clocks = withClocks(from.clocks, event.clock);
      return { ...from, stage: 'docketed', courtCaseNo: event.courtCaseNo, overdue: [], clocks };
    }
    case 'agreement.confirmed.v1': {
      const { rulingNo, on: confirmedOn } = event;
      return { ...expectAt(state, event, 'docketed'), stage: 'confirmed', rulingNo, confirmedOn };
    }
    case 'confirmation.dismissed.v1': {
      const { rulingNo, on: dismissedOn } = event;
      return { ...expectAt(state, event, 'docketed'), stage: 'dismissed', rulingNo, dismissedOn };
    }
    case 'confirmation.lapsed.v1':
      return { ...expectAt(state, event, 'effective'), stage: 'unconfirmed', lapsedOn: event.on };
    case 'stage.overdue.v1': {
      const from = expectAt(state, event, 'docketed', 'failed', 'fast-track');
      return { ...from, overdue: [...from.overdue, event.clock] };
    }
    case 'fast-track.entered.v1': {
      const from = expectAt(state, event, 'failed');
      const { courtId: court, courtCaseNo, on: enteredOn } = event;
      const clocks = withClocks(from.clocks, event.clock);
      return { ...from, stage: 'fast-track', court, courtCaseNo, enteredOn, overdue: [], clocks };
    }
    case 'case.closed.v1':
      return { ...state, stage: 'closed', outcome: event.outcome, closedOn: event.on };
  }
};

/** The case as its events left it; nothing where there are none. */
export const fold = (events: Iterable<CaseEvent>, id: CaseId): Case | undefined => {
  let state: Case | undefined;
  for (const event of events) state = evolve(state, event, id);
  return state;
};
