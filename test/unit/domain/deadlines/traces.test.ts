import { Day } from '../../../../events/primitives.ts';
import { recompute, startClock } from '../../../../shared/domain/deadlines/clock.ts';
import { count, type Hold, type Unit } from '../../../../shared/domain/deadlines/count.ts';
import { calendar, jurisdiction } from '../../../support/case-scenario.ts';

const { clocks } = jurisdiction;
const day = (text: string): Day => Day.parse(text);
const counted = (from: string, length: number, unit: Unit, holds: readonly Hold[] = []) =>
  count({ from: day(from), length, unit }, { calendar, holds, local: true });
const rows = (...question: Parameters<typeof counted>) =>
  counted(...question).trace.map((row) => [row.day.slice(5), row.counted, row.why]);
const held = (from: string, to: string): Hold => ({ from: day(from), to: day(to), reason: 'APPRAISAL' });

describe('given the trace of a period of days', () => {
  it('shows what is held and what is not, and rolls out of a hold', () => {
    expect(rows('2023-09-18', 3, 'd', [held('2023-09-19', '2023-09-20'), held('2023-09-25', '2023-09-26')])).toEqual([
      ['09-18', null, 'start'],
      ['09-19', null, 'hold'],
      ['09-20', 1, 'working-day'],
      ['09-21', 2, 'working-day'],
      ['09-22', 3, 'working-day'],
    ]);
    expect(rows('2023-09-20', 3, 'd', [held('2023-09-25', '2023-09-27')])).toEqual([
      ['09-20', null, 'start'],
      ['09-21', 1, 'working-day'],
      ['09-22', 2, 'working-day'],
      ['09-23', 3, 'saturday'],
      ['09-24', null, 'sunday'],
      ['09-25', null, 'hold'],
      ['09-26', null, 'hold'],
      ['09-27', null, 'rolled'],
    ]);
  });
});

describe('A-48: given the last row of a period of months', () => {
  it.each<readonly [string, string, readonly unknown[]]>([
    ['the day of the same number', '2023-08-15', ['09-15', 1, 'working-day']],
    ['the end of a month that has no such day', '2024-01-31', ['02-29', 1, 'month-end']],
  ])('is %s', (_what, from, row) => {
    expect(rows(from, 1, 'm').at(-1)).toEqual(row);
  });

  it('calls a rest day that ends a month by what it is', () => {
    // 30 September 2023 is the first day of a holiday
    expect(rows('2023-08-31', 1, 'm')[1]).toEqual(['09-30', 1, 'holiday']);
  });

  it('A-24: a hold moves no period of months', () => {
    expect(counted('2023-08-15', 1, 'm', [held('2023-09-14', '2023-09-20')]).dueOn).toBe('2023-09-15');
  });
});

describe('given a named day', () => {
  it('is itself, on whatever day, and certain though its year is not', () => {
    expect(counted('2027-05-01', 0, 'on')).toEqual({
      dueOn: '2027-05-01',
      provisional: false,
      trace: [expect.objectContaining({ day: '2027-05-01', counted: 0 })],
    });
  });
});

describe('A-20: given a clock whose alerts count from an earlier day', () => {
  const clock = startClock(
    clocks['DL-07'],
    { startedOn: day('2026-12-10'), alertStartedOn: day('2026-11-20') },
    calendar,
  );

  it('keeps that day for whoever counts it again', () => {
    const { trace: _trace, ...facts } = clock;
    expect(facts).toMatchObject({ alertStartedOn: '2026-11-20', alertOn: '2026-12-21' });
    expect(recompute(facts, calendar)).toEqual(clock);
  });

  it('A-46: is provisional where its last day is, though the alerts fall into a year that is published', () => {
    expect([clock.dueOn, clock.provisional]).toEqual(['2027-01-11', true]);
  });

  it('is certain where both are, extended or not', () => {
    const certain = startClock(clocks['DL-07'], { startedOn: day('2023-09-15') }, calendar);
    const extensions = [{ days: 5, agreedOn: day('2023-09-20'), basis: 'CPL 86' }];
    expect([certain.provisional, recompute({ ...certain, extensions }, calendar).provisional]).toEqual([false, false]);
  });
});
