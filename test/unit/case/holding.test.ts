import type { HoldGround } from '../../../events/hold.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { nextOf } from '../../../shared/domain/case/flow-stage.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { nextAgendaDay } from '../../../shared/domain/notices/agenda.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { given } from '../../support/case-builder.ts';
import { commands, extension, session, signatures, terms, withdrawal } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  calendar,
  contextAt,
  day,
  entrusted,
  evidence,
  having,
  jurisdiction,
  narrowed,
  own,
  type Walk,
} from '../../support/case-scenario.ts';
import { laterCalendar } from '../../support/later-calendar.ts';
import { evaluation } from '../../support/mechanism-builder.ts';

const ground = { calendar, jurisdiction };
const held = (walk: Walk, on: string) => having(walk, commands.hold, { at: at(`${on} 10:00`) });
const resumed = (walk: Walk, on: string) => having(walk, commands.resume, { at: at(`${on} 10:00`) });
const dueOf = ({ state: { clocks } }: Walk) => [clocks['DL-M']?.dueOn, clocks['DL-L']?.dueOn, clocks['DL-06']?.dueOn];
const later = at('2023-10-20 00:00');

describe('T12: given mediation whose clocks rest', () => {
  const open = given.mediating(own);
  const rests = held(open, '2023-09-20');

  it.each([
    ['one working day', '2023-09-21', ['2023-09-27', '2023-10-16']],
    ['none: held and resumed on one day', '2023-09-20', ['2023-09-26', '2023-10-16']],
    ['a week, its weekend counted by neither', '2023-09-27', ['2023-10-09', '2023-10-23']],
    ['until after the last day would have come', '2023-10-20', ['2023-10-26', '2023-11-14']],
  ])('A-24, A-41: rested %s, they end that much later', (_long, on, days) => {
    expect(dueOf(open).slice(0, 2)).toEqual(['2023-09-26', '2023-10-16']);
    expect(dueOf(resumed(rests, on)).slice(0, 2)).toEqual(days);
  });

  it('rests DL-06 as well where a text waits for signatures', () => {
    const agreed = given.agreed(own);
    expect(dueOf(agreed)[2]).toBe('2023-09-20');
    const again = resumed(held(agreed, '2023-09-19'), '2023-09-25');
    expect(dueOf(again)[2]).toBe('2023-09-26');
    const time = at('2023-09-26 10:00');
    const marks = signatures(narrowed(again, 'agreed'), { parties: time, mediator: time, seal: time });
    expect(answer(again, marks, { at: time })).toContain('agreement.effective.v1');
  });

  it('lets a text lapse first whose days for signatures are over', () => {
    expect(answer(given.agreed(own), commands.hold, { at: at('2023-09-21 10:00') })).toEqual([
      'agreement.lapsed.v1',
      'mediation.held.v1',
    ]);
  });

  it.each(['mediating', 'agreed'] as const)('expires by nothing at %s, and the flow waits in steps', (stage) => {
    const walk = held(given[stage](own), '2023-09-20');
    expect(nextExpiry(walk.state)).toBeUndefined();
    expect(answer(walk, commands.expire, { at: later, by: actors.time })).toBe('deadline-not-reached');
    expect(nextOf(walk.state, later)).toEqual({ stage: 'mediation', seconds: 30 * 86_400 });
    expect(responsibleFor(walk.state).role).toBe('mediator');
  });

  it('raises no rung and is on nobody’s agenda; resumed, its rungs are of the new days (§4.4)', () => {
    expect(obligations(rests.state, ground)).toEqual([]);
    expect(nextAgendaDay(rests.state, day('2023-09-20'), ground)).toBeUndefined();
    const again = obligations(resumed(rests, '2023-09-27').state, ground);
    expect([...new Set(again.map(({ clock }) => clock.dueOn))]).toEqual(['2023-10-09', '2023-10-23']);
    expect(again.find(({ rung, clock }) => rung === '0' && clock.kind === 'DL-M')?.day).toBe('2023-10-09');
  });

  it('makes the flow wait for the new day once it resumes', () => {
    const again = resumed(rests, '2023-10-20');
    expect(nextOf(again.state, at('2023-10-26 00:00'))).toEqual({ stage: 'mediation', seconds: 86_400 });
    expect(answer(again, commands.expire, { at: at('2023-10-27 00:00') })).toEqual(['mediation.failed.v1']);
  });

  it('rests with the evaluation under way, whose days go on as well (DL-E)', () => {
    const rested = held(evaluation.requested(own), '2023-09-20');
    const [before, after] = [rested, resumed(rested, '2023-09-27')].map(({ state }) => state.clocks['DL-E']?.dueOn);
    expect([before, after]).toEqual(['2023-09-22', '2023-10-07']);
  });

  it('takes a second rest after the first', () => {
    const twice = resumed(held(resumed(rests, '2023-09-21'), '2023-09-25'), '2023-09-26');
    expect(dueOf(twice)[0]).toBe('2023-09-28');
    expect(twice.state.clocks['DL-M']?.holds).toHaveLength(2);
  });
});

