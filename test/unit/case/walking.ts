import fc from 'fast-check';
import type { CaseEvent } from '../../../events/catalogue.ts';
import type { Instant } from '../../../events/primitives.ts';
import { instantAt, millisecondsOf } from '../../../shared/domain/calendar/instant.ts';
import type { Command } from '../../../shared/domain/case/commands.ts';
import type { Decision } from '../../../shared/domain/case/deciding.ts';
import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { given } from '../../support/case-builder.ts';
import { ask, entrusted, having, own, pastDue, type Scenario, tenOn, type Walk } from '../../support/case-scenario.ts';
import { small } from '../../support/mechanism-builder.ts';
import { deeds, laterDeeds } from './any-deeds.ts';
import { type Deed, forward, otherwise, rarely } from './next-deeds.ts';

/** Any life of a case: commands in any order, right and wrong, with time going on between them. */

const DAY = 86_400_000;

/** A wait: minutes, a few days, until just before the next expiry, just after it, or weeks. */
type Wait = { readonly minutes: number } | { readonly expiry: 'before' | 'after' };
const waits: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 600 }).map((minutes) => ({ minutes })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 8 * 1440 }).map((minutes) => ({ minutes })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 * 1440 }).map((minutes) => ({ minutes })) },
  { weight: 2, arbitrary: fc.constantFrom('before' as const, 'after' as const).map((expiry) => ({ expiry })) },
);

const scenarios = fc.constantFrom<Partial<Scenario>>(
  {},
  own,
  small,
  { ...own, total: 90_000_000, respondents: 3, reserved: true },
  { ...own, total: 150_000_000, guarantor: true },
  entrusted('SUMMARY', '2026-02-06'),
  { ...entrusted('ORDINARY', '2026-02-06'), advance: true },
);

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(forward) },
  { weight: 2, arbitrary: fc.constant(otherwise) },
  { weight: 2, arbitrary: fc.constant(rarely) },
  { weight: 2, arbitrary: fc.constantFrom(...deeds) },
  { weight: 1, arbitrary: fc.constantFrom(...laterDeeds) },
);

export const lives = fc.record({
  scenario: scenarios,
  steps: fc.array(fc.record({ wait: waits, deed: anyDeed }), { minLength: 5, maxLength: 25 }),
});
export type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

const waited = (walk: Walk, now: Instant, wait: Wait): Instant => {
  const from = millisecondsOf(now);
  if ('minutes' in wait) return instantAt(from + wait.minutes * 60_000);
  if (!nextExpiry(walk.state)) return instantAt(from + DAY);
  const past = millisecondsOf(pastDue(walk));
  return instantAt(Math.max(from, wait.expiry === 'after' ? past : past - 120_000));
};

/** One step of a life: the case before it, what was asked and answered, the case after it. */
export interface Step {
  readonly before: Walk;
  readonly command: Command;
  readonly now: Instant;
  readonly decision: Decision;
  readonly made: readonly CaseEvent[];
  readonly walk: Walk;
}

/** Lives a life step by step. */
export function* live({ scenario, steps }: Life): Generator<Step> {
  let before: Walk = given.filed(scenario);
  let now = tenOn(before.scenario.on);
  for (const { wait, deed } of steps) {
    now = waited(before, now, wait);
    const [command, by] = deed(before, now);
    const when = { at: now, ...(by ? { by } : {}) };
    const decision = ask(before, command, when);
    const walk = decision.ok ? having(before, command, when) : before;
    yield { before, command, now, decision, made: decision.ok ? decision.value : [], walk };
    before = walk;
  }
}
