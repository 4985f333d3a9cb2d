import { Instant } from '../../../events/primitives.ts';
import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { flowStageOf, nextOf } from '../../../shared/domain/case/flow-stage.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import type { Stage } from '../../../shared/domain/case/state.ts';
import { given, stages } from '../../support/case-builder.ts';
import { commands, extension, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  day,
  entrusted,
  having,
  own,
  pastDue,
  type Scenario,
  tenOn,
  type Walk,
} from '../../support/case-scenario.ts';

interface Row {
  readonly stage: Stage;
  readonly over?: Partial<Scenario>;
  readonly flow: string;
  readonly responsible: string;
  readonly dueOn?: string;
  readonly effect?: readonly string[];
}

/** T32: the instalment of the builder's agreement is due ninety days on; nobody says that it was paid. */
const missed = { dueOn: '2023-12-14', effect: ['agreement.defaulted.v1'] };

const table: readonly Row[] = [
  {
    stage: 'filed',
    flow: 'done',
    responsible: 'officer:committee-522626',
    dueOn: '2023-09-20',
    effect: ['stage.overdue.v1'],
  },
  {
    stage: 'supplement',
    flow: 'done',
    responsible: 'officer:committee-522626',
    dueOn: '2023-09-22',
    effect: ['case.not-accepted.v1', 'case.closed.v1'],
  },
  {
    stage: 'informing',
    flow: 'done',
    responsible: 'officer:committee-522626',
    dueOn: '2023-09-22',
    effect: ['case.refused.v1'],
  },
  {
    stage: 'informing',
    over: own,
    flow: 'done',
    responsible: 'officer:committee-522626',
    dueOn: '2023-09-22',
    effect: ['case.refused.v1', 'case.closed.v1'],
  },
  {
    stage: 'assigning',
    flow: 'mediation',
    responsible: 'officer:committee-522626',
    dueOn: '2023-09-26',
    effect: ['mediation.failed.v1'],
  },
  {
    stage: 'mediating',
    flow: 'mediation',
    responsible: 'mediator:mediator-522626-3',
    dueOn: '2023-09-26',
    effect: ['mediation.failed.v1'],
  },
  {
    stage: 'agreed',
    flow: 'mediation',
    responsible: 'mediator:mediator-522626-3',
    dueOn: '2023-09-20',
    effect: ['agreement.lapsed.v1'],
  },
  {
    stage: 'effective',
    flow: 'confirmation',
    responsible: 'mediator:mediator-522626-3',
    dueOn: '2023-10-16',
    effect: ['confirmation.lapsed.v1'],
  },
  {
    stage: 'effective',
    over: entrusted('SUMMARY', '2026-02-06'),
    flow: 'court-review',
    responsible: 'mediator:mediator-522626-3',
    ...missed,
    dueOn: '2026-05-07',
  },
  { stage: 'applied', flow: 'confirmation', responsible: 'court:court-2626', ...missed },
  {
    stage: 'docketed',
    flow: 'confirmation',
    responsible: 'court:court-2626',
    dueOn: '2023-10-16',
    effect: ['stage.overdue.v1'],
  },
  { stage: 'court-review', flow: 'court-review', responsible: 'court:court-2626', ...missed },
  { stage: 'court-statement', flow: 'done', responsible: 'mediator:mediator-522626-3', ...missed },
  {
    stage: 'suit-withdrawn',
    flow: 'confirmation',
    responsible: 'mediator:mediator-522626-3',
    dueOn: '2023-10-16',
    effect: ['confirmation.lapsed.v1'],
  },
  {
    stage: 'not-admitted',
    flow: 'confirmation',
    responsible: 'mediator:mediator-522626-3',
    dueOn: '2023-10-16',
    effect: ['confirmation.lapsed.v1'],
  },
  { stage: 'confirmed', flow: 'done', responsible: 'mediator:mediator-522626-3', ...missed },
  { stage: 'dismissed', flow: 'done', responsible: 'mediator:mediator-522626-3', ...missed },
  { stage: 'unconfirmed', flow: 'done', responsible: 'mediator:mediator-522626-3', ...missed },
  {
    stage: 'failed',
    flow: 'fast-track',
    responsible: 'court:court-2626',
    dueOn: '2023-10-19',
    effect: ['stage.overdue.v1'],
  },
  { stage: 'failed', over: own, flow: 'fast-track', responsible: 'officer:committee-522626' },
  {
    stage: 'refused',
    flow: 'fast-track',
    responsible: 'court:court-2626',
    dueOn: '2023-10-19',
    effect: ['stage.overdue.v1'],
  },
  {
    stage: 'fast-track',
    flow: 'fast-track',
    responsible: 'court:court-2626',
    dueOn: '2023-10-19',
    effect: ['stage.overdue.v1'],
  },
  {
    stage: 'converted',
    flow: 'done',
    responsible: 'court:court-2626',
    dueOn: '2024-03-15',
    effect: ['stage.overdue.v1'],
  },
  { stage: 'closed', flow: 'done', responsible: 'archive:committee-522626' },
];

