import { Day } from '../../../../events/primitives.ts';
import {
  type Clock,
  type ClockRefused,
  extendClock,
  extendTogether,
  holdClock,
  resumeClock,
  startClock,
} from '../../../../shared/domain/deadlines/clock.ts';
import { dueOf } from '../../../../shared/domain/deadlines/due.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { calendar, jurisdiction } from '../../../support/case-scenario.ts';

const { clocks } = jurisdiction;
const day = (text: string): Day => Day.parse(text);
const reason = 'APPRAISAL';

/** Seven working days from Friday 2023-09-15, the last of them 2023-09-26. */
const clock = startClock(clocks['DL-M'], { startedOn: day('2023-09-15'), variant: 'summary' }, calendar);
const hold = (of: Clock, from: string) => holdClock(of, { from: day(from), reason }, calendar);
const resume = (of: Clock, on: string) => resumeClock(of, day(on), calendar);
const extend = (of: Clock, days: number, agreedOn = '2023-09-20') =>
  extendClock(of, { days, agreedOn: day(agreedOn), basis: 'TY16 27' }, calendar);
const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const held = value(hold(clock, '2023-09-20'));
const resumed = value(resume(held, '2023-09-22'));
const years = startClock(clocks['DL-12'], { startedOn: day('2024-01-31') }, calendar);

describe('given what a clock does not allow, says by which rule and with which days', () => {
  it.each<readonly [string, Result<unknown, ClockRefused>, string, string, Readonly<Record<string, unknown>>]>([
    ['a hold of years', hold(years, '2024-02-01'), 'hold-not-possible', 'A-24', { kind: 'DL-12' }],
    ['a second hold', hold(held, '2023-09-21'), 'clock-held', 'A-24', { kind: 'DL-M' }],
    ['a hold after the last day', hold(clock, '2023-09-27'), 'clock-expired', 'A-28', { dueOn: '2023-09-26' }],
    [
      'a hold before the start',
      hold(clock, '2023-09-14'),
      'hold-out-of-range',
      'A-41',
      { from: '2023-09-14', earliest: '2023-09-15' },
    ],
    [
      'a hold inside an earlier one',
      hold(resumed, '2023-09-21'),
      'hold-out-of-range',
      'A-41',
      { from: '2023-09-21', earliest: '2023-09-22' },
    ],
    ['an end of no hold', resume(clock, '2023-09-20'), 'clock-not-held', 'A-24', { kind: 'DL-M' }],
    ['a second end of a hold', resume(resumed, '2023-09-23'), 'clock-not-held', 'A-24', { kind: 'DL-M' }],
    [
      'an end before the hold began',
      resume(held, '2023-09-19'),
      'hold-out-of-range',
      'A-41',
      { from: '2023-09-20', to: '2023-09-19' },
    ],
    ['an extension while held', extend(held, 5), 'clock-held', 'A-24', { kind: 'DL-M' }],
    ['one agreed too late', extend(clock, 5, '2023-09-27'), 'clock-expired', 'A-28', { dueOn: '2023-09-26' }],
    ['one of no day', extend(clock, 0), 'extension-out-of-range', 'SPC25 3', { days: 0 }],
  ])('%s', (_what, result, code, basis, values) => {
    expect(result).toEqual({ ok: false, error: { code, basis, values } });
  });

  it('names the clock whose variant nobody knows', () => {
    expect(() => startClock(clocks['DL-M'], { startedOn: day('2023-09-15'), variant: 'endless' }, calendar)).toThrow(
      'DL-M has no variant endless',
    );
  });
});

describe('given the nearest that a clock allows', () => {
  it.each<readonly [string, Result<Clock, ClockRefused>, string]>([
    ['a hold from its very start', hold(clock, '2023-09-15'), '2023-09-26'],
    ['a hold from the day on which it ran again', hold(resumed, '2023-09-22'), resumed.dueOn],
    ['a hold that ends on the day it began', resume(held, '2023-09-20'), '2023-09-26'],
    ['one day more', extend(clock, 1), '2023-09-27'],
  ])('%s', (_what, result, dueOn) => {
    expect(result).toMatchObject({ ok: true, value: { dueOn } });
  });

  it('A-41: leaves out each hold by its own days', () => {
    const again = value(resume(value(hold(resumed, '2023-09-25')), '2023-09-26'));
    expect(again.holds).toEqual([
      { from: '2023-09-20', to: '2023-09-22', reason },
      { from: '2023-09-25', to: '2023-09-26', reason },
    ]);
    // 26 September and the three working days of the two holds: 27, 28 and Saturday 7 October
    expect(again.dueOn).toBe('2023-10-07');
  });
});

describe('A-31: given clocks that are extended together', () => {
  const legal = startClock(clocks['DL-L'], { startedOn: day('2023-09-15') }, calendar);
  const together = (all: readonly Clock[], days: number) =>
    extendTogether(all, { days, agreedOn: day('2023-09-20'), basis: 'TY16 27' }, calendar);

  it('leaves alone the one that runs as long already', () => {
    // 26 September and twenty days is 16 October, the last day of the other
    const extended = value(together([clock, legal], 20));
    expect(extended.map(({ dueOn, extensions }) => [dueOn, extensions.length])).toEqual([
      ['2023-10-16', 1],
      ['2023-10-16', 0],
    ]);
  });

  it.each([0, -1])('by %i days, is refused for both', (days) => {
    expect(together([clock, legal], days)).toMatchObject({ ok: false, error: { code: 'extension-out-of-range' } });
  });

  it('is refused for both where one of them rests', () => {
    expect(together([held, legal], 20)).toMatchObject({ ok: false, error: { code: 'clock-held' } });
  });
});

describe('given a bare calculation out of range, says between what it must lie', () => {
  const due = (from: string, length: number, unit: 'd' | 'y') =>
    dueOf({ from: day(from), length, unit, local: true, provisional: true }, calendar);

  it('of the length', () => {
    expect(due('2023-09-15', 101, 'y')).toEqual({
      ok: false,
      error: { code: 'length-out-of-range', basis: 'CPL 85', values: { length: 101, longest: 100 } },
    });
    expect(due('2023-09-15', 100, 'y').ok).toBe(true);
  });

  it('of the start', () => {
    expect(due('2200-01-01', 1, 'd')).toEqual({
      ok: false,
      error: { code: 'start-out-of-range', basis: 'CPL 85', values: { from: '2200-01-01', first: 1950, last: 2199 } },
    });
  });
});
