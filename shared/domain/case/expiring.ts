import type { CaseEvent } from '../../../events/catalogue.ts';
import type { ClockKind } from '../../../events/clock.ts';
import type { Day } from '../../../events/primitives.ts';
import { ok } from '../result.ts';
import { type Context, start } from './context.ts';
import { isSuitDocketed } from './court/docketing.ts';
import { type Decision, type RulesOf, refuse } from './deciding.ts';
import type { Hold } from './facts.ts';
import { refused } from './intake/consenting.ts';
import { isUntraced } from './intake/contacting.ts';
import { breachOf, lapsed, mechanismClocks, mechanismEnd, unkeptUntil } from './mechanism/lapsing.ts';
import { defaultExpiry } from './performance/defaulting.ts';
import { preservationExpiry } from './performance/preserving.ts';
import type { Case, CaseAt } from './state.ts';
import { failed } from './table/failing.ts';
import { type Deadline, mediationEnd } from './table/mediation-clocks.ts';

/** The clock whose last day the stage may not outlive, and what its passing does. */
export interface Expiry extends Deadline {
  /** all there is to say of it has been said: a limit that ends nothing, flagged */
  readonly said: boolean;
  readonly effect: (context: Context) => readonly CaseEvent[];
}

/** A court's limit ends nothing, nor does that of the review: it is flagged once. */
const overdueOnce = (clock: ClockKind, dueOn: Day, said: boolean): Expiry => ({
  clock,
  dueOn,
  said,
  effect: ({ today: on }) => (said ? [] : [{ type: 'stage.overdue.v1', clock, dueOn, on }]),
});

/**
 * What ends each stage next, or nothing where no clock does (§4.2: T03, T08, T09, T16, T17, T21, T43; ). What ends
 * at 24:00 of day D is of day D. The flow waits for this alone.
 */
export const stageExpiry = (state: Case): Expiry | undefined => {
  switch (state.stage) {
    case 'filed':
      return flagged(state, 'DL-01', state.overdue);
    case 'supplement':
      return ended(state, 'DL-02', (on) => [
        { type: 'case.not-accepted.v1', reason: 'NOT_SUPPLEMENTED', on },
        { type: 'case.closed.v1', outcome: 'NOT_ACCEPTED', on },
      ]);
    case 'informing':
      return consentExpiry(state);
    case 'assigning':
      return earlier(choiceExpiry(state), mediationExpiry(state));
    case 'mediating':
      return state.hold ? lossExpiry(state, state.hold) : earlier(mechanismExpiry(state), mediationExpiry(state));
    case 'agreed':
      if (state.hold) return lossExpiry(state, state.hold);
      return state.outOfTime ? lateExpiry(state) : agreedExpiry(state);
    case 'effective':
      // a docketed suit waits for its court's review, which ends by no clock of ours
      return isSuitDocketed(state)
        ? undefined
        : ended(state, 'DL-07', (on) => [{ type: 'confirmation.lapsed.v1', on }]);
    case 'suit-withdrawn':
    case 'not-admitted':
      return ended(state, 'DL-07', (on) => [{ type: 'confirmation.lapsed.v1', on }]);
    case 'docketed':
      return flagged(state, 'DL-09', state.overdue);
    case 'refused':
    case 'fast-track':
      return flagged(state, 'DL-11', state.overdue);
    case 'failed':
      return state.returnedTo
        ? flagged(state, 'DL-11', state.overdue)
        : ended(state, 'DL-S43', (on) => [{ type: 'case.closed.v1', outcome: 'FAILED', on }]);
    case 'court-review':
    case 'converted':
      return flagged(state, 'DL-T', state.overdue);
    case 'applied':
    case 'court-statement':
    case 'confirmed':
    case 'dismissed':
    case 'unconfirmed':
    case 'closed':
      return undefined;
  }
};

/** What ends with mediation, or later, mediation's own end takes along. */
const earlier = (first: Expiry | undefined, mediation: Expiry): Expiry =>
  first && first.dueOn < mediation.dueOn ? first : mediation;

/**
 * What time does next to the case: the end of its stage, or what happens inside it (T32), whichever is earlier. What was
 * said already keeps nothing back.
 */
export const nextExpiry = (state: Case): Expiry | undefined => {
  const all = [stageExpiry(state), outerExpiry(state), defaultExpiry(state), preservationExpiry(state)].filter(
    (expiry) => expiry !== undefined,
  );
  const unsaid = all.filter(({ said }) => !said);
  return unsaid.find(({ dueOn }) => unsaid.every((other) => dueOn <= other.dueOn)) ?? all[0];
};

