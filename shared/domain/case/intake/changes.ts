import { type Changes, expectAt, unchanged, withClocks } from '../evolving.ts';

/** From the filing to acceptance. */
export const intakeChanges = {
  'case.not-accepted.v1': unchanged,
  'case.refused.v1': unchanged,
  'case.withdrawn.v1': unchanged,

  'parties.informed.v1': (state, event) => {
    const from = expectAt(state, event, 'filed');
    const clocks = withClocks(from.clocks, event.clock, ...(event.running ?? []));
    return { ...from, stage: 'informing', informedOn: event.on, clocks };
  },

  'consent.given.v1': (state, { partyId, on, advanceExtension }) => ({
    ...state,
    consents: new Map([...state.consents, [partyId, { on, advanceExtension }]]),
  }),

  'case.accepted.v1': (state, event) => {
    const from = expectAt(state, event, 'informing');
    const { caseNo, on: acceptedOn, track } = event;
    return {
      ...from,
      stage: 'assigning',
      caseNo,
      acceptedOn,
      track,
      clocks: withClocks(from.clocks, ...event.clocks),
      sessions: 0,
      absences: new Map(),
      round: 1,
      coMediators: [],
      // the advance consent of A-07 is an extension already
      extensions: Math.max(0, ...event.clocks.map(({ extensions }) => extensions.length)),
    };
  },
} satisfies Partial<Changes>;
