import type { EventOf } from '../../../../events/catalogue.ts';
import { type Changes, expectAt, unchanged, withClocks } from '../evolving.ts';
import type { Effective } from '../facts.ts';
import type { Case, CaseAt } from '../state.ts';

/** What a court said of the agreement goes with it: kept, a refusal of the court would read as one of mediation. */
type WithoutTitle = Effective &
  Partial<
    Pick<CaseAt<'dismissed'>, 'court' | 'rulingNo' | 'dismissedOn'> &
      Pick<CaseAt<'not-admitted'>, 'ground' | 'competentCourtId' | 'refusedOn'>
  >;

/** The same mediators, the next version of the text, clocks and extensions anew (T27, A-33). */
const reopened = (
  {
    agreement,
    effectiveOn: _effectiveOn,
    graceDays: _graceDays,
    payments: _payments,
    reported: _reported,
    default: _default,
    enforcement: _enforcement,
    visits: _visits,
    creditRepairs: _creditRepairs,
    court: _court,
    rulingNo: _rulingNo,
    dismissedOn: _dismissedOn,
    ground: _ground,
    competentCourtId: _competentCourtId,
    refusedOn: _refusedOn,
    ...from
  }: WithoutTitle,
  { round, clocks }: EventOf<'mediation.reopened.v1'>,
): Case => ({
  ...from,
  stage: 'mediating',
  agreements: agreement.version,
  ...(agreement.rest?.how === 'OPEN' ? { partial: true as const } : {}),
  round,
  extensions: 0,
  absences: new Map(),
  mechanism: { ...from.mechanism, now: 'ONE_STOP' },
  clocks: withClocks(from.clocks, ...clocks),
});

/** Whose limit ends nothing and is flagged. */
const FLAGGED = ['filed', 'docketed', 'court-review', 'failed', 'refused', 'fast-track', 'converted'] as const;

/** The court's confirmation, its review of a docketed suit, its fast track. */
export const courtChanges = {
  'confirmation.applied.v1': (state, event) => {
    const from = expectAt(state, event, 'effective', 'suit-withdrawn', 'not-admitted', 'unconfirmed');
    const clocks = withClocks(from.clocks, event.clock);
    return { ...from, stage: 'applied', court: event.courtId, appliedOn: event.on, clocks };
  },

  'confirmation.docketed.v1': (state, event) => {
    const from = expectAt(state, event, 'applied');
    const clocks = withClocks(from.clocks, event.clock);
    return { ...from, stage: 'docketed', courtCaseNo: event.courtCaseNo, overdue: [], clocks };
  },

  /** T28: PERFORMING with it; each instalment is watched from the effect on. */
  'agreement.confirmed.v1': (state, event) => {
    const { rulingNo, on: confirmedOn } = event;
    return { ...expectAt(state, event, 'docketed'), stage: 'confirmed', rulingNo, confirmedOn };
  },

  'ruling.received.v1': (state, event) => {
    const from = expectAt(state, event, 'confirmed', 'closed');
    return { ...from, receipts: new Map([...(from.receipts ?? []), [event.partyId, event.receivedOn]]) };
  },

  'confirmation.dismissed.v1': (state, event) => {
    const { rulingNo, on: dismissedOn } = event;
    return { ...expectAt(state, event, 'docketed'), stage: 'dismissed', rulingNo, dismissedOn };
  },

  'confirmation.lapsed.v1': (state, event) => {
    return {
      ...expectAt(state, event, 'effective', 'suit-withdrawn', 'not-admitted'),
      stage: 'unconfirmed',
      lapsedOn: event.on,
    };
  },

  'confirmation.declined.v1': (state, event) => ({
    ...expectAt(state, event, 'effective', 'suit-withdrawn'),
    stage: 'unconfirmed',
    lapsedOn: event.on,
    declined: true,
  }),

  'confirmation.not-admitted.v1': (state, event) => {
    const { type: _type, on: refusedOn, ...refusal } = event;
    return { ...expectAt(state, event, 'applied'), stage: 'not-admitted', ...refusal, refusedOn };
  },

  'confirmation.withdrawn.v1': (state, event) => {
    const from = expectAt(state, event, 'applied', 'docketed');
    return { ...from, stage: from.suitWithdrawnOn ? 'suit-withdrawn' : 'effective' };
  },

  'ruling.extended.v1': (state, event) => {
    const from = expectAt(state, event, 'docketed');
    return { ...from, clocks: withClocks(from.clocks, event.clock) };
  },

  'confirmation.revoked.v1': (state, event) => {
    const { rulingNo, on: dismissedOn } = event;
    // what was being enforced is no title any more (INT 372)
    const {
      enforcement: _enforcement,
      receipts: _receipts,
      confirmedOn: _on,
      ...from
    } = expectAt(state, event, 'confirmed', 'closed');
    // what was over stays over: the parties may sue, or come with a new application
    return from.stage === 'closed' ? from : { ...from, stage: 'dismissed', rulingNo, dismissedOn };
  },

  'mediation.reopened.v1': (state, event) => {
    return reopened(expectAt(state, event, 'dismissed', 'not-admitted'), event);
  },

  'court-review.submitted.v1': (state, event) => {
    const { courtId: court, on: submittedOn } = event;
    const from = expectAt(state, event, 'effective');
    const clocks = withClocks(from.clocks, event.clock);
    return { ...from, stage: 'court-review', court, submittedOn, overdue: [], clocks };
  },

  'court-statement.issued.v1': (state, event) => {
    const { documentNo, on: issuedOn } = event;
    return { ...expectAt(state, event, 'court-review'), stage: 'court-statement', documentNo, issuedOn };
  },

  'suit.withdrawn.v1': (state, event) => {
    return { ...expectAt(state, event, 'court-review'), stage: 'suit-withdrawn', suitWithdrawnOn: event.on };
  },

  'stage.overdue.v1': (state, event) => {
    const from = expectAt(state, event, ...FLAGGED);
    return { ...from, overdue: [...from.overdue, event.clock] };
  },

  'fast-track.entered.v1': (state, event) => {
    const from = expectAt(state, event, 'failed', 'refused');
    const { courtId: court, courtCaseNo, on: enteredOn } = event;
    const clocks = withClocks(from.clocks, event.clock, event.limit, event.docketing);
    // the same last day as before has been flagged already
    const overdue = from.clocks['DL-11']?.dueOn === event.clock.dueOn ? from.overdue : [];
    return { ...from, stage: 'fast-track', court, courtCaseNo, enteredOn, overdue, clocks };
  },

  'fast-track.converted.v1': (state, event) => {
    // before there was a clock for it a conversion closed the case in the same commit
    if (!event.clock) return state;
    const from = expectAt(state, event, 'fast-track');
    return { ...from, stage: 'converted', overdue: [], clocks: withClocks(from.clocks, event.clock) };
  },

  'trial.ended.v1': unchanged,

  'fast-track.closed.v1': unchanged,
} satisfies Partial<Changes>;
