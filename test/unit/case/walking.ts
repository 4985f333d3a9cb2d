import fc from 'fast-check';
import type { CaseEvent } from '../../../events/catalogue.ts';
import type { Instant, PartyId } from '../../../events/primitives.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { dayOf, instantAt, millisecondsOf } from '../../../shared/domain/calendar/instant.ts';
import type { Command } from '../../../shared/domain/case/commands.ts';
import type { Decision } from '../../../shared/domain/case/deciding.ts';
import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import {
  agency,
  application,
  archiving,
  assignment,
  choice,
  commands,
  consent,
  declining,
  disclosure,
  extension,
  grouping,
  invitation,
  leaving,
  newDays,
  payment,
  recusal,
  recusalDecision,
  reopening,
  replacement,
  session,
  signatures,
  summons,
  terms,
  undisputedFacts,
  unwanted,
  withdrawal,
} from '../../support/case-commands.ts';
import {
  actors,
  ask,
  bank,
  digest,
  entrusted,
  evidence,
  having,
  own,
  pastDue,
  type Scenario,
  tenOn,
  type Walk,
  type When,
} from '../../support/case-scenario.ts';
import {
  answering,
  asking,
  evaluationAsked,
  opinion,
  replying,
  reporting,
  small,
} from '../../support/mechanism-builder.ts';

/** Any life of a case: commands in any order, right and wrong, with time going on between them. */

type Deed = (walk: Walk, now: Instant) => readonly [Command, When['by']?];

/** Where nothing is agreed, the signatures of another case: wrong ones. */
const another = given.agreed();

const signing = (walk: Walk, now: Instant, keep: (i: number) => boolean): Command => {
  const like = walk.state.stage === 'agreed' ? walk : { ...another, scenario: walk.scenario };
  const all = signatures(like, { parties: now, mediator: now, seal: now });
  return { ...all, marks: all.marks.filter((_mark, i) => keep(i)) };
};

const consentOf = (walk: Walk, holds: (partyId: PartyId) => boolean): Command =>
  consent(walk, {
    consents: walk.state.parties
      .filter(({ partyId }) => holds(partyId) && !walk.state.consents.has(partyId))
      .map(({ partyId }) => ({
        partyId,
        evidenceId: evidence,
        advanceExtension: walk.scenario.advance,
        ...(walk.scenario.reserved ? { reservesChoice: true } : {}),
      })),
    nextNumber: 12,
  });

/** A session of the last minute, to which the debtor did not come. */
const missing = (walk: Walk, now: Instant): Command => {
  const [absent, ...attended] = walk.state.parties.map(({ partyId }) => partyId).toReversed();
  const startedAt = instantAt(millisecondsOf(now) - 60_000);
  const missed = absent ? [{ partyId: absent, justified: false }] : [];
  return session(walk, { startedAt, endedAt: now, attended, absent: missed });
};

/** A recusal is decided, an empty place is taken. */
const resume = (walk: Walk): ReturnType<Deed> =>
  'paused' in walk.state && walk.state.paused?.recusal
    ? [recusalDecision({ result: 'GRANTED' }), actors.county]
    : [replacement(walk), actors.county];

/** A small case goes by the mediators' opinion, whose answer is `said`; what was refused goes on as any other. */
const bySmallFast = (walk: Walk, said: 'ACCEPTED' | 'REFUSED'): Command | undefined => {
  const { state } = walk;
  if (state.stage !== 'mediating' || state.claim.total !== small.total) return undefined;
  const { now, switches, smallFast } = state.mechanism;
  if (now === 'ONE_STOP') return switches.length === 0 ? asking : undefined;
  return smallFast?.opinion ? answering(said) : opinion(walk);
};

/** The next step of an evaluation, which an answer of the bank ends. */
const evaluating = (walk: Walk): Command => {
  const mechanism = 'mechanism' in walk.state ? walk.state.mechanism : undefined;
  if (mechanism?.now !== 'NEUTRAL_EVAL') return evaluationAsked(walk);
  return mechanism.evaluation?.reportedOn ? replying('REJECTED', { partyId: bank, reasonDigest: digest }) : reporting;
};

