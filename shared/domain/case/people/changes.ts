import { type Changes, expectAt, withClocks } from '../evolving.ts';

/** Who sits at the table. */
export const peopleChanges = {
  'mediator.chosen.v1': (state, event) => {
    const from = expectAt(state, event, 'assigning');
    return { ...from, choices: new Map([...from.choices, [event.partyId, event.mediatorId]]) };
  },

  'mediator-choice.ended.v1': (state, event) => {
    const from = expectAt(state, event, 'assigning');
    return { ...from, choiceAwaited: false, clocks: withClocks(from.clocks, event.clock) };
  },

  /** The first LEAD brings the case to the table; a CO joins. */
  'mediator.assigned.v1': (state, event) => {
    const { mediatorId, role } = event;
    if (role === 'LEAD') {
      const { choiceAwaited: _choiceAwaited, ...from } = expectAt(state, event, 'assigning');
      return { ...from, stage: 'mediating', lead: mediatorId, mediators: [mediatorId], agreements: 0 };
    }
    const from = expectAt(state, event, 'mediating', 'agreed');
    return { ...from, mediators: [...from.mediators, mediatorId] };
  },

  'co-mediator.joined.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating', 'agreed');
    return { ...from, coMediators: [...from.coMediators, event.unitId] };
  },
} satisfies Partial<Changes>;
