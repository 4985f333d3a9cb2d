import { Day } from '../../../../events/primitives.ts';
import type { ClockDefinition } from '../../../../shared/domain/deadlines/catalogue.ts';
import { extendClock, holdClock, startClock } from '../../../../shared/domain/deadlines/clock.ts';
import { rungs } from '../../../../shared/domain/deadlines/ladder.ts';
import { pack as qiandongnan } from '../../../../shared/jurisdictions/pack.ts';
import { calendar } from '../../../support/case-scenario.ts';

const { clocks } = qiandongnan;
const day = (text: string): Day => Day.parse(text);

const ladder = (definition: ClockDefinition, startedOn: string, variant = 'standard') =>
  rungs(startClock(definition, { startedOn: day(startedOn), variant }, calendar), definition, calendar).map(
    (rung) => `${rung.code} ${rung.day}`,
  );

describe('given the mechanism clock', () => {
  it('leaves out half of seven days, on which the rung of three days falls (A-29)', () => {
    expect(ladder(clocks['DL-M'], '2023-09-15', 'summary')).toEqual([
      '-3 2023-09-21',
      '-1 2023-09-25',
      '0 2023-09-26',
      '+1 2023-09-27',
      '+3 2023-10-07',
    ]);
  });

  it('has half and five days in the ordinary track', () => {
    expect(ladder(clocks['DL-M'], '2024-01-31', 'ordinary')).toEqual([
      'half 2024-02-09',
      '-5 2024-02-19',
      '-3 2024-02-21',
      '-1 2024-02-23',
      '0 2024-02-26',
      '+1 2024-02-27',
      '+3 2024-02-29',
    ]);
  });

  it('tells mediator and parties before, the committee head on the day, county and prefecture after', () => {
    const clock = startClock(clocks['DL-M'], { startedOn: day('2023-09-15'), variant: 'summary' }, calendar);
    const told = rungs(clock, clocks['DL-M'], calendar).map(({ code, audiences, only }) => [code, audiences, only]);
    expect(told).toEqual([
      ['-3', ['mediator', 'parties'], undefined],
      ['-1', ['mediator', 'parties'], undefined],
      ['0', ['mediator', 'parties', 'committee-head'], undefined],
      ['+1', ['county-group'], 'termination-notice-outstanding'],
      ['+3', ['prefecture', 'monthly-report'], 'termination-notice-outstanding'],
    ]);
  });

  it('drops the half once extended and counts the others to the new last day', () => {
    const clock = startClock(clocks['DL-M'], { startedOn: day('2023-09-15'), variant: 'summary' }, calendar);
    const extended = extendClock(clock, { days: 30, agreedOn: day('2023-09-20'), basis: 'TY16 27' }, calendar);
    const days = extended.ok ? rungs(extended.value, clocks['DL-M'], calendar) : [];
    expect(days.map(({ code, day: on }) => `${code} ${on}`)).toEqual([
      '-5 2023-10-19',
      '-3 2023-10-23',
      '-1 2023-10-25',
      '0 2023-10-26',
      '+1 2023-10-27',
      '+3 2023-10-31',
    ]);
  });

  it('has no rungs while it is held', () => {
    const clock = startClock(clocks['DL-M'], { startedOn: day('2023-09-15'), variant: 'summary' }, calendar);
    const held = holdClock(clock, { from: day('2023-09-20'), reason: 'APPRAISAL' }, calendar);
    expect(held.ok && rungs(held.value, clocks['DL-M'], calendar)).toEqual([]);
  });
});

describe('given a trial in the ordinary way (DL-T, A-47)', () => {
  it('has no rungs, neither as it stands nor with what mediation was extended by', () => {
    const clock = startClock(clocks['DL-T'], { startedOn: day('2026-02-25'), variant: 'ordinary' }, calendar);
    const extended = extendClock(clock, { days: 7, agreedOn: day('2026-03-09'), basis: 'SPC25 3' }, calendar);
    expect(rungs(clock, clocks['DL-T'], calendar)).toEqual([]);
    expect(extended.ok && rungs(extended.value, clocks['DL-T'], calendar)).toEqual([]);
  });
});

describe('given a period of calendar days', () => {
  it('moves rungs on rest days to the working morning before, and keeps the last day’s own', () => {
    // due 2026-10-19; −15 is 10-04, −9 (where a suit is pending, A-39) 10-10, a make-up day; −7 is 10-12, −3 is 10-16, −1 is Sunday 10-18
    expect(ladder(clocks['DL-07'], '2026-09-18')).toEqual([
      '-15 2026-09-30',
      '-9 2026-10-10',
      '-7 2026-10-12',
      '-3 2026-10-16',
      '-1 2026-10-16',
      '0 2026-10-19',
    ]);
  });

  it('counts to the day without the prefecture’s holiday and has the very last day too (A-40)', () => {
    expect(ladder(clocks['DL-07'], '2025-06-23').slice(-4)).toEqual([
      '-3 2025-07-18',
      '-1 2025-07-22',
      '0 2025-07-23',
      'last 2025-07-25',
    ]);
  });

  it('leaves out what would fall before the start', () => {
    // due 2023-10-07; −5 and −2 lie in the holiday, whose working morning before is the start itself
    expect(ladder(clocks['DL-L'], '2023-09-28', 'entrusted-summary')).toEqual([
      '-5 2023-09-28',
      '-2 2023-09-28',
      '0 2023-10-07',
    ]);
    expect(ladder(clocks['DL-L'], '2023-09-29', 'entrusted-summary')).toEqual(['0 2023-10-07']);
  });
});

describe('given an instalment due on a rest day', () => {
  it('is told on working mornings before it, on the day itself, and of the default on working days after it', () => {
    expect(ladder(clocks['DL-P'], '2023-09-30')).toEqual([
      '-7 2023-09-22',
      '-3 2023-09-27',
      '-1 2023-09-28',
      '0 2023-09-30',
      '+1 2023-10-07',
      '+7 2023-10-07',
    ]);
  });
});
