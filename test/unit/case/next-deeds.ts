import type { Instant, PartyId } from '../../../events/primitives.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { dayOf, instantAt, millisecondsOf } from '../../../shared/domain/calendar/instant.ts';
import type { Command } from '../../../shared/domain/case/commands.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import {
  application,
  archiving,
  commands,
  consent,
  payment,
  reopening,
  session,
  signatures,
  terms,
} from '../../support/case-commands.ts';
import { actors, bank, digest, evidence, type Walk, type When } from '../../support/case-scenario.ts';
import {
  answering,
  asking,
  evaluationAsked,
  opinion,
  replying,
  reporting,
  small,
} from '../../support/mechanism-builder.ts';
import {
  assignment,
  choice,
  declining,
  disclosure,
  recusal,
  recusalDecision,
  replacement,
} from '../../support/people-commands.ts';

export type Deed = (walk: Walk, now: Instant) => readonly [Command, When['by']?];

/** Where nothing is agreed, the signatures of another case: wrong ones. */
const another = given.agreed();

export const signing = (walk: Walk, now: Instant, keep: (i: number) => boolean): Command => {
  const like = walk.state.stage === 'agreed' ? walk : { ...another, scenario: walk.scenario };
  const all = signatures(like, { parties: now, mediator: now, seal: now });
  return { ...all, marks: all.marks.filter((_mark, i) => keep(i)) };
};

export const consentOf = (walk: Walk, holds: (partyId: PartyId) => boolean): Command =>
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
export const missing = (walk: Walk, now: Instant): Command => {
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
export const evaluating = (walk: Walk): Command => {
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
export const forward: Deed = (walk, now) => {
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

export const paid: Deed = (walk, now) => {
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
export const otherwise: Deed = (walk, now) => {
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
export const rarely: Deed = (walk, now) => {
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
