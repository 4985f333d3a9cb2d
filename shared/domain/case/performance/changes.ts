import type { Instalment } from '../../../../events/agreement.ts';
import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { PartyId } from '../../../../events/primitives.ts';
import { type Changes, expectAt, withClocks } from '../evolving.ts';
import type { CreditRepair } from '../facts.ts';
import { BINDING, type Case } from '../state.ts';
import { type Binding, endOf } from './dues.ts';

/** The debtor did what was due, or has until another day. */
const withoutDefault = ({ default: _default, ...from }: Binding): Binding => from;

/** What was paid stands first; the days that were agreed for the rest follow it (T33). */
const onNewDays = (from: Binding, rest: readonly Instalment[]): Binding => {
  const { reported: _reported, ...kept } = withoutDefault(from);
  const paid = from.payments
    .toSorted((a, b) => a.instalment - b.instalment)
    .flatMap((payment) => {
      const row = from.agreement.schedule[payment.instalment - 1];
      return row ? [{ row, payment }] : [];
    });
  return {
    ...kept,
    agreement: { ...from.agreement, schedule: [...paid.map(({ row }) => row), ...rest] },
    payments: paid.map(({ payment: { paidOn } }, i) => ({ instalment: i + 1, paidOn })),
  };
};

const withRepair = (state: Case, event: CaseEvent & { readonly partyId: PartyId }, repair: CreditRepair): Case => {
  const from = expectAt(state, event, ...BINDING, 'closed');
  return { ...from, creditRepairs: new Map([...(from.creditRepairs ?? []), [event.partyId, repair]]) };
};

/** What becomes of an agreement that binds, and the end. */
export const performanceChanges = {
  'instalment.paid.v1': (state, event) => {
    const from = expectAt(state, event, ...BINDING);
    const { instalment, paidOn } = event;
    return { ...from, payments: [...from.payments, { instalment, paidOn }] };
  },

  'payment.reported.v1': (state, event) => {
    const from = expectAt(state, event, ...BINDING);
    const { instalment, paidOn } = event;
    return { ...from, reported: [...(from.reported ?? []), { instalment, paidOn }] };
  },

  'agreement.defaulted.v1': (state, event) => {
    const { since, on, accelerated } = event;
    return { ...expectAt(state, event, ...BINDING), default: { since, on, accelerated } };
  },

  'default.cured.v1': (state, event) => withoutDefault(expectAt(state, event, ...BINDING)),

  'agreement.rescheduled.v1': (state, event) => {
    const from = expectAt(state, event, ...BINDING);
    const anew = onNewDays(from, event.schedule);
    return { ...anew, agreement: { ...anew.agreement, firstEnd: endOf(from, event.on) } };
  },

  'enforcement.filed.v1': (state, event) => {
    const { courtId: court, on: filedOn } = event;
    return { ...expectAt(state, event, ...BINDING), enforcement: { court, filedOn } };
  },

  'enforcement.ended.v1': (state, event) => {
    const { enforcement: _enforcement, ...from } = expectAt(state, event, ...BINDING);
    return event.schedule ? onNewDays(from, event.schedule) : from;
  },

  'preservation.recorded.v1': (state, { no, kind, clock }) => ({
    ...state,
    preservations: [...(state.preservations ?? []), { no, kind }],
    clocks: withClocks(state.clocks, clock),
  }),

  'preservation.ended.v1': (state, { no, on }) => ({
    ...state,
    preservations: (state.preservations ?? []).map((each) => (each.no === no ? { ...each, ended: on } : each)),
  }),

  'guarantee.recorded.v1': (state, { partyId, mainDueOn, months }) => ({
    ...state,
    guarantees: new Map([...(state.guarantees ?? []), [partyId, { mainDueOn, months }]]),
  }),

  'agreement.performed.v1': (state, event) => {
    const from = withoutDefault(expectAt(state, event, ...BINDING));
    const paid = from.payments.map(({ paidOn }) => paidOn).toSorted();
    return { ...from, performedOn: event.performedOn ?? paid.at(-1) ?? event.on };
  },

  'return-visit.recorded.v1': (state, event) => {
    const from = expectAt(state, event, ...BINDING, 'closed');
    const { visitedOn, performance } = event;
    return { ...from, visits: [...(from.visits ?? []), { visitedOn, performance }] };
  },

  'credit-repair.requested.v1': (state, event) => withRepair(state, event, 'REQUESTED'),

  'credit-repair.answered.v1': (state, event) => withRepair(state, event, event.result),

  'case.closed.v1': (state, event) => {
    return { ...state, stage: 'closed', outcome: event.outcome, closedOn: event.on };
  },

  'case.archived.v1': (state, event) => ({ ...expectAt(state, event, 'closed'), archivedOn: event.on }),
} satisfies Partial<Changes>;
