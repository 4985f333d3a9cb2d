import fc from 'fast-check';
import { type CaseEventType, eventTypes } from '../../../events/catalogue.ts';
import { type Consumer, patterns } from '../../../events/patterns.ts';
import type { Instant } from '../../../events/primitives.ts';
import { instantAt, millisecondsOf } from '../../../shared/domain/calendar/instant.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { type FlowStage, nextOf } from '../../../shared/domain/case/flow-stage.ts';
import type { Case } from '../../../shared/domain/case/state.ts';
import { caseId } from '../../support/case-scenario.ts';
import { type Life, live, lives } from '../case/walking.ts';

const hears = (consumer: Consumer, source: string, type: string): boolean => {
  const pattern: { readonly source: readonly string[]; readonly 'detail-type': readonly string[] } = patterns[consumer];
  return pattern.source.includes(source) && pattern['detail-type'].includes(type);
};

const consumersOf = (type: string, source = 'jintiao.cases'): readonly string[] =>
  (Object.keys(patterns) as Consumer[]).filter((consumer) => hears(consumer, source, type));

const told = ['notification', 'ledger'];
const timed = ['flow', 'notification', 'ledger'];

/** Who hears what. A new event must be given its row. */
const table: Readonly<Record<CaseEventType, readonly string[]>> = {
  'case.filed.v1': told,
  'case.imported.v1': ['ledger'],
  'supplement.requested.v1': told,
  'supplement.supplied.v1': told,
  'case.transferred.v1': told,
  'case.not-accepted.v1': told,
  'parties.informed.v1': told,
  'contact.attempted.v1': ['ledger'],
  'consent.given.v1': ['ledger'],
  'case.accepted.v1': ['assignment', ...timed],
  'case.refused.v1': timed,
  'case.withdrawn.v1': told,
  'mediator.chosen.v1': told,
  'mediator-choice.ended.v1': ['assignment', ...told],
  'mediator.assigned.v1': told,
  'mediator.replaced.v1': told,
  'mediator.left.v1': told,
  'mediator.declined.v1': told,
  'disclosure.signed.v1': ['ledger'],
  'recusal.requested.v1': told,
  'recusal.decided.v1': told,
  'co-mediator.joined.v1': ['ledger'],
  'agent.appointed.v1': ['ledger'],
  'invitee.joined.v1': ['ledger'],
  'interpreter.named.v1': ['ledger'],
  'interpreter.left.v1': ['ledger'],
  'undisputed-facts.recorded.v1': ['ledger'],
  'case.grouped.v1': ['ledger'],
  'case.ungrouped.v1': ['ledger'],
  'model-judgment.recorded.v1': ['ledger'],
  'session.held.v1': told,
  'parties.summoned.v1': told,
  'attendance.breached.v1': told,
  'mediation.extended.v1': told,
  'track.changed.v1': told,
  'mediation.held.v1': told,
  'party.succeeded.v1': told,
  'mediation.resumed.v1': timed,
  'mediation.terminated.v1': told,
  'mediation.failed.v1': timed,
  'late-agreement.admitted.v1': timed,
  'termination-notice.served.v1': told,
  'agreement.reached.v1': told,
  'agreement.signed.v1': told,
  'agreement.effective.v1': timed,
  'agreement.lapsed.v1': told,
  'case.split.v1': ['continuation', 'ledger'],
  'case.continued.v1': timed,
  'confirmation.applied.v1': timed,
  'confirmation.docketed.v1': told,
  'agreement.confirmed.v1': timed,
  'confirmation.dismissed.v1': timed,
  'confirmation.lapsed.v1': timed,
  'confirmation.declined.v1': timed,
  'confirmation.not-admitted.v1': timed,
  'confirmation.withdrawn.v1': timed,
  'ruling.extended.v1': told,
  'confirmation.revoked.v1': told,
  'mediation.reopened.v1': timed,
  'fast-track.converted.v1': timed,
  'court-review.submitted.v1': timed,
  'court-statement.issued.v1': timed,
  'suit.withdrawn.v1': timed,
  'instalment.paid.v1': ['ledger'],
  'payment.reported.v1': told,
  'agreement.defaulted.v1': told,
  'default.cured.v1': told,
  'agreement.rescheduled.v1': told,
  'enforcement.filed.v1': told,
  'enforcement.ended.v1': told,
  'preservation.recorded.v1': told,
  'preservation.ended.v1': told,
  'guarantee.recorded.v1': told,
  'agreement.performed.v1': told,
  'ruling.received.v1': told,
  'credit-repair.requested.v1': told,
  'credit-repair.answered.v1': told,
  'return-visit.recorded.v1': ['ledger'],
  'case.archived.v1': ['ledger'],
  'stage.overdue.v1': told,
  'fast-track.entered.v1': timed,
  'fast-track.closed.v1': told,
  'trial.ended.v1': told,
  'mechanism.switched.v1': told,
  'opinion.issued.v1': told,
  'opinion.answered.v1': told,
  'commitment.breached.v1': told,
  'evaluation.requested.v1': told,
  'evaluation.reported.v1': told,
  'evaluation.answered.v1': told,
  'case.closed.v1': timed,
  'clocks.recounted.v1': timed,
};

