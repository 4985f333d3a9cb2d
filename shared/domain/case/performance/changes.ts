import { type Changes, expectAt } from '../evolving.ts';
import { BINDING } from '../state.ts';

/** What becomes of an agreement that binds, and the end. */
export const performanceChanges = {
  'instalment.paid.v1': (state, event) => {
    const from = expectAt(state, event, ...BINDING);
    const { instalment, paidOn } = event;
    return { ...from, payments: [...from.payments, { instalment, paidOn }] };
  },

  'agreement.performed.v1': (state, event) => {
    return expectAt(state, event, ...BINDING);
  },

  'case.closed.v1': (state, event) => {
    return { ...state, stage: 'closed', outcome: event.outcome, closedOn: event.on };
  },
} satisfies Partial<Changes>;
