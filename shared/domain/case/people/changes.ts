import type { Language, MediatorId } from '../../../../events/primitives.ts';
import { type Changes, expectAt, withClocks } from '../evolving.ts';
import type { Accepted } from '../facts.ts';
import { oneStop } from '../mechanism/mechanism.ts';

/** With what a mediator speaks beside Chinese. */
const heard = ({ speaks }: Pick<Accepted, 'speaks'>, mediatorId: MediatorId, languages?: readonly Language[]) =>
  languages ? { speaks: new Map([...(speaks ?? []), [mediatorId, languages]]) } : {};

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
    const { mediatorId, role, disclosureEvidenceId } = event;
    if (role === 'LEAD') {
      const { choiceAwaited: _choiceAwaited, ...from } = expectAt(state, event, 'assigning');
      const disclosed = disclosureEvidenceId ? [...from.disclosed, mediatorId] : from.disclosed;
      return {
        ...from,
        stage: 'mediating',
        lead: mediatorId,
        mediators: [mediatorId],
        disclosed,
        ...heard(from, mediatorId, event.speaks),
        mechanism: oneStop,
        agreements: 0,
      };
    }
    const from = expectAt(state, event, 'mediating', 'agreed');
    const disclosed = disclosureEvidenceId ? [...from.disclosed, mediatorId] : from.disclosed;
    const speaks = heard(from, mediatorId, event.speaks);
    return { ...from, mediators: [...from.mediators, mediatorId], disclosed, ...speaks };
  },

  /** T10: no clock starts anew. */
  'mediator.replaced.v1': (state, event) => {
    const { paused, ...from } = expectAt(state, event, 'mediating', 'agreed');
    // whoever sat beside the lead and takes its place sits there alone
    const mediators = from.mediators.filter((id) => id !== event.to).map((id) => (id === event.from ? event.to : id));
    const lead = event.role === 'LEAD' ? event.to : from.lead;
    const barred = new Map([[event.from, 'REPLACED'], ...from.barred]);
    const still = paused && paused.mediatorId !== event.from ? { paused } : {};
    const disclosed = event.disclosureEvidenceId ? [...from.disclosed, event.to] : from.disclosed;
    return { ...from, lead, mediators, barred, disclosed, ...still, ...heard(from, event.to, event.speaks) };
  },

  /** T10: the others go on; who left does not come back. */
  'mediator.left.v1': (state, event) => {
    const { paused, ...from } = expectAt(state, event, 'mediating', 'agreed');
    const { mediatorId } = event;
    const mediators = from.mediators.filter((id) => id !== mediatorId);
    const barred = new Map([[mediatorId, 'REPLACED'], ...from.barred]);
    return { ...from, mediators, barred, ...(paused && paused.mediatorId !== mediatorId ? { paused } : {}) };
  },

  /** The place is empty until somebody takes it. */
  'mediator.declined.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating');
    const { mediatorId } = event;
    return { ...from, barred: new Map([...from.barred, [mediatorId, 'DECLINED']]), paused: { mediatorId } };
  },

  'disclosure.signed.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating', 'agreed');
    return { ...from, disclosed: [...from.disclosed, event.mediatorId] };
  },

  'recusal.requested.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating', 'agreed');
    const { mediatorId, ground, partyId, clock } = event;
    const recusal = { mediatorId, ground, ...(partyId ? { partyId } : {}) };
    return { ...from, paused: { mediatorId, recusal }, clocks: withClocks(from.clocks, clock) };
  },

  'recusal.decided.v1': (state, event) => {
    const { paused, ...from } = expectAt(state, event, 'mediating', 'agreed');
    const recusal = paused?.recusal;
    if (!recusal) throw new Error('a recusal was requested before it is decided');
    if (event.result === 'REJECTED') return { ...from, rejectedRecusals: [...from.rejectedRecusals, recusal] };
    const { mediatorId, ground } = recusal;
    return { ...from, barred: new Map([...from.barred, [mediatorId, ground]]), paused: { mediatorId } };
  },

  'invitee.joined.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating', 'agreed');
    return { ...from, invitees: Number(event.inviteeId.slice(1)) };
  },

  'interpreter.named.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating', 'agreed');
    const { interpreterId, language, mediatorId } = event;
    const barred = mediatorId ? new Map([[mediatorId, 'INTERPRETER'], ...from.barred]) : from.barred;
    return { ...from, barred, interpreters: [...(from.interpreters ?? []), { interpreterId, language }] };
  },

  'interpreter.left.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating', 'agreed');
    const interpreters = (from.interpreters ?? []).map((each) =>
      each.interpreterId === event.interpreterId ? { ...each, left: true as const } : each,
    );
    return { ...from, interpreters };
  },

  'co-mediator.joined.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating', 'agreed');
    return { ...from, coMediators: [...from.coMediators, event.unitId] };
  },
} satisfies Partial<Changes>;
