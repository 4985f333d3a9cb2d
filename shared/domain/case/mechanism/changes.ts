import type { ClockRecord } from '../../../../events/clock.ts';
import type { Assessment } from '../../../../events/intake.ts';
import type { TrackReason } from '../../../../events/mediation.ts';
import { type Changes, expectAt, unchanged, withClocks } from '../evolving.ts';
import type { CaseAt } from '../state.ts';
import type { CaseMechanism } from './mechanism.ts';

type Mediating = CaseAt<'mediating'>;

const having = (from: Mediating, part: Partial<CaseMechanism>, clock: ClockRecord | undefined): Mediating => ({
  ...from,
  mechanism: { ...from.mechanism, ...part },
  clocks: withClocks(from.clocks, clock),
});

/** What a mechanism has of its own is there before anything happens in it. */
const sure = <Part>(part: Part | undefined): Part => {
  if (!part) throw new Error('the case is in another mechanism');
  return part;
};

/** What of the filing's assessment mediation found otherwise (A-03, §4.8): the fast track asks for it (T40). */
const FOUND: Readonly<Partial<Record<TrackReason, Partial<Assessment>>>> = {
  FACTS_UNCLEAR: { factsClear: false },
  APPRAISAL_NEEDED: { appraisalNeeded: true },
  PARTY_UNTRACEABLE: { partyUntraceable: true },
  TITLE_DISPUTED: { titleDisputed: true },
};

/** By which mechanism the case is mediated, and on which track. */
export const mechanismChanges = {
  'mechanism.switched.v1': (state, event) => {
    const before = expectAt(state, event, 'mediating');
    const { from, to: now, reason, on, commitment, clock } = event;
    const switches = [...before.mechanism.switches, { from, to: now, reason, on }];
    const smallFast = commitment && { commitmentId: commitment.commitmentId, committed: commitment.partyId };
    return having(before, { now, switches, ...(smallFast ? { smallFast } : {}) }, clock);
  },

  'track.changed.v1': (state, event) => {
    const from = expectAt(state, event, 'assigning', 'mediating', 'agreed');
    const assessment = { ...from.assessment, ...FOUND[event.reason] };
    return { ...from, track: event.to, assessment, clocks: withClocks(from.clocks, ...event.clocks) };
  },

  'opinion.issued.v1': (state, event) => {
    const before = expectAt(state, event, 'mediating');
    const { type: _type, clock, ...issued } = event;
    const opinion = { ...issued, acceptedBy: [] };
    return having(before, { smallFast: { ...sure(before.mechanism.smallFast), opinion } }, clock);
  },

  'opinion.answered.v1': (state, event) => {
    const before = expectAt(state, event, 'mediating');
    const { partyId, answer, agreementId, clock } = event;
    if (answer === 'REFUSED') return before;
    const smallFast = sure(before.mechanism.smallFast);
    const issued = sure(smallFast.opinion);
    const acceptedBy = [...issued.acceptedBy, partyId];
    const opinion = { ...issued, acceptedBy, ...(agreementId ? { agreementId } : {}) };
    return having(before, { smallFast: { ...smallFast, opinion } }, clock);
  },

  'commitment.breached.v1': unchanged,

  'evaluation.requested.v1': (state, event) => {
    const before = expectAt(state, event, 'mediating');
    const experts = event.experts.map(({ expertId }) => expertId);
    const asExperts = event.experts.flatMap(({ mediatorId }) => (mediatorId ? [[mediatorId, 'EXPERT'] as const] : []));
    const barred = new Map([...asExperts, ...before.barred]);
    return having({ ...before, barred }, { evaluation: { experts, acceptedBy: [] } }, event.clock);
  },

  'evaluation.reported.v1': (state, event) => {
    const before = expectAt(state, event, 'mediating');
    const { on: reportedOn, clock } = event;
    return having(before, { evaluation: { ...sure(before.mechanism.evaluation), reportedOn } }, clock);
  },

  'evaluation.answered.v1': (state, event) => {
    const before = expectAt(state, event, 'mediating');
    if (event.answer === 'REJECTED') return before;
    const evaluation = sure(before.mechanism.evaluation);
    return having(
      before,
      { evaluation: { ...evaluation, acceptedBy: [...evaluation.acceptedBy, event.partyId] } },
      undefined,
    );
  },
} satisfies Partial<Changes>;
