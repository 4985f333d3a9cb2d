import { Mechanism, SwitchReason } from '../../../events/mechanism.ts';
import type { CaseMechanism, Switch } from '../../../shared/domain/case/mechanism/mechanism.ts';
import { switchFault } from '../../../shared/domain/case/mechanism/switching.ts';
import { day } from '../../support/case-scenario.ts';

const on = day('2023-09-18');
const past = (from: Mechanism, to: Mechanism, reason: SwitchReason): Switch => ({ from, to, reason, on });
const toSmall = past('ONE_STOP', 'SMALL_FAST', 'IMPASSE');
const back = past('SMALL_FAST', 'ONE_STOP', 'OPINION_REFUSED');

const toEvaluation = past('ONE_STOP', 'NEUTRAL_EVAL', 'ALL_REQUESTED');
const lapsed = past('NEUTRAL_EVAL', 'ONE_STOP', 'EVALUATION_LAPSED');
const unreasoned = past('NEUTRAL_EVAL', 'ONE_STOP', 'EVALUATION_REJECTED_UNREASONED');

const at = (now: Mechanism, ...switches: readonly Switch[]): CaseMechanism => ({ now, switches });

/** mechanism.md §4.8, written from its text: what a case that has been nowhere yet may do. */
const allowed = new Set([
  'ONE_STOP SMALL_FAST IMPASSE',
  'ONE_STOP SMALL_FAST CONSUMER_ASKED',
  'SMALL_FAST ONE_STOP NO_OPINION',
  'SMALL_FAST ONE_STOP OPINION_REFUSED',
  'SMALL_FAST ONE_STOP OPINION_UNANSWERED',
  'SMALL_FAST ONE_STOP NOT_SIGNED',
  'SMALL_FAST ONE_STOP AGREED_OTHERWISE',
  'SMALL_FAST ONE_STOP TRACK_CHANGED',
  'ONE_STOP NEUTRAL_EVAL ALL_REQUESTED',
  'NEUTRAL_EVAL ONE_STOP EVALUATION_LAPSED',
  'NEUTRAL_EVAL ONE_STOP EVALUATION_REJECTED',
  'NEUTRAL_EVAL ONE_STOP EVALUATION_REJECTED_UNREASONED',
  'NEUTRAL_EVAL ONE_STOP AGREED_OTHERWISE',
]);

const every = Mechanism.options.flatMap((from) =>
  Mechanism.options.flatMap((to) => SwitchReason.options.map((reason) => [from, to, reason] as const)),
);

describe('T11, C-04: given every way from one mechanism to another', () => {
  it.each(every)('from %s to %s for %s', (from, to, reason) => {
    const fault = switchFault(at(from), to, reason);
    expect(fault?.error.code).toBe(allowed.has(`${from} ${to} ${reason}`) ? undefined : 'switch-not-allowed');
  });
});

describe('T11, C-04: given a case that was in a mechanism before', () => {
  it.each<readonly [string, CaseMechanism, Mechanism, SwitchReason, string | undefined]>([
    ['comes back to the small-amount opinion once', at('ONE_STOP', toSmall, back), 'SMALL_FAST', 'IMPASSE', undefined],
    [
      'does not come back twice',
      at('ONE_STOP', toSmall, back, toSmall, back),
      'SMALL_FAST',
      'IMPASSE',
      'switch-used-up',
    ],
    [
      'never goes from an evaluation to the small-amount opinion, by way of one-stop mediation either',
      at('ONE_STOP', toEvaluation, lapsed),
      'SMALL_FAST',
      'IMPASSE',
      'switch-not-allowed',
    ],
    [
      'goes from the small-amount opinion to an evaluation by way of one-stop mediation',
      at('ONE_STOP', toSmall, back),
      'NEUTRAL_EVAL',
      'ALL_REQUESTED',
      undefined,
    ],
    ['has a second evaluation', at('ONE_STOP', toEvaluation, lapsed), 'NEUTRAL_EVAL', 'ALL_REQUESTED', undefined],
    [
      'has no third',
      at('ONE_STOP', toEvaluation, lapsed, toEvaluation, lapsed),
      'NEUTRAL_EVAL',
      'ALL_REQUESTED',
      'switch-used-up',
    ],
    [
      'has no second after a rejection without a reason',
      at('ONE_STOP', toEvaluation, unreasoned),
      'NEUTRAL_EVAL',
      'ALL_REQUESTED',
      'evaluation-barred',
    ],
    [
      'leaves it as often as it was there',
      at('SMALL_FAST', toSmall, back, toSmall),
      'ONE_STOP',
      'NOT_SIGNED',
      undefined,
    ],
  ])('%s', (_what, mechanism, to, reason, code) => {
    expect(switchFault(mechanism, to, reason)?.error.code).toBe(code);
  });
});

describe('T11: given a way that is not allowed', () => {
  it.each(Mechanism.options)('names %s in words that people read', (mechanism) => {
    const { from, to } = switchFault(at(mechanism), mechanism, 'IMPASSE')?.error.params ?? {};
    expect(from).toMatch(/^\p{Script=Han}+ \([a-z -]+\)$/u);
    expect(to).toBe(from);
  });

  it('names both where one was tried before', () => {
    expect(switchFault(at('ONE_STOP', toEvaluation, lapsed), 'SMALL_FAST', 'IMPASSE')?.error.params).toEqual({
      from: '一站式 (one-stop)',
      to: '小额快速 (small-amount rapid)',
    });
  });
});
