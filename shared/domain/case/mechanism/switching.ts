import type { EventOf } from '../../../../events/catalogue.ts';
import type { Mechanism, SwitchReason } from '../../../../events/mechanism.ts';
import type { Day } from '../../../../events/primitives.ts';
import { refuse } from '../deciding.ts';
import type { CaseMechanism } from './mechanism.ts';

/** One way from a mechanism to another. */
export interface Way {
  readonly from: Mechanism;
  readonly to: Mechanism;
  readonly reasons: readonly SwitchReason[];
  /** how often a case may go this way: once, and back to it once more; the way back is as open as the way there */
  readonly most?: number;
  /** never in a case that has been in one of these */
  readonly neverAfter?: readonly Mechanism[];
  /** nor once a case was left for one of these reasons */
  readonly barredBy?: readonly SwitchReason[];
}

/**
 * T11: the switch matrix of mechanism.md §4.8. What is not here is not allowed. A mechanism that was left is come back
 * to once at most; and never the small-amount opinion after an evaluation, whose report is confidential and would stand
 * behind a text that binds.
 */
const switchMatrix: readonly Way[] = [
  {
    from: 'ONE_STOP',
    to: 'SMALL_FAST',
    reasons: ['IMPASSE', 'CONSUMER_ASKED'],
    most: 2,
    neverAfter: ['NEUTRAL_EVAL'],
  },
  {
    from: 'ONE_STOP',
    to: 'NEUTRAL_EVAL',
    reasons: ['ALL_REQUESTED'],
    most: 2,
    barredBy: ['EVALUATION_REJECTED_UNREASONED'],
  },
  {
    from: 'SMALL_FAST',
    to: 'ONE_STOP',
    reasons: ['NO_OPINION', 'OPINION_REFUSED', 'OPINION_UNANSWERED', 'NOT_SIGNED', 'AGREED_OTHERWISE', 'TRACK_CHANGED'],
  },
  {
    from: 'NEUTRAL_EVAL',
    to: 'ONE_STOP',
    reasons: ['EVALUATION_LAPSED', 'EVALUATION_REJECTED', 'EVALUATION_REJECTED_UNREASONED', 'AGREED_OTHERWISE'],
  },
];

const nameOf: Readonly<Record<Mechanism, string>> = {
  ONE_STOP: '一站式 (one-stop)',
  SMALL_FAST: '小额快速 (small-amount rapid)',
  NEUTRAL_EVAL: '中立评估 (neutral evaluation)',
};

/** Why a case may not go there for this reason; nothing where the matrix lets it. */
export const switchFault = ({ now, switches }: CaseMechanism, to: Mechanism, reason: SwitchReason) => {
  const params = { from: nameOf[now], to: nameOf[to] };
  const way = switchMatrix.find((each) => each.from === now && each.to === to);
  if (!way?.reasons.includes(reason)) return refuse('switch-not-allowed', { params });
  if (switches.some((past) => way.neverAfter?.includes(past.to))) return refuse('switch-not-allowed', { params });
  if (switches.some((past) => way.barredBy?.includes(past.reason))) return refuse('evaluation-barred');
  return way.most !== undefined && switches.filter((past) => past.to === to).length >= way.most
    ? refuse('switch-used-up', { params })
    : undefined;
};

/** The way back, which nobody has to consent to: the mediation that all consented to goes on. */
export const backToOneStop = (
  from: Exclude<Mechanism, 'ONE_STOP'>,
  reason: SwitchReason,
  on: Day,
): EventOf<'mechanism.switched.v1'> => ({
  type: 'mechanism.switched.v1',
  from,
  to: 'ONE_STOP',
  reason,
  consents: [],
  on,
});
