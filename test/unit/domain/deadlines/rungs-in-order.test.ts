import { Day } from '../../../../events/primitives.ts';
import type { ClockDefinition, RungRule } from '../../../../shared/domain/deadlines/catalogue.ts';
import { startClock } from '../../../../shared/domain/deadlines/clock.ts';
import { rungs } from '../../../../shared/domain/deadlines/ladder.ts';
import { calendar } from '../../../support/case-scenario.ts';

const told = (length: number, unit: 'd' | 'm' | 'wd', ats: readonly RungRule['at'][]): readonly string[] => {
  const definition: ClockDefinition = {
    kind: 'DL-M',
    name: { zh: '', en: '' },
    basis: 'CPL 85',
    variants: { standard: { length, unit } },
    ladder: ats.map((at) => ({ at, audiences: ['mediator'] })),
  };
  const clock = startClock(definition, { startedOn: Day.parse('2023-09-15') }, calendar);
  return rungs(clock, definition, calendar).map(({ code, day }) => `${code} ${day}`);
};

describe('A-29: given a ladder in whatever order the pack has it', () => {
  it('is climbed in the order of its days', () => {
    expect(told(7, 'wd', [1, 0, -1, 'half'])).toEqual([
      'half 2023-09-21',
      '-1 2023-09-25',
      '0 2023-09-26',
      '+1 2023-09-27',
    ]);
  });

  it('keeps that order where two fall on one day', () => {
    // due on Wednesday 20 September; both mornings before fall on Friday the 15th
    expect(told(5, 'd', [0, -3, -4])).toEqual(['-3 2023-09-15', '-4 2023-09-15', '0 2023-09-20']);
  });

  it('has no half of months, whose days are not listed', () => {
    expect(told(2, 'm', ['half', 0])).toEqual(['0 2023-11-15']);
  });
});
