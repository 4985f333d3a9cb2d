import type { CaseEvent, EventOf } from '../../../events/catalogue.ts';
import type { Case } from '../case/state.ts';
import { type Columns, last, sinceReopening } from './history.ts';

/** Only what is in force: an agreement that not all have signed has no amount in the ledger. */
export const agreement = (history: readonly CaseEvent[], state: Case): Columns => {
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
export const performance = (history: readonly CaseEvent[], state: Case): Columns => {
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

/** What a court did so that it was kept (T34). */
export const enforcement = (events: readonly CaseEvent[]): Columns => {
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

/** What a court has of it: to confirm or review, or on its fast track. */
export const court = (events: readonly CaseEvent[]): Columns => {
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
