import { isDeepStrictEqual } from 'node:util';
import { CaseEvent } from '../../events/catalogue.ts';
import type { ClockKind } from '../../events/clock.ts';
import { evolve, fold } from '../../shared/domain/case/evolve.ts';
import { nextOf } from '../../shared/domain/case/flow-stage.ts';
import { runningClocks } from '../../shared/domain/case/open-clocks.ts';
import { responsibleFor } from '../../shared/domain/case/responsible.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import { parseCaseNo } from '../../shared/domain/identifiers/case-no.ts';
import { commands } from '../support/case-commands.ts';
import { actors, answer, caseId, having, jurisdiction, type Walk } from '../support/case-scenario.ts';
import type { Step } from '../unit/case/walking.ts';
import { mayFollow } from './stage-order.ts';

/** What holds of every step of every life. A law says what is wrong with a step, or nothing. */
export type Law = (step: Step) => string | undefined;

const clocksOf = (state: Case): readonly ClockKind[] => {
  switch (state.stage) {
    case 'filed':
      return ['DL-01'];
    case 'supplement':
      return ['DL-01', 'DL-02'];
    case 'informing':
      return ['DL-03', 'DL-04', ...(state.referral ? (['DL-M', 'DL-L'] as const) : [])];
    case 'assigning':
      return ['DL-M', 'DL-L'];
    case 'mediating':
      return [
        'DL-M',
        'DL-L',
        ...(state.mechanism.now === 'SMALL_FAST' ? (['DL-S'] as const) : []),
        ...(state.mechanism.now === 'NEUTRAL_EVAL' ? (['DL-E'] as const) : []),
      ];
    case 'agreed':
      return ['DL-M', 'DL-L', 'DL-06'];
    case 'effective':
    case 'suit-withdrawn':
    case 'not-admitted':
      return ['DL-07'];
    case 'applied':
      return ['DL-07', 'DL-08'];
    case 'court-review':
    case 'converted':
      return ['DL-T'];
    case 'docketed':
      return ['DL-09'];
    case 'failed':
      if (state.returnedTo) return ['DL-11'];
      return state.noticeServedOn ? ['DL-S43'] : [];
    case 'refused':
    case 'fast-track':
      return ['DL-11'];
    case 'confirmed':
    case 'dismissed':
    case 'unconfirmed':
    case 'court-statement':
    case 'closed':
      return [];
  }
};

// asked after months at last: a text lapses, mediation fails, a preservation ends, two limits of the court are flagged
const MOST_AT_ONCE = 8;

const asked = (walk: Walk, now: Step['now']): string | undefined => {
  let current = walk;
  const when = { at: now, by: actors.time };
  for (let round = 0; round < MOST_AT_ONCE; round += 1) {
    const said = answer(current, commands.expire, when);
    // of an archived case nothing expires, so nobody may ask (T50)
    if (said === 'deadline-not-reached' || said === 'archived' || said.length === 0) return undefined;
    current = having(current, commands.expire, when);
  }
  return `never at rest: ${current.state.stage}`;
};

/** A clock that should run or rest here and is not there. */
export const clockMissing = (state: Case): ClockKind | undefined =>
  [...clocksOf(state), ...runningClocks(state)].find((kind) => state.clocks[kind] === undefined);

const heldClocks = ({ clocks }: Case): readonly ClockKind[] =>
  Object.values(clocks).flatMap(({ kind, holds }) => (holds.some(({ to }) => to === undefined) ? [kind] : []));

/** The clocks of the table rest while mediation is held, and nothing that runs rests otherwise. */
export const restingWrongly = (state: Case): string | undefined => {
  const isHeld = 'hold' in state && state.hold !== undefined;
  const held = heldClocks(state);
  if (isHeld) return held.includes('DL-M') && held.includes('DL-L') ? undefined : `held, but only ${held.join()} rest`;
  return held.some((kind) => runningClocks(state).includes(kind)) ? `${held.join()} rest` : undefined;
};

/** One event after another, from the stage the step began at. */
const stagesOf = ({ before, made }: Step): readonly Case['stage'][] => {
  let state: Case = before.state;
  const went = [state.stage];
  for (const event of made) {
    state = evolve(state, event, state.id);
    went.push(state.stage);
  }
  return went;
};