describe('given each event of a case', () => {
  it.each(eventTypes)('%s is heard by whom it concerns, and by somebody', (type) => {
    expect(consumersOf(type)).toEqual(table[type]);
    expect(table[type].length).toBeGreaterThan(0);
  });

  it('is not heard from another source', () => {
    for (const type of eventTypes) expect(consumersOf(type, 'somebody.else')).toEqual([]);
  });
});

describe('given a party’s asking for a code', () => {
  it('is heard by who sends codes alone', () => {
    expect(consumersOf('party-code.requested.v1', 'jintiao.operations')).toEqual(['codes']);
  });
});

describe('given the deadline watch’s warning', () => {
  it('is heard by the flow alone', () => {
    expect(consumersOf('deadline.passed.v1', 'jintiao.operations')).toEqual(['flow']);
  });
});

interface Waiting {
  readonly stage: FlowStage;
  readonly until: number;
}

const waitOf = (state: Case, now: Instant): Waiting => {
  const { stage, seconds } = nextOf(state, now);
  return { stage, until: millisecondsOf(now) + seconds * 1000 };
};

// What nobody has asked to expire is asked again at once: here it was not, so it is asked now.
const AT_ONCE_MS = 1000;

/** A wait that ran out meanwhile asked the case itself. */
const askedAgain = ({ until }: Waiting, state: Case, now: Instant): Waiting => {
  const next = waitOf(state, instantAt(until));
  return next.until - until <= AT_ONCE_MS ? waitOf(state, now) : next;
};

/** The types in a life without which the flow would wait at the wrong stage, or past the day it should have asked. */
const needed = (life: Life): ReadonlySet<CaseEventType> => {
  const types = new Set<CaseEventType>();
  let waiting: Waiting | undefined;
  for (const { before, made, now } of live(life)) {
    let state: Case = before.state;
    while (waiting && waiting.until <= millisecondsOf(now)) waiting = askedAgain(waiting, state, now);
    for (const event of made) {
      state = evolve(state, event, caseId);
      const next = waitOf(state, now);
      waiting ??= { stage: 'done', until: Number.POSITIVE_INFINITY };
      const moved = next.stage !== waiting.stage || (next.stage !== 'done' && next.until < waiting.until);
      if (moved) {
        types.add(event.type);
        waiting = next;
      }
    }
  }
  return types;
};

describe('given the flow, which waits for what the case last told it', () => {
  const moving = eventTypes.filter((type) => hears('flow', 'jintiao.cases', type));

  it('hears of everything that ends its wait earlier, in any life of a case', () => {
    fc.assert(
      fc.property(lives, (life) => {
        expect(moving).toEqual(expect.arrayContaining([...needed(life)]));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('hears of nothing else', () => {
    const seen = new Set(fc.sample(lives, { numRuns: 4000, seed: 2 }).flatMap((life) => [...needed(life)]));
    // in no life here is the calendar published anew: that a recount ends a wait earlier is shown where it is decided;
    // none begins as the rest of another, and none applies after all for what all had declined (T21, drive.test.ts)
    const unlived = ['clocks.recounted.v1', 'case.continued.v1', 'confirmation.applied.v1'];
    expect([...seen, ...unlived].toSorted()).toEqual(moving.toSorted());
  });
});
