import { given } from '../../support/case-builder.ts';
import { application, commands } from '../../support/case-commands.ts';
import { actors, answer, ask, at, day, evidence, having, type Walk } from '../../support/case-scenario.ts';

// Effective on 2023-09-15, so DL-07 ends on Monday 2023-10-16.
const effective = given.effective();
const lapsed = given.unconfirmed();
const applying = (walk: Walk, endedOn = '2023-10-20') => ({
  ...application(walk),
  lateness: { ground: 'FORCE_MAJEURE' as const, endedOn: day(endedOn), evidenceId: evidence },
});
const on = (text: string) => ({ at: at(`${text} 10:00`) });

describe('CPL 86 T22: given an application after the thirty days of DL-07', () => {
  it.each([
    ['whether or not anybody has written that the right lapsed', effective],
    ['once it has lapsed', lapsed],
  ])('goes to the court with what stood in the way, %s', (_when, walk) => {
    const applied = having(walk, applying(walk), on('2023-10-25'));
    expect(applied.state.stage).toBe('applied');
    expect(applied.events.at(-1)).toMatchObject({ lateness: { ground: 'FORCE_MAJEURE', endedOn: '2023-10-20' } });
  });

  it('is asked within ten days of its end, which a day off moves on, and not on the day after', () => {
    // the tenth day is Monday 10-30; counted from 10-19 it is Sunday 10-29
    expect(answer(lapsed, applying(lapsed, '2023-10-19'), on('2023-10-30'))).toEqual(['confirmation.applied.v1']);
    expect(answer(lapsed, applying(lapsed, '2023-10-20'), on('2023-10-31'))).toBe('extension-asked-late');
  });

  it('A-40: is refused only after the day that the prefecture’s own holiday moves it to', () => {
    // the tenth day is Tuesday 2024-07-23; that day and the next are the prefecture's
    const summer = given.effective({ on: day('2024-06-14') });
    expect(answer(summer, applying(summer, '2024-07-13'), on('2024-07-25'))).toEqual(['confirmation.applied.v1']);
    expect(ask(summer, applying(summer, '2024-07-13'), on('2024-07-26'))).toMatchObject({
      error: { code: 'extension-asked-late', params: { until: '2024-07-25' } },
    });
  });

  it('is not asked before it has ended, nor without a reason', () => {
    expect(answer(lapsed, applying(lapsed, '2023-10-26'), on('2023-10-25'))).toBe('received-in-future');
    expect(answer(lapsed, application(lapsed), on('2023-10-25'))).toBe('stage-passed');
    expect(answer(effective, application(effective), on('2023-10-25'))).toBe('deadline-passed');
  });

  it('is decided by the court: admitted it is docketed, else it lapses and may be asked for anew', () => {
    const applied = having(lapsed, applying(lapsed), on('2023-10-25'));
    const byCourt = { by: actors.court, ...on('2023-10-26') };
    expect(answer(applied, commands.docket, byCourt)).toEqual(['confirmation.docketed.v1']);
    const refused = having(applied, { type: 'not-admit-confirmation', ground: 'OUT_OF_TIME' }, byCourt);
    expect(answer(refused, application(refused), on('2023-10-26'))).toBe('deadline-passed');
    expect(answer(refused, applying(refused), on('2023-10-26'))).toEqual(['confirmation.applied.v1']);
    const again = having(refused, commands.expire, { by: actors.time, ...on('2023-10-27') });
    expect(again.state.stage).toBe('unconfirmed');
  });
});