export const laws = {
  'folds back to the same state from its events, each as its schema knows it': ({ made, walk }) => {
    const unknown = made.find((event) => !isDeepStrictEqual(CaseEvent.parse(event), event));
    if (unknown) return `${unknown.type} is not as its schema knows it`;
    return isDeepStrictEqual(fold(walk.events, caseId), walk.state) ? undefined : 'the replay gives another state';
  },

  'goes from stage to stage as the mechanism has it (§4.2)': (step) => {
    const went = stagesOf(step);
    const wrong = went.findIndex((stage, i) => !mayFollow(went[i - 1] ?? stage, stage));
    return wrong < 0 ? undefined : `${went[wrong]} follows ${went[wrong - 1]}`;
  },

  'is over once it is closed: what is left is its file, and what may come even later (PML 26, T29, T50, DL-18)': ({
    before: { state },
    made,
  }) => {
    if (state.stage !== 'closed') return undefined;
    const late = ['return-visit.recorded.v1', 'credit-repair.requested.v1', 'credit-repair.answered.v1'];
    // a ruling reaches its parties, and may be taken back within six months of knowing it (INT 372)
    const court = ['ruling.received.v1', 'confirmation.revoked.v1'];
    const filed = ['case.archived.v1', 'termination-notice.served.v1'];
    const left = [...late, ...court, ...(state.archivedOn ? [] : filed)];
    return made.find(({ type }) => !left.includes(type))?.type;
  },

  'has somebody responsible at every moment, the archive at the end alone (C-26)': ({ walk: { state } }) => {
    const { role, id } = responsibleFor(state);
    if (!/^[a-z0-9-]+$/.test(id)) return `nobody at ${state.stage}`;
    return (role === 'archive') === (state.stage === 'closed') ? undefined : `${role} at ${state.stage}`;
  },

  'has the clocks its stage needs': ({ walk: { state } }) => clockMissing(state),

  'has no clock that rests but while mediation is held (T12), and then those of the table': ({ walk: { state } }) =>
    restingWrongly(state),

  'always gives the flow at least one whole second': ({ walk: { state }, now }) => {
    const { seconds } = nextOf(state, now);
    return Number.isInteger(seconds) && seconds >= 1 ? undefined : `${seconds} seconds`;
  },

  'answers an expiry by what passed or by “not yet”, and comes to rest': ({ walk, now }) => asked(walk, now),

  'is accepted with the consent of all, under the number it was given': ({ made, walk: { state } }) => {
    const accepted = made.find(({ type }) => type === 'case.accepted.v1');
    if (accepted?.type !== 'case.accepted.v1') return undefined;
    const silent = state.parties.find(({ partyId }) => !state.consents.has(partyId));
    if (silent) return `${silent.partyId} did not consent`;
    // of the county that accepts it, which a transfer may have made another (T05)
    const shortName = jurisdiction.counties.find(({ code }) => code === state.competentCounty)?.shortName;
    const parsed = parseCaseNo(accepted.caseNo);
    return parsed.ok && parsed.value.shortName === shortName && parsed.value.sequence === 12
      ? undefined
      : accepted.caseNo;
  },

  'never takes effect before it was agreed, nor fails after its last day': ({ made, before: { state } }) => {
    const [mechanism, legal] = [state.clocks['DL-M']?.dueOn ?? '', state.clocks['DL-L']?.dueOn ?? ''];
    // an agreement after the last day has days of its own to be signed (T51)
    const isLate = state.stage === 'agreed' && state.outOfTime;
    // on hold no day is the last, and a party may still go (T12)
    const isHeld = 'hold' in state && state.hold;
    return made.find(
      (event) =>
        (event.type === 'agreement.effective.v1' &&
          state.stage === 'agreed' &&
          event.effectiveOn < state.agreement.on) ||
        (event.type === 'mediation.failed.v1' && !isLate && !isHeld && (event.on > mechanism || event.on > legal)),
    )?.type;
  },
} as const satisfies Readonly<Record<string, Law>>;

/** Of a whole life: a court's day is flagged once. */
export const flaggedTwice = (steps: readonly Step[]): string | undefined => {
  const flags = steps.flatMap(({ made }) =>
    made.flatMap((event) => (event.type === 'stage.overdue.v1' ? [`${event.clock} ${event.dueOn}`] : [])),
  );
  return flags.find((flag, i) => flags.indexOf(flag) < i);
};
