import fc from 'fast-check';
import { Day } from '../../../../events/primitives.ts';
import type { Calendar } from '../../../../shared/domain/calendar/calendar.ts';
import { addDays, daysBetween } from '../../../../shared/domain/calendar/day.ts';
import { isWorkingDay, workingDaysBetween } from '../../../../shared/domain/calendar/working-day.ts';
import { count, type Unit } from '../../../../shared/domain/deadlines/count.ts';
import { calendar } from '../../../support/case-scenario.ts';

const FIRST = Day.parse('2022-06-01');
const SPAN = daysBetween(FIRST, Day.parse('2028-06-01'));

const days = fc.integer({ min: 0, max: SPAN }).map((offset) => addDays(FIRST, offset));
const units = fc.constantFrom<Unit>('wd', 'd', 'm', 'y');
const lengths = fc.integer({ min: 1, max: 40 });
const scopes = fc.boolean();

const dueOn = (from: Day, length: number, unit: Unit, local: boolean, ground: Calendar = calendar): Day =>
  count({ from, length, unit }, { calendar: ground, holds: [], local }).dueOn;

const withHoliday = (day: Day): Calendar => ({
  ...calendar,
  prefectureOff: new Map([...calendar.prefectureOff, [day, { zh: '放假', en: 'day off' }]]),
});

/** A weekend day that was a rest day becomes a working day, as a make-up day does. */
const withMakeUp = (day: Day): Calendar => ({ ...calendar, prefectureWork: new Set([day]) });

describe('given any period', () => {
  it('ends on a working day', () => {
    fc.assert(
      fc.property(days, lengths, units, scopes, (from, length, unit, local) => {
        expect(isWorkingDay(calendar, dueOn(from, length, unit, local), { local })).toBe(true);
      }),
    );
  });

  it('ends no earlier when it is longer or starts later', () => {
    fc.assert(
      fc.property(days, lengths, units, scopes, (from, length, unit, local) => {
        const due = dueOn(from, length, unit, local);
        expect(dueOn(from, length + 1, unit, local) >= due).toBe(true);
        expect(dueOn(addDays(from, 1), length, unit, local) >= due).toBe(true);
      }),
    );
  });

  it('ends no earlier where a holiday is added', () => {
    fc.assert(
      fc.property(days, lengths, units, fc.integer({ min: 0, max: 60 }), (from, length, unit, offset) => {
        const before = dueOn(from, length, unit, true);
        expect(dueOn(from, length, unit, true, withHoliday(addDays(from, offset))) >= before).toBe(true);
      }),
    );
  });

  it('ends no later where a make-up working day is added', () => {
    fc.assert(
      fc.property(days, lengths, units, fc.integer({ min: 0, max: 60 }), (from, length, unit, offset) => {
        const before = dueOn(from, length, unit, true);
        expect(dueOn(from, length, unit, true, withMakeUp(addDays(from, offset))) <= before).toBe(true);
      }),
    );
  });

  it('has a trace that ends on its due day and counts up to its length', () => {
    fc.assert(
      fc.property(days, lengths, units, scopes, (from, length, unit, local) => {
        const { dueOn: due, trace } = count({ from, length, unit }, { calendar, holds: [], local });
        const counted = trace.flatMap((row) => (row.counted === null ? [] : [row.counted]));
        expect([trace[0]?.day, trace.at(-1)?.day, counted.at(-1)]).toEqual([from, due, length]);
        expect(counted).toEqual(unit === 'wd' || unit === 'd' ? counted.map((_, i) => i + 1) : [length]);
      }),
    );
  });
});

describe('given the starts of 2023 to 2026', () => {
  const starts = Array.from({ length: 1461 }, (_, i) => addDays(Day.parse('2023-01-01'), i)).filter((day) =>
    calendar.publishedYears.has(Number(addDays(day, 40).slice(0, 4))),
  );
  const spread = (length: number) => {
    const spans = starts.map((from) => daysBetween(from, dueOn(from, length, 'wd', true)));
    return [Math.min(...spans), Math.max(...spans)];
  };

  it('keeps 15 working days within 29 days, so that they fit the thirty of the law', () => {
    expect(spread(15)[1]).toBeLessThanOrEqual(29);
  });

  it.each([
    [7, 7, 18],
    [15, 18, 29],
    [20, 25, 36],
  ])('has %i working days span %i to %i calendar days (mechanism.md §2.3)', (length, least, most) => {
    const [shortest = 0, longest = 0] = spread(length);
    expect(shortest).toBeGreaterThanOrEqual(least);
    expect(longest).toBeLessThanOrEqual(most);
  });
});

describe('given a hold inside a working-day period', () => {
  it('moves the due day by exactly the working days inside', () => {
    const holding = fc.tuple(days, lengths, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(holding, ([from, length, offset, span]) => {
        const free = dueOn(from, length, 'wd', true);
        const start = addDays(from, offset);
        fc.pre(start <= free);
        const end = addDays(start, span);
        const hold = { from: start, to: end, reason: 'APPRAISAL' };
        const held = count({ from, length, unit: 'wd' }, { calendar, holds: [hold], local: true }).dueOn;
        const inside = workingDaysBetween(calendar, addDays(start, -1), addDays(end, -1), { local: true });
        const affected = workingDaysBetween(calendar, free, held, { local: true });
        expect(affected).toBe(inside);
      }),
    );
  });
});