describe('T12: given a hold, what is done at the table', () => {
  const rests = held(given.mediating(own), '2023-09-20');
  const waits = held(given.agreed(own), '2023-09-20');
  const when = { at: at('2023-09-25 10:00') };

  it.each<readonly [string, Walk, Parameters<typeof answer>[1]]>([
    ['no session', rests, session(rests)],
    ['no agreement', rests, terms(rests)],
    ['no signature', waits, signatures(given.agreed(own))],
    ['no extension (A-31)', rests, extension(rests, 5)],
    ['no change of track', rests, commands.changeTrack],
    ['no failure that the mediator finds', rests, commands.fail],
    ['no second hold', rests, commands.hold],
  ])('%s', (_what, walk, command) => {
    expect(answer(walk, command, when)).toBe('mediation-held');
  });

  it('but whoever will not go on may end it, and the applicant withdraw, at any time (PML 3, 23)', () => {
    const refusal = { type: 'fail', reason: 'PARTY_REFUSED_TO_GO_ON' } as const;
    expect(answer(rests, refusal, { at: later })).toEqual(['mediation.failed.v1']);
    expect(having(rests, refusal, { at: later }).state).not.toHaveProperty('hold');
    expect(answer(rests, withdrawal(rests), { at: later })).toContain('case.withdrawn.v1');
  });

  it('is refused after the last day, and to a late agreement', () => {
    const open = given.mediating(own);
    expect(answer(open, commands.hold, { at: at('2023-09-27 00:00') })).toBe('deadline-passed');
    const late = having(open, terms(open), { at: at('2023-09-27 09:00') });
    expect(answer(late, commands.hold, { at: at('2023-09-27 10:00') })).toBe('deadline-passed');
  });
});

describe('given a suspicion (§4.3; TY16 18, PML 25)', () => {
  const suspected = (suspicion: string, reportedTo: readonly string[]) =>
    ({
      type: 'hold-mediation',
      ground: { reason: 'FALSE_SUSPECTED', suspicion, reportedTo } as HoldGround,
      evidenceId: evidence,
    }) as const;
  const referred = given.mediating();
  const ofParties = given.mediating(own);

  it.each<readonly [string, Walk, string, readonly string[], boolean]>([
    ['false mediation in a referred case, to its court', referred, 'FALSE_MEDIATION', ['COURT'], true],
    ['false mediation in a referred case, to nobody', referred, 'FALSE_MEDIATION', [], false],
    ['false mediation in a case of the parties, to the committee alone', ofParties, 'FALSE_MEDIATION', [], true],
    ['a crime, to the police', ofParties, 'LOAN_FRAUD', ['POLICE'], true],
    ['a crime, to the court alone', referred, 'VIOLENCE', ['COURT'], false],
  ])('is reported: %s', (_how, walk, suspicion, reportedTo, enough) => {
    expect(answer(walk, suspected(suspicion, reportedTo))).toEqual(enough ? ['mediation.held.v1'] : 'report-missing');
  });

  it('leaves no word of it in the clocks, which the parties read', () => {
    const { state } = having(referred, suspected('FALSE_MEDIATION', ['COURT']));
    expect(state.clocks['DL-M']?.holds).toEqual([{ from: '2023-09-15', reason: 'A-24' }]);
  });

  it('T19: found true, it is reported and mediation is over, on hold or not, of a docketed suit too', () => {
    const ended = ['mediation.terminated.v1', 'case.closed.v1'];
    const docketed = given.agreed(entrusted('SUMMARY', '2026-03-02'));
    const held15 = having(referred, suspected('FALSE_MEDIATION', ['COURT']));
    for (const walk of [referred, held15, docketed])
      expect(answer(walk, commands.terminate, { by: actors.county })).toEqual(ended);
    const over = having(held15, commands.terminate, { at: later, by: actors.county });
    expect(over.state).toMatchObject({ stage: 'closed', outcome: 'TERMINATED_FALSE' });
  });

  it('T19: ends an agreement after the last day as well, which must not take effect', () => {
    const late = having(ofParties, terms(ofParties), { at: at('2023-09-27 09:00') });
    expect(answer(late, commands.terminate, { at: at('2023-09-27 10:00') })).toContain('mediation.terminated.v1');
  });
});

describe('A-19: given a later calendar by which the last day, not counted anew yet, lay behind', () => {
  const open = given.mediating(own);
  const shorter = laterCalendar('2023', { work: ['2023-09-16', '2023-09-17', '2023-09-23', '2023-09-24'] });
  const on = at('2023-09-25 10:00');

  it('T12: mediation may rest all the same while the last day that was told has not passed', () => {
    expect(dueOf(open)[0]).toBe('2023-09-26');
    const context = { ...contextAt(on, actors.county), calendar: shorter };
    const decided = decide(open.state, commands.hold, context);
    expect(decided.ok && decided.value.map(({ type }) => type)).toEqual(['mediation.held.v1']);
  });
});
