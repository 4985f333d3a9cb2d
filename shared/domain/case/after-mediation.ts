import type { EventOf } from '../../../events/catalogue.ts';
import { expectAt, withClocks } from './evolving.ts';
import { BINDING, type Case, type CaseAt } from './state.ts';

/** A text that nobody is bound by is gone from the case; the history keeps it. */
const withoutAgreement = (from: CaseAt<'assigning' | 'mediating' | 'agreed'>) => {
  if (from.stage !== 'agreed') return from;
  const { agreement: _agreement, ...rest } = from;
  return rest;
};

type AfterMediation = EventOf<
  | 'mediation.failed.v1'
  | 'termination-notice.served.v1'
  | 'confirmation.applied.v1'
  | 'confirmation.docketed.v1'
  | 'agreement.confirmed.v1'
  | 'confirmation.dismissed.v1'
  | 'confirmation.lapsed.v1'
  | 'confirmation.not-admitted.v1'
  | 'confirmation.withdrawn.v1'
  | 'ruling.extended.v1'
  | 'confirmation.revoked.v1'
  | 'mediation.reopened.v1'
  | 'court-review.submitted.v1'
  | 'court-statement.issued.v1'
  | 'suit.withdrawn.v1'
  | 'instalment.paid.v1'
  | 'agreement.performed.v1'
  | 'stage.overdue.v1'
  | 'fast-track.entered.v1'
  | 'case.closed.v1'
>;

/** The same mediators, the next version of the text, clocks and extensions anew (T27, A-33). */
const reopened = (
  { agreement, effectiveOn: _effectiveOn, payments: _payments, ...from }: CaseAt<'dismissed' | 'not-admitted'>,
  { round, clocks }: EventOf<'mediation.reopened.v1'>,
): Case => ({
  ...from,
  stage: 'mediating',
  agreements: agreement.version,
  round,
  extensions: 0,
  clocks: withClocks(from.clocks, ...clocks),
});

/** What an event of the court, of a failure or of the end makes of the case. */
export const afterMediation = (state: Case, event: AfterMediation): Case => {
  switch (event.type) {
    case 'mediation.failed.v1': {
      const from = withoutAgreement(expectAt(state, event, 'assigning', 'mediating', 'agreed'));
      const { reason, on: failedOn, returnedTo } = event;
      const returned = returnedTo ? { returnedTo } : {};
      const mediators = 'mediators' in from ? from.mediators : [];
      const clocks = withClocks(from.clocks, event.clock);
      return { ...from, stage: 'failed', reason, failedOn, ...returned, mediators, overdue: [], clocks };
    }
    case 'termination-notice.served.v1': {
      const from = expectAt(state, event, 'failed', 'fast-track');
      return {
        ...from,
        noticeServedOn: event.on,
        clocks: withClocks(from.clocks, event.clock),
      };
    }
    case 'confirmation.applied.v1': {
      const from = expectAt(state, event, 'effective', 'suit-withdrawn', 'not-admitted');
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
      return {
        ...expectAt(state, event, 'effective', 'suit-withdrawn', 'not-admitted'),
        stage: 'unconfirmed',
        lapsedOn: event.on,
      };
    case 'confirmation.not-admitted.v1': {
      const { ground, on: refusedOn } = event;
      return { ...expectAt(state, event, 'applied'), stage: 'not-admitted', ground, refusedOn };
    }
    case 'confirmation.withdrawn.v1': {
      const from = expectAt(state, event, 'applied', 'docketed');
      // a suit that was docketed has been withdrawn, or nobody could have applied
      return { ...from, stage: from.referral?.docketed ? 'suit-withdrawn' : 'effective' };
    }
    case 'ruling.extended.v1': {
      const from = expectAt(state, event, 'docketed');
      return { ...from, clocks: withClocks(from.clocks, event.clock) };
    }
    case 'confirmation.revoked.v1': {
      const { rulingNo, on: dismissedOn } = event;
      return { ...expectAt(state, event, 'confirmed'), stage: 'dismissed', rulingNo, dismissedOn };
    }
    case 'mediation.reopened.v1':
      return reopened(expectAt(state, event, 'dismissed', 'not-admitted'), event);
    case 'court-review.submitted.v1': {
      const { courtId: court, on: submittedOn } = event;
      return { ...expectAt(state, event, 'effective'), stage: 'court-review', court, submittedOn };
    }
    case 'court-statement.issued.v1': {
      const { documentNo, on: issuedOn } = event;
      return { ...expectAt(state, event, 'court-review'), stage: 'court-statement', documentNo, issuedOn };
    }
    case 'suit.withdrawn.v1':
      return { ...expectAt(state, event, 'court-review'), stage: 'suit-withdrawn' };
    case 'instalment.paid.v1': {
      const from = expectAt(state, event, ...BINDING);
      const { instalment, paidOn } = event;
      return { ...from, payments: [...from.payments, { instalment, paidOn }] };
    }
    case 'agreement.performed.v1':
      return expectAt(state, event, ...BINDING);
    case 'stage.overdue.v1': {
      const from = expectAt(state, event, 'docketed', 'failed', 'fast-track');
      return { ...from, overdue: [...from.overdue, event.clock] };
    }
    case 'fast-track.entered.v1': {
      const from = expectAt(state, event, 'failed');
      const { courtId: court, courtCaseNo, on: enteredOn } = event;
      const clocks = withClocks(from.clocks, event.clock);
      // the same last day as before has been flagged already
      const overdue = from.clocks['DL-11']?.dueOn === event.clock.dueOn ? from.overdue : [];
      return { ...from, stage: 'fast-track', court, courtCaseNo, enteredOn, overdue, clocks };
    }
    case 'case.closed.v1':
      return { ...state, stage: 'closed', outcome: event.outcome, closedOn: event.on };
  }
};
