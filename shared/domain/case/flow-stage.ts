import type { Instant } from '../../../events/primitives.ts';
import { secondsLeft } from '../calendar/instant.ts';
import { isSuitDocketed } from './court/docketing.ts';
import { stageExpiry } from './expiring.ts';
import { type Case, isAt } from './state.ts';
import { type Deadline, mediationEnd } from './table/mediation-clocks.ts';

/** What the state machine routes by; `done` where nothing is timed any more. */
export const flowStages = ['mediation', 'confirmation', 'court-review', 'fast-track', 'done'] as const;
export type FlowStage = (typeof flowStages)[number];

/** Every answer of a stage to the flow. `seconds` is what is left to the legal due instant, at least 1. */
export interface Next {
  readonly stage: FlowStage;
  readonly seconds: number;
}

// A stage that outlives its due instant, as the court's do, is asked again in steps of thirty days (design, decision 5).
const STEP_SECONDS = 30 * 86_400;

export const flowStageOf = (state: Case): FlowStage => {
  switch (state.stage) {
    case 'assigning':
    case 'mediating':
    case 'agreed':
      return 'mediation';
    case 'effective':
      return isSuitDocketed(state) ? 'court-review' : 'confirmation';
    case 'applied':
    case 'docketed':
    case 'suit-withdrawn':
    case 'not-admitted':
      return 'confirmation';
    case 'court-review':
      return 'court-review';
    case 'failed':
    case 'refused':
    case 'fast-track':
      return 'fast-track';
    // the trial limit is the deadline watch's: no stage of the flow follows it
    case 'converted':
    case 'filed':
    case 'supplement':
    case 'informing':
    case 'confirmed':
    case 'dismissed':
    case 'unconfirmed':
    case 'court-statement':
    case 'closed':
      return 'done';
  }
};

/**
 * What the flow waits for. The choice of a mediator (DL-05) and signatures (DL-06) are the deadline watch's: they
 * would cost the flow two transitions. An application changes nothing for the flow: it goes on waiting for the day it
 * waited for.
 */
export const flowDeadline = (state: Case): Deadline | undefined => {
  if (state.stage === 'applied') {
    const clock = state.clocks['DL-07'];
    return clock && { clock: clock.kind, dueOn: clock.dueOn };
  }
  // the failure's own stage is over, so the flow waits for the signatures that would bring it back (T51)
  const isLate = 'outOfTime' in state;
  return isAt(state, ['assigning', 'mediating', 'agreed']) && !isLate ? mediationEnd(state.clocks) : stageExpiry(state);
};

/** Where the case is, for the flow, at this moment. */
export const nextOf = (state: Case, now: Instant): Next => {
  const stage = flowStageOf(state);
  const dueOn = flowDeadline(state)?.dueOn;
  const left = dueOn === undefined ? 0 : secondsLeft(now, dueOn);
  if (left >= 1) return { stage, seconds: left };
  const expiry = stageExpiry(state);
  if (!expiry || expiry.said) return { stage, seconds: STEP_SECONDS };
  // on hold for a lost party another day than mediation's ends the stage (§4.3)
  return { stage, seconds: Math.max(1, secondsLeft(now, expiry.dueOn)) };
};
