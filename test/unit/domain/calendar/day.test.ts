import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { Day } from '../../../../events/primitives.ts';
import { addDays, addMonths, daysBetween, weekdayOf } from '../../../../shared/domain/calendar/day.ts';

/** Temporal as the other opinion. */
const temporal = (day: string) => Temporal.PlainDate.from(day);
const someDay = fc
  .integer({ min: 0, max: 91_310 })
  .map((days) => Day.parse(temporal('1950-01-01').add({ days }).toString()));

describe('given every day from 1950 to 2199', () => {
  it('follows the one before, on the weekday and at the distance that Temporal says', () => {
    const first = Day.parse('1950-01-01');
    let day = first;
    let other = temporal(first);
    const wrong: string[] = [];
    for (let i = 0; day <= '2199-12-31'; i += 1) {
      const same = other.toString() === day && other.dayOfWeek === weekdayOf(day) && daysBetween(first, day) === i;
      if (!same) wrong.push(day);
      day = addDays(day, 1);
      other = other.add({ days: 1 });
    }
    expect(wrong).toEqual([]);
    expect(day).toBe('2200-01-01');
  });
});

describe('given any two days', () => {
  it('lies between them what Temporal says, and added to the first gives the second', () => {
    fc.assert(
      fc.property(someDay, someDay, (from, to) => {
        const days = daysBetween(from, to);
        expect(days).toBe(temporal(from).until(temporal(to), { largestUnit: 'days' }).days);
        expect(addDays(from, days)).toBe(to);
      }),
    );
  });
});

describe('given a day and a number of months', () => {
  it('lands where Temporal lands, at the month’s end where the date is missing', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -1_200, max: 1_200 }), (day, months) => {
        expect(addMonths(day, months)).toBe(temporal(day).add({ months }, { overflow: 'constrain' }).toString());
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2100-01-31', 1, '2100-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-31'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('takes %s by %i months to %s', (day, months, landing) => {
    expect(addMonths(Day.parse(day), months)).toBe(landing);
  });
});

describe('given what is no number of days, or no day of four-digit years', () => {
  const day = Day.parse('9999-12-31');
  it.each([
    ['half a day', () => addDays(day, 0.5)],
    ['half a month', () => addMonths(day, -0.5)],
    ['a day too far', () => addDays(day, 1)],
    ['a month too far', () => addMonths(day, 1)],
    ['a month before year 0', () => addMonths(Day.parse('0000-01-01'), -1)],
  ])('refuses %s', (_what, deed) => {
    expect(deed).toThrow(/whole|Invalid/);
  });
});