/** Half of it in a month, the rest in another; now and then, by the minute, no day is named. */
const byInstalments = (walk: Walk, now: Instant): Command => {
  const { total } = walk.state.claim;
  const half = fen(Math.floor(total / 2));
  const halves = [
    { dueOn: addDays(dayOf(now), 30), amount: half },
    { dueOn: addDays(dayOf(now), 60), amount: fen(total - half) },
  ];
  return terms(walk, { schedule: Number(now.slice(14, 16)) % 3 === 0 ? [] : halves });
};

/** What most cases do next. */
const forward: Deed = (walk, now) => {
  switch (walk.state.stage) {
    case 'filed':
      return [commands.inform];
    case 'supplement':
      return [commands.supply];
    case 'informing':
      return [consentOf(walk, () => true)];
    case 'assigning':
      return [walk.state.choiceAwaited ? choice(walk) : assignment({ disclosureEvidenceId: evidence })];
    case 'mediating':
      if (walk.state.hold) return [walk.state.hold.lost ? commands.succeed : commands.resume];
      if (!walk.state.paused && !walk.state.disclosed.includes(walk.state.lead))
        return [disclosure(), { kind: 'mediator', id: walk.state.lead }];
      return walk.state.paused ? resume(walk) : [bySmallFast(walk, 'ACCEPTED') ?? byInstalments(walk, now)];
    case 'agreed':
      if (walk.state.hold) return [walk.state.hold.lost ? commands.succeed : commands.resume];
      return [signing(walk, now, () => true)];
    case 'effective':
      return walk.state.referral?.docketed ? [commands.submitForReview] : [application(walk)];
    case 'suit-withdrawn':
    case 'not-admitted':
      return [application(walk)];
    case 'court-review':
      return [commands.issueStatement, actors.court];
    case 'applied':
      return [commands.docket, actors.court];
    case 'docketed':
      return [commands.confirm, actors.court];
    case 'failed':
    case 'refused':
      return [commands.enterFastTrack, actors.court];
    case 'fast-track':
      return [commands.closeFastTrack, actors.court];
    case 'converted':
      return [commands.endTrial, actors.court];
    case 'confirmed':
    case 'court-statement':
      return afterwards(walk, now);
    case 'dismissed':
      return [reopening(walk)];
    case 'unconfirmed':
      return [commands.expire, actors.time];
    case 'closed':
      return [archiving(walk), actors.county];
  }
};

const paid: Deed = (walk, now) => {
  const before = 'payments' in walk.state ? walk.state.payments.length : 0;
  return [payment(walk, before + 1, { paidOn: dayOf(now) })];
};

/** What becomes of a title: paid, or now and then, by the minute, not paid and enforced. */
const afterwards: Deed = (walk, now) => {
  if ('enforcement' in walk.state && walk.state.enforcement) return [commands.endEnforcement, actors.court];
  if ('default' in walk.state && walk.state.default) return [commands.fileEnforcement];
  return Number(now.slice(14, 16)) % 3 === 0 ? [commands.reportDefault] : paid(walk, now);
};

/** What some cases do instead: no agreement or a late one, an application not admitted or dismissed, a suit withdrawn. */
const otherwise: Deed = (walk, now) => {
  switch (walk.state.stage) {
    case 'filed':
      return [commands.requestSupplement];
    case 'mediating':
      // now and then it rests first, by the minute
      if (Number(now.slice(14, 16)) % 3 === 0 && !walk.state.hold) return [commands.hold];
      return [bySmallFast(walk, 'REFUSED') ?? commands.fail];
    case 'effective':
      return [commands.expire, actors.time];
    case 'applied':
      return [commands.notAdmit, actors.court];
    case 'failed':
      return [terms(walk, { schedule: [] })];
    case 'docketed': {
      // as often the one as the other, by the minute
      const isEven = Number(now.slice(14, 16)) % 2 === 0;
      return [isEven ? commands.dismiss : commands.deemWithdrawn, actors.court];
    }
    case 'court-review':
      return [commands.withdrawSuit, actors.court];
    case 'fast-track':
      return [commands.convert, actors.court];
    default:
      return forward(walk, now);
  }
};

/**
 * What the fewest do: refuse mediation, name a mediator alone, ask for recusal or refuse the mediator, let the time to apply pass, or an
 * application be withdrawn.
 */
