import { type Changes, expectAt, unchanged, withClocks } from '../evolving.ts';
import type { CaseAt } from '../state.ts';
import type { CaseMechanism, Opinion, SmallFast } from './mechanism.ts';

const smallFastOf = ({ mechanism }: CaseAt<'mediating'>): SmallFast => {
  if (!mechanism.smallFast) throw new Error('an opinion belongs to the small-amount mechanism');
  return mechanism.smallFast;
};

const withOpinion = (from: CaseAt<'mediating'>, opinion: Opinion): CaseMechanism => ({
  ...from.mechanism,
  smallFast: { ...smallFastOf(from), opinion },
});

/** By which mechanism the case is mediated. */
export const mechanismChanges = {
  'mechanism.switched.v1': (state, event) => {
    const before = expectAt(state, event, 'mediating');
    const { from, to, reason, on, commitment } = event;
    const smallFast = commitment ? { commitmentId: commitment.commitmentId, committed: commitment.partyId } : undefined;
    const mechanism = {
      ...before.mechanism,
      now: to,
      switches: [...before.mechanism.switches, { from, to, reason, on }],
      ...(smallFast ? { smallFast } : {}),
    };
    return { ...before, mechanism, clocks: withClocks(before.clocks, event.clock) };
  },

  'opinion.issued.v1': (state, event) => {
    const before = expectAt(state, event, 'mediating');
    const { type: _type, clock, ...opinion } = event;
    const mechanism = withOpinion(before, { ...opinion, acceptedBy: [] });
    return { ...before, mechanism, clocks: withClocks(before.clocks, clock) };
  },

  'opinion.answered.v1': (state, event) => {
    const before = expectAt(state, event, 'mediating');
    const { opinion } = smallFastOf(before);
    if (event.answer === 'REFUSED' || !opinion) return before;
    const { partyId, agreementId, clock } = event;
    const accepted = {
      ...opinion,
      acceptedBy: [...opinion.acceptedBy, partyId],
      ...(agreementId ? { agreementId } : {}),
    };
    return { ...before, mechanism: withOpinion(before, accepted), clocks: withClocks(before.clocks, clock) };
  },

  'commitment.breached.v1': unchanged,
} satisfies Partial<Changes>;
