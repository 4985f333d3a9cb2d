import fc from 'fast-check';
import { Day } from '../../../../events/primitives.ts';
import { CalendarData, calendarOf } from '../../../../shared/domain/calendar/calendar.ts';
import { addDays } from '../../../../shared/domain/calendar/day.ts';
import {
  type Clock,
  extendClock,
  extendTogether,
  holdClock,
  isHeld,
  recompute,
  resumeClock,
  startClock,
  switchVariant,
} from '../../../../shared/domain/deadlines/clock.ts';
import { calendarData } from '../../../../shared/jurisdictions/calendar.ts';
import { pack as qiandongnan } from '../../../../shared/jurisdictions/pack.ts';

const { clocks } = qiandongnan;
const calendar = calendarOf(calendarData);
const day = (text: string): Day => Day.parse(text);

const mechanism = (startedOn: string, variant = 'summary') =>
  startClock(clocks['DL-M'], { startedOn: day(startedOn), variant }, calendar);
const legal = (startedOn: string, variant = 'standard') =>
  startClock(clocks['DL-L'], { startedOn: day(startedOn), variant }, calendar);
const agreed = (days: number, agreedOn: string) => ({ days, agreedOn: day(agreedOn), basis: 'TY16 27' });

const value = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('given a summary case received on 2023-09-15', () => {
  it('A-02, C-15: runs seven working days to 2023-09-26, not seven days', () => {
    const { trace, ...facts } = mechanism('2023-09-15');
    expect(facts).toEqual({
      kind: 'DL-M',
      variant: 'summary',
      basis: 'CPL 85; C-14, C-15, A-01',
      startedOn: '2023-09-15',
      length: 7,
      unit: 'wd',
      holds: [],
      extensions: [],
      alertOn: '2023-09-26',
      dueOn: '2023-09-26',
      calendarVersion: 0,
      provisional: false,
    });
    expect(trace).toHaveLength(12);
  });

  it('C-14: gains eight working days from its original start when it becomes ordinary (§4.8)', () => {
    const ordinary = switchVariant(mechanism('2023-09-15'), clocks['DL-M'], 'ordinary', calendar);
    expect([ordinary.length, ordinary.dueOn]).toEqual([15, '2023-10-12']);
  });

  it('has no variant the catalogue does not know', () => {
    expect(() => mechanism('2023-09-15', 'endless')).toThrow(RangeError);
  });
});

describe('given a statutory period that ends in the prefecture’s holiday (A-40)', () => {
  it('alerts to the day without it and refuses only after the day with it', () => {
    const clock = startClock(clocks['DL-07'], { startedOn: day('2025-06-23') }, calendar);
    expect([clock.alertOn, clock.dueOn]).toEqual(['2025-07-23', '2025-07-25']);
  });

  it('never alerts to a day after the last one, though the prefecture makes a weekend day a working day', () => {
    const here = { ...calendar, prefectureWork: new Set([day('2025-07-26')]) };
    const clock = startClock(clocks['DL-07'], { startedOn: day('2025-06-26') }, here);
    expect([clock.alertOn, clock.dueOn]).toEqual(['2025-07-26', '2025-07-26']);
  });

  it('lets working days follow the prefecture’s calendar for alerts too', () => {
    const clock = mechanism('2025-07-18');
    expect([clock.alertOn, clock.dueOn]).toEqual(['2025-07-31', '2025-07-31']);
  });
});

describe('given an agreement signed by the parties before the seal (A-20)', () => {
  it('alerts from the earlier day and ends by the later', () => {
    const from = { startedOn: day('2026-03-12'), alertStartedOn: day('2026-03-09') };
    const clock = startClock(clocks['DL-07'], from, calendar);
    expect([clock.alertOn, clock.dueOn]).toEqual(['2026-04-08', '2026-04-13']);
  });
});

describe('given an appraisal while mediation runs', () => {
  const held = value(holdClock(mechanism('2023-09-15'), { from: day('2023-09-20'), reason: 'APPRAISAL' }, calendar));

  it('is held until it resumes', () => {
    expect([isHeld(held), held.dueOn]).toEqual([true, '2023-09-26']);
    expect(value(resumeClock(held, day('2023-09-25'), calendar))).toMatchObject({ dueOn: '2023-10-07' });
  });

  it('does not count the day the pause starts and counts the day it ends (A-24)', () => {
    const resumed = value(resumeClock(held, day('2023-09-21'), calendar));
    expect(isHeld(resumed)).toBe(false);
    expect(resumed.dueOn).toBe('2023-09-27');
    expect(resumed.trace.filter(({ why }) => why === 'hold').map((row) => row.day)).toEqual(['2023-09-20']);
  });

  it('cannot be held twice, extended or resumed before it began', () => {
    expect(holdClock(held, { from: day('2023-09-21'), reason: 'APPRAISAL' }, calendar)).toMatchObject({
      error: { code: 'clock-held' },
    });
    expect(extendClock(held, agreed(5, '2023-09-21'), calendar)).toMatchObject({ error: { code: 'clock-held' } });
    expect(resumeClock(held, day('2023-09-19'), calendar)).toMatchObject({ error: { code: 'hold-out-of-range' } });
  });

  it('cannot begin inside an earlier hold, before the start or after the last day', () => {
    const resumed = value(resumeClock(held, day('2023-09-22'), calendar));
    const from = (text: string) => holdClock(resumed, { from: day(text), reason: 'APPRAISAL' }, calendar);
    expect(from('2023-09-21')).toMatchObject({ error: { code: 'hold-out-of-range' } });
    expect(from('2023-09-14')).toMatchObject({ error: { code: 'hold-out-of-range' } });
    expect(from('2023-10-20')).toMatchObject({ error: { code: 'clock-expired' } });
  });

  it('does not resume what is not held', () => {
    expect(resumeClock(mechanism('2023-09-15'), day('2023-09-20'), calendar)).toMatchObject({
      error: { code: 'clock-not-held' },
    });
  });
});