const rarely: Deed = (walk, now) => {
  switch (walk.state.stage) {
    case 'informing':
      // now and then a party refuses, by the minute
      return Number(now.slice(14, 16)) % 3 === 0 ? [commands.refuse] : forward(walk, now);
    case 'assigning':
      return [choice(walk, { choices: choice(walk).choices.slice(0, 1) })];
    case 'mediating':
      return [walk.state.barred.size === 0 ? declining() : recusal(walk)];
    case 'agreed':
      return walk.state.paused ? resume(walk) : [recusal(walk)];
    case 'effective':
      return [commands.expire, actors.time];
    case 'docketed':
      return [commands.deemWithdrawn, actors.court];
    default:
      return forward(walk, now);
  }
};

const deeds: readonly Deed[] = [
  () => [commands.inform],
  () => [commands.attempt],
  () => [commands.transfer],
  () => [commands.requestSupplement],
  () => [{ ...commands.supply, supplied: commands.supply.supplied.slice(1) }],
  (walk) => [consentOf(walk, () => true)],
  (walk) => [consentOf(walk, (partyId) => partyId === 'p1')],
  () => [assignment({ disclosureEvidenceId: evidence })],
  (walk) => [terms(walk, { schedule: [], form: 'ORAL' })],
  (walk, now) => [signing(walk, now, (i) => i < 2)],
  (walk) => [application(walk)],
  (walk) => [unwanted(walk)],
  () => [commands.docket, actors.court],
  () => [commands.dismiss, actors.court],
  () => [commands.fail],
  () => [{ type: 'fail', reason: 'NOT_SIGNED' }],
  () => [commands.notice],
  (walk) => [undisputedFacts(walk)],
  () => [commands.submitForReview],
  () => [commands.withdrawSuit, actors.court],
  paid,
  () => [commands.notAdmit, actors.court],
  () => [commands.deemWithdrawn, actors.court],
  () => [commands.extendRuling, actors.court],
  () => [commands.revoke, actors.court],
  (walk) => [reopening(walk)],
  () => [commands.litigate],
  () => [commands.convert, actors.court],
  () => [commands.enterFastTrack, actors.court],
  () => [commands.closeFastTrack, actors.court],
  () => [commands.reject],
  () => [commands.refuse],
  (walk) => [withdrawal(walk)],
  (walk) => [extension(walk, 7)],
  () => [commands.changeTrack],
  (walk) => [evaluating(walk)],
  () => [commands.hold],
  () => [commands.resume],
  () => [commands.lose],
  () => [commands.succeed],
  () => [commands.terminate, actors.county],
  (walk) => [invitation(walk)],
  () => [grouping(), actors.county],
  () => [leaving, actors.county],
  (walk) => [session(walk)],
  (walk, now) => [summons(walk, { sessionAt: instantAt(millisecondsOf(now) + 60_000) })],
  (walk, now) => [missing(walk, now)],
  () => [{ type: 'fail', reason: 'ABSENT_TWICE' }],
  () => [agency()],
  () => [commands.expire, actors.time],
];

/** What becomes of an agreement: apart, so that most lives come so far. */
const laterDeeds: readonly Deed[] = [
  (_walk, now) => [{ ...commands.reportPayment, paidOn: dayOf(now) }],
  (_walk, now) => [{ ...commands.performWhole, performedOn: dayOf(now) }],
  () => [commands.reportDefault],
  (_walk, now) => [{ ...commands.recordPreservation, executedOn: dayOf(now) }],
  () => [commands.endPreservation],
  () => [commands.recordGuarantee],
  (_walk, now) => [{ ...commands.visit, visitedOn: dayOf(now) }],
  (walk) => [archiving(walk), actors.county],
  () => [commands.askRepair],
  () => [commands.repair],
  (_walk, now) => [{ ...commands.receipt, receivedOn: dayOf(now) }],
  () => [commands.fileEnforcement],
  () => [commands.endEnforcement, actors.court],
  (walk, now) => [newDays(walk, { schedule: [{ dueOn: addDays(dayOf(now), 30), amount: walk.state.claim.total }] })],
];

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