describe.each(table)('given a case at $stage', ({ stage, over, flow, responsible, dueOn, effect }) => {
  const walk = given[stage](over);

  it('has one answer to who is responsible, and to what the flow waits for', () => {
    const { role, id } = responsibleFor(walk.state);
    expect(`${role}:${id}`).toBe(responsible);
    expect(flowStageOf(walk.state)).toBe(flow);
    expect(nextExpiry(walk.state)?.dueOn).toBe(dueOn);
  });

  it('does not expire before midnight of its last day', () => {
    expect(answer(walk, commands.expire, { at: at(`${dueOn ?? '2023-09-15'} 23:59`) })).toBe('deadline-not-reached');
  });

  if (effect)
    it('expires at midnight', () => {
      expect(answer(walk, commands.expire, { at: pastDue(walk), by: actors.time })).toEqual(effect);
    });
});

it('has a row for every stage', () => {
  expect(new Set(table.map(({ stage }) => stage))).toEqual(new Set(stages));
});

describe('given a decision that came a moment earlier', () => {
  const midnight = { at: at('2023-09-27 00:00'), by: actors.time };
  const minuteBefore = { at: at('2023-09-26 23:59') };

  it.each<readonly [string, (walk: Walk) => Walk]>([
    ['a failure', (walk) => having(walk, commands.fail, minuteBefore)],
    ['an extension', (walk) => having(walk, extension(walk), minuteBefore)],
  ])('%s wins', (_what, decided) => {
    expect(answer(decided(given.mediating()), commands.expire, midnight)).toBe('deadline-not-reached');
  });

  it('the last signature wins', () => {
    const mediating = given.mediating();
    const ten = at('2023-09-21 10:00');
    // both clocks end on the last day of mediation
    const walk = having(mediating, terms(mediating), { at: ten });
    const marks = signatures(walk, { parties: ten, mediator: ten, seal: ten });
    expect(answer(having(walk, marks, minuteBefore), commands.expire, midnight)).toBe('deadline-not-reached');
  });
});

describe('given a text unsigned when mediation ends (A-28, A-36)', () => {
  it('goes back to the table first where the signatures were due earlier, then fails', () => {
    const walk = given.agreed();
    const lapsed = having(walk, commands.expire, { at: at('2023-09-27 00:00') });
    expect(lapsed.events.at(-1)).toMatchObject({ type: 'agreement.lapsed.v1', on: '2023-09-20' });
    expect(having(lapsed, commands.expire, { at: at('2023-09-27 00:00') }).events.at(-1)).toMatchObject({
      type: 'mediation.failed.v1',
      on: '2023-09-26',
    });
  });

  it('fails at once where both end on one day', () => {
    const walk = given.mediating();
    const late = having(walk, terms(walk), { at: at('2023-09-21 10:00') });
    expect(late.state.clocks['DL-06']?.dueOn).toBe('2023-09-26');
    expect(answer(late, commands.expire, { at: at('2023-09-27 00:00') })).toEqual(['mediation.failed.v1']);
  });

  it('fails with mediation where that ends first', () => {
    const walk = given.mediating();
    const late = having(walk, terms(walk), { at: at('2023-09-25 10:00') });
    expect(nextExpiry(late.state)?.dueOn).toBe('2023-09-26');
    expect(answer(late, commands.expire, { at: at('2023-09-27 00:00') })).toEqual(['mediation.failed.v1']);
  });
});

describe('given what the flow waits for (design, decision 5)', () => {
  const THIRTY_DAYS = 30 * 86_400;

  it('is the seconds to midnight of the legal day', () => {
    expect(nextOf(given.mediating().state, at('2023-09-26 23:59'))).toEqual({ stage: 'mediation', seconds: 60 });
    expect(nextOf(given.mediating().state, at('2023-09-15 00:00'))).toEqual({
      stage: 'mediation',
      seconds: 12 * 86_400,
    });
  });

  it('is one second where the day has passed and nothing was said of it', () => {
    expect(nextOf(given.mediating().state, at('2023-09-27 00:00')).seconds).toBe(1);
    expect(nextOf(given.mediating().state, at('2024-09-27 00:00')).seconds).toBe(1);
  });

  it('does not wake for signatures that lapse before mediation does', () => {
    expect(nextOf(given.agreed().state, at('2023-09-21 00:00')).seconds).toBe(6 * 86_400);
  });

  it('goes on with the wait for an application when one was made, then in steps', () => {
    const { state } = given.applied();
    expect(nextOf(state, at('2023-10-16 00:00'))).toEqual({ stage: 'confirmation', seconds: 86_400 });
    expect(nextOf(state, Instant.parse('2023-10-16T23:59:59.000+08:00'))).toEqual({
      stage: 'confirmation',
      seconds: 1,
    });
    expect(nextOf(state, at('2023-10-17 00:00'))).toEqual({ stage: 'confirmation', seconds: THIRTY_DAYS });
  });

  it('is steps of thirty days once a court was flagged', () => {
    const walk = given.docketed();
    expect(nextOf(walk.state, pastDue(walk)).seconds).toBe(1);
    const flagged = having(walk, commands.expire, { at: pastDue(walk) });
    expect(nextOf(flagged.state, pastDue(walk))).toEqual({ stage: 'confirmation', seconds: THIRTY_DAYS });
  });

  it('is steps of thirty days where nothing is due', () => {
    expect(nextOf(given.effective(entrusted('SUMMARY', '2026-02-06')).state, tenOn(day('2026-02-06')))).toEqual({
      stage: 'court-review',
      seconds: THIRTY_DAYS,
    });
    expect(nextOf(given.failed(own).state, tenOn(day('2023-09-15')))).toEqual({
      stage: 'fast-track',
      seconds: THIRTY_DAYS,
    });
  });
});
