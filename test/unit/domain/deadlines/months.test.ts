import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { Temporal } from 'temporal-polyfill';
import { Day } from '../../../../events/primitives.ts';
import { calendarOf } from '../../../../shared/domain/calendar/calendar.ts';
import { count } from '../../../../shared/domain/deadlines/count.ts';
import { calendarData } from '../../../../shared/jurisdictions/calendar.ts';

/** The periods of months and years that the law sets the case (CC 692; CPL 164, 168, 250; INT 372), and one month. */
const PERIODS = [
  { length: 1, unit: 'm' },
  { length: 2, unit: 'm' },
  { length: 3, unit: 'm' },
  { length: 6, unit: 'm' },
  { length: 2, unit: 'y' },
] as const;
type Period = (typeof PERIODS)[number];

const FIRST = Temporal.PlainDate.from('2020-01-01');
const DAYS = FIRST.until('2028-01-01').days;
const starts = Array.from({ length: DAYS }, (_, days) => FIRST.add({ days }));

const monthsOf = ({ length, unit }: Period): number => (unit === 'y' ? length * 12 : length);

/** the day with the start day's number, else the month's end. */
const byNumber = (start: Temporal.PlainDate, period: Period): string =>
  start.add({ months: monthsOf(period) }, { overflow: 'constrain' }).toString();

/** The other reading: the period begins on the following day and ends the day before that day's number comes again. */
const fromFollowingDay = (start: Temporal.PlainDate, period: Period): string => {
  const begins = start.add({ days: 1 });
  const again = begins.add({ months: monthsOf(period) }, { overflow: 'constrain' });
  return (again.day === begins.day ? again.subtract({ days: 1 }) : again).toString();
};

const calendar = calendarOf(calendarData);

/** Where the product's own count lands, before it rolls. */
const landing = (start: Temporal.PlainDate, { length, unit }: Period): string | undefined => {
  const ground = { calendar, holds: [], local: true };
  const { trace } = count({ from: Day.parse(start.toString()), length, unit }, ground);
  return trace.find(({ counted }) => counted === length)?.day;
};

const nameOf = ({ length, unit }: Period): string => `${length}${unit}`;

describe.each(PERIODS)('A-48: given $length $unit from every day of eight years', (period) => {
  it('ends on the day with the start day’s number, else with the month', () => {
    const wrong = starts.filter((start) => landing(start, period) !== byNumber(start, period));
    expect(wrong.map(String)).toEqual([]);
  });
});

describe('A-48: given the reading that counts from the following day', () => {
  it('differs on the days of the table and on no other', () => {
    const table: unknown = parse(readFileSync(new URL('../../../fixtures/month-readings.csv', import.meta.url)), {
      columns: true,
    });
    const differing = PERIODS.flatMap((period) =>
      starts.flatMap((start) => {
        const [ours, other] = [byNumber(start, period), fromFollowingDay(start, period)];
        return ours === other ? [] : [{ start: String(start), period: nameOf(period), 'A-48': ours, following: other }];
      }),
    );
    expect(differing).toEqual(table);
  });

  it('differs only where the start day ends its month and the last month is longer', () => {
    const odd = PERIODS.flatMap((period) =>
      starts.filter((start) => {
        const last = Temporal.PlainDate.from(byNumber(start, period));
        const expected = start.day === start.daysInMonth && last.daysInMonth > start.day;
        return (byNumber(start, period) !== fromFollowingDay(start, period)) !== expected;
      }),
    );
    expect(odd.map(String)).toEqual([]);
  });
});