describe('given a hold on a period of calendar days', () => {
  it('moves the due day by the days inside, then rolls', () => {
    const clock = value(holdClock(legal('2023-08-28'), { from: day('2023-09-04'), reason: 'APPRAISAL' }, calendar));
    expect(clock.dueOn).toBe('2023-09-27');
    expect(value(resumeClock(clock, day('2023-09-07'), calendar)).dueOn).toBe('2023-10-07');
  });

  it('keeps the last day from rolling into it', () => {
    const clock = legal('2023-09-17', 'entrusted-summary');
    const held = value(holdClock(clock, { from: day('2023-09-25'), reason: 'APPRAISAL' }, calendar));
    expect(clock.dueOn).toBe('2023-09-25');
    expect(value(resumeClock(held, day('2023-09-27'), calendar)).dueOn).toBe('2023-09-27');
  });

  it('is not possible for months, years and fixed days', () => {
    const years = startClock(clocks['DL-12'], { startedOn: day('2024-01-31') }, calendar);
    expect(holdClock(years, { from: day('2024-02-01'), reason: 'APPRAISAL' }, calendar)).toMatchObject({
      error: { code: 'hold-not-possible' },
    });
  });
});

describe('given an extension', () => {
  it('runs from the old due day, not from the day of signing (DL-X)', () => {
    const clock = value(extendClock(legal('2023-08-28'), agreed(15, '2023-09-20'), calendar));
    expect(clock.dueOn).toBe('2023-10-12');
    expect(clock.trace.filter(({ why }) => why === 'extension')).toHaveLength(1);
  });

  it('may be agreed on the last day and not after it', () => {
    expect(extendClock(mechanism('2023-09-15'), agreed(10, '2023-09-26'), calendar).ok).toBe(true);
    expect(extendClock(mechanism('2023-09-15'), agreed(10, '2023-09-27'), calendar)).toMatchObject({
      error: { code: 'clock-expired' },
    });
  });

  it.each([0, -3, 1.5])('is a whole number of days, not %p', (days) => {
    expect(extendClock(mechanism('2023-09-15'), agreed(days, '2023-09-20'), calendar)).toMatchObject({
      error: { code: 'extension-out-of-range' },
    });
  });

  it('stays provisional where the day it runs from was', () => {
    const clock = mechanism('2020-12-18');
    const extended = value(extendClock(clock, agreed(10, '2020-12-21'), calendar));
    expect([clock.dueOn, extended.dueOn, extended.provisional]).toEqual(['2020-12-29', '2021-01-08', true]);
  });

  it('moves both clocks to the same day, counted from the earlier old one (A-31)', () => {
    const both = [mechanism('2023-09-15'), legal('2023-09-15', 'entrusted-summary')];
    expect(both.map(({ dueOn }) => dueOn)).toEqual(['2023-09-26', '2023-09-22']);
    const extended = value(extendTogether(both, agreed(20, '2023-09-20'), calendar));
    expect(extended.map(({ dueOn }) => dueOn)).toEqual(['2023-10-12', '2023-10-12']);
  });

  it('never brings a clock’s end forward', () => {
    const both = [mechanism('2023-09-15'), legal('2023-09-15')];
    const extended = value(extendTogether(both, agreed(2, '2023-09-20'), calendar));
    expect(extended.map(({ dueOn }) => dueOn)).toEqual(['2023-09-28', '2023-10-16']);
  });

  it('is pushed on with the period it extends by a later hold', () => {
    const extended = value(extendClock(mechanism('2023-09-11'), agreed(30, '2023-09-14'), calendar));
    const held = value(holdClock(extended, { from: day('2023-09-25'), reason: 'APPRAISAL' }, calendar));
    expect(extended.dueOn).toBe('2023-10-20');
    expect(value(resumeClock(held, day('2023-09-28'), calendar)).dueOn).toBe('2023-10-23');
  });
});

describe('given a later version of the calendar', () => {
  const next = calendarOf(
    CalendarData.parse({
      ...calendarData,
      version: 1,
      years: { ...calendarData.years, 2027: { published: true, papers: [], off: [], work: [] } },
    }),
  );

  it('recomputes a provisional clock into a certain one and says by which version', () => {
    const provisional = mechanism('2027-02-01');
    const { dueOn, provisional: still, calendarVersion } = recompute(provisional, next);
    expect([provisional.dueOn, provisional.provisional]).toEqual(['2027-02-12', true]);
    expect([dueOn, still, calendarVersion]).toEqual(['2027-02-10', false, 1]);
  });
});

describe('given any clock of the catalogue', () => {
  const starts = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays(day('2023-01-01'), offset));
  const variants = Object.values(clocks).flatMap((definition) =>
    Object.keys(definition.variants).map((variant) => ({ definition, variant })),
  );
  const any = fc.tuple(starts, fc.constantFrom(...variants));
  const started = ([startedOn, { definition, variant }]: readonly [Day, (typeof variants)[number]]): Clock =>
    startClock(definition, { startedOn, variant }, calendar);

  it('never alerts to a day after the last one, and is the same when recomputed from its facts', () => {
    fc.assert(
      fc.property(any, (question) => {
        const clock = started(question);
        expect(clock.alertOn <= clock.dueOn).toBe(true);
        const { trace: _trace, ...facts } = clock;
        expect(recompute(facts, calendar)).toEqual(clock);
      }),
    );
  });

  it('survives being stored as JSON', () => {
    fc.assert(
      fc.property(any, (question) => {
        const clock = started(question);
        expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
      }),
    );
  });
});
