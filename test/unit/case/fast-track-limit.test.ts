import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  attestedBy,
  calendar,
  day,
  entrusted,
  having,
  jurisdiction,
  own,
  pastDue,
  type Walk,
} from '../../support/case-scenario.ts';

const by = actors.court;
const ground = { calendar, jurisdiction };
const clear = { factsClear: true, appraisalNeeded: false, partyUntraceable: false, titleDisputed: false };

describe('DL-11 CPL 164, 168: given the outer limit of the fast track', () => {
  const suit = (procedure: 'SMALL' | 'SUMMARY') => {
    const facts = entrusted(procedure, '2023-09-15');
    return { ...facts, referral: { ...facts.referral, docketedOn: day('2023-09-11') } };
  };

  it.each([
    ['a small claim', suit('SMALL'), '2023-09-11', '2023-11-13'],
    ['a summary suit', suit('SUMMARY'), '2023-09-11', '2023-12-11'],
    ['a suit of the applicant’s own', own, '2023-09-15', '2023-12-15'],
  ] as const)('%s: counts from docketing', (_what, facts, startedOn, dueOn) => {
    const walk = having(given.failed(facts), commands.enterFastTrack, { by });
    expect(walk.state.clocks['DL-T']).toMatchObject({ startedOn, dueOn });
    expect(openClocks(walk.state)).toEqual(['DL-11', 'DL-T']);
  });

  it('CPL 166: of a small claim with a counterclaim it is that of a summary suit', () => {
    const walk = given.failed(suit('SMALL'));
    const answered = { ...commands.enterFastTrack, counterclaim: true as const, consents: attestedBy(walk) };
    expect(having(walk, answered, { by }).state.clocks['DL-T']).toMatchObject({
      variant: 'fast-summary',
      dueOn: '2023-12-11',
    });
  });

  const held = having(having(given.mediating(suit('SMALL')), commands.hold), commands.resume);
  it.each<readonly [string, Walk]>([
    ['that had an appraisal', having(held, commands.fail)],
    ['that needs one', given.failed({ ...suit('SMALL'), assessment: { ...clear, appraisalNeeded: true } })],
    ['with its title in dispute', given.failed({ ...suit('SMALL'), assessment: { ...clear, titleDisputed: true } })],
  ])('CPL 166: of a small claim %s it is that of a summary suit', (_what, walk) => {
    const entered = having(walk, { ...commands.enterFastTrack, consents: attestedBy(walk) }, { by });
    expect(entered.state.clocks['DL-T']).toMatchObject({ variant: 'fast-summary', startedOn: '2023-09-11' });
  });

  it('the judge is told of it, and the president of the court once it has passed', () => {
    const rungs = obligations(given['fast-track']().state, ground).filter(({ clock }) => clock.kind === 'DL-T');
    expect(rungs.map(({ rung, recipients }) => [rung, ...recipients.map(recipientKey)])).toEqual([
      ...['-10', '-5', '-2', '0'].map((rung) => [rung, 'judge:court-2626']),
      ['+1', 'court-president:court-2626'],
    ]);
  });

  it('is flagged once beside the twenty days, and ends nothing', () => {
    const walk = given['fast-track']();
    const late = having(walk, commands.expire, { at: pastDue(walk), by: actors.time });
    const later = having(late, commands.expire, { at: pastDue(late), by: actors.time });
    expect(later.state).toMatchObject({ stage: 'fast-track', overdue: ['DL-11', 'DL-T'] });
    expect(answer(later, commands.expire, { at: at('2024-01-10 10:00'), by: actors.time })).toEqual([]);
  });

  it('T42: ends with a conversion, the ordinary limit counts from the same docketing', () => {
    const entered = having(given.failed(suit('SUMMARY')), commands.enterFastTrack, { by });
    const converted = having(entered, commands.convert, { by });
    expect(converted.state.clocks['DL-T']).toMatchObject({
      variant: 'ordinary',
      startedOn: '2023-09-11',
      dueOn: '2024-03-11',
    });
    expect(obligations(converted.state, ground).some(({ clock }) => clock.kind === 'DL-T')).toBe(false);
  });
});