/** DL-11's outer bound, which the flow does not wait for: the watch flags it. */
const outerExpiry = (state: Case): Expiry | undefined =>
  state.stage === 'fast-track' ? flagged(state, 'DL-T', state.overdue) : undefined;

const ended = (
  state: Case,
  clock: ClockKind,
  effect: (on: Day, context: Context) => readonly CaseEvent[],
): Expiry | undefined => {
  const dueOn = state.clocks[clock]?.dueOn;
  return dueOn === undefined ? undefined : { clock, dueOn, said: false, effect: (context) => effect(dueOn, context) };
};

const flagged = (state: Case, kind: ClockKind, overdue: readonly ClockKind[]): Expiry | undefined => {
  const dueOn = state.clocks[kind]?.dueOn;
  return dueOn === undefined ? undefined : overdueOnce(kind, dueOn, overdue.includes(kind));
};

/** T08 without an answer, or without anybody found who could give one (§4.3); a referral whose clock ends before is back with its court. */
const consentExpiry = (state: CaseAt<'informing'>): Expiry | undefined => {
  const answers = ended(state, 'DL-04', (on, context) =>
    refused(state, { reason: isUntraced(state) ? 'NO_CONTACT' : 'NO_ANSWER', on }, context),
  );
  if (!state.clocks['DL-M']) return answers;
  const end = mediationEnd(state.clocks);
  const effect = (context: Context) => refused(state, { reason: 'NO_CONSENT_IN_TIME', on: end.dueOn }, context);
  return earlier(answers, { ...end, said: false, effect });
};

/** T51, A-36: an agreement after the last day is signed in its DL-06, or mediation has failed for want of signatures. */
const lateExpiry = (state: CaseAt<'agreed'>): Expiry | undefined =>
  ended(state, 'DL-06', (on, context) => [failed(state, 'NOT_SIGNED', on, context)]);

/** DL-S: the small-amount mechanism ends, mediation goes on. */
const mechanismExpiry = (state: CaseAt<'mediating'>): Expiry | undefined => {
  const [kind] = mechanismClocks(state);
  return kind && ended(state, kind, (on) => mechanismEnd(state, on));
};

/** An institution that has not signed on its day breaks its commitment, on whatever other day that falls. */
const agreedExpiry = (state: CaseAt<'agreed'>): Expiry => {
  const others = earlier(
    ended(state, 'DL-06', (on) => lapsed(state, on)),
    mediationExpiry(state),
  );
  const dueOn = unkeptUntil(state);
  if (dueOn === undefined || dueOn > others.dueOn) return others;
  const breach = breachOf(state, dueOn);
  const effect = (context: Context) => [
    ...(breach ? [breach] : []),
    failed(state, 'INSTITUTION_BREACH', dueOn, context),
  ];
  return { clock: 'DL-S', dueOn, said: false, effect };
};

const mediationExpiry = (state: CaseAt<'assigning' | 'mediating' | 'agreed'>): Expiry => {
  const end = mediationEnd(state.clocks);
  return { ...end, said: false, effect: (context) => [failed(state, 'EXPIRED', end.dueOn, context)] };
};

/** §4.3: thirty days for who takes the place of a lost party; every other hold has no end of its own. */
const lossExpiry = (state: CaseAt<'mediating' | 'agreed'>, { lost }: Hold): Expiry | undefined =>
  lost && ended(state, 'DL-H', (on, context) => [failed(state, 'NO_SUCCESSOR', on, context)]);

/** T09: without a joint choice in two working days the committee appoints within the third (DL-05). */
const choiceExpiry = (state: CaseAt<'assigning'>): Expiry | undefined =>
  state.choiceAwaited
    ? ended(state, 'DL-05', (on, context) => [
        {
          type: 'mediator-choice.ended.v1',
          on,
          clock: start('DL-05', { startedOn: on, variant: 'committee' }, context),
        },
      ])
    : undefined;

/** Asked by the state machine when a stage's wait ran out, and by the deadline watch before a flow exists. */
export interface Expire {
  readonly type: 'expire';
}

/** The due instant passed, says the flow; the case decides whether that is so. */
const expire = (state: Case, _command: Expire, context: Context): Decision => {
  const expiry = nextExpiry(state);
  if (!expiry) return refuse('deadline-not-reached', { params: { dueOn: '—' } });
  if (context.today <= expiry.dueOn) return refuse('deadline-not-reached', { params: { dueOn: expiry.dueOn } });
  return ok(expiry.effect(context));
};

/** What time alone does. */
export const timeRules: RulesOf<Expire> = { expire };
