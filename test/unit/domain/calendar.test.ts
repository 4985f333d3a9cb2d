import chineseDays from 'chinese-days';
import { Day } from '../../../events/primitives.ts';
import { CalendarData, calendarOf } from '../../../shared/domain/calendar/calendar.ts';
import { addDays, addMonths, daysBetween, yearOf } from '../../../shared/domain/calendar/day.ts';
import {
  addWorkingDays,
  factsOf,
  isWorkingDay,
  workingDaysBetween,
} from '../../../shared/domain/calendar/working-day.ts';
import { calendarData, calendarFacts } from '../../../shared/jurisdictions/calendar.ts';
import { calendar } from '../../support/case-scenario.ts';

const day = (text: string): Day => Day.parse(text);
const national = { local: false };
const local = { local: true };

const eachDay = (first: string, last: string): readonly Day[] =>
  Array.from({ length: daysBetween(day(first), day(last)) + 1 }, (_, i) => addDays(day(first), i));

describe('given the calendar bundled with the pack', () => {
  it.each([
    [2023, 249, 248],
    [2024, 251, 249],
    [2025, 248, 246],
    [2026, 248, 246],
  ])('counts the working days of %i as %i nationally and %i here (mechanism.md §2.7)', (year, nationally, here) => {
    const days = eachDay(`${year}-01-01`, `${year}-12-31`);
    expect(days.filter((each) => isWorkingDay(calendar, each, national))).toHaveLength(nationally);
    expect(days.filter((each) => isWorkingDay(calendar, each, local))).toHaveLength(here);
  });

  it('agrees with an independent calendar on every day of the published years', () => {
    const disagreeing = eachDay('2021-01-01', '2026-12-31').filter((each) => {
      const [year = 0, month = 0, date = 0] = each.split('-').map(Number);
      return chineseDays.isWorkday(new Date(year, month - 1, date)) !== isWorkingDay(calendar, each, national);
    });
    expect(disagreeing).toEqual([]);
  });

  it.each([
    ['2024-02-04', 'make-up', true],
    ['2024-02-09', 'working-day', true],
    ['2024-02-10', 'holiday', false],
    ['2022-12-31', 'holiday', false],
    ['2024-02-24', 'saturday', false],
    ['2024-02-25', 'sunday', false],
    ['2025-07-23', 'prefecture-holiday', false],
  ])('knows %s as %s', (text, kind, working) => {
    expect(factsOf(calendar, day(text), local)).toMatchObject({ kind, working, provisional: false });
  });

  it('counts the prefecture’s holiday as a working day where national days are asked for', () => {
    expect(isWorkingDay(calendar, day('2025-07-23'), national)).toBe(true);
  });
});

describe('given a year without a published notice', () => {
  it.each([
    ['2027-02-05', 'statutory', false],
    ['2027-02-09', 'working-day', true],
    ['2027-01-02', 'saturday', false],
    ['2028-01-01', 'statutory', false],
    ['2028-05-02', 'statutory', false],
    ['2028-05-03', 'working-day', true],
    ['2028-10-03', 'statutory', false],
    ['2028-10-04', 'working-day', true],
  ])('answers %s as %s by A-46 and says it is provisional', (text, kind, working) => {
    expect(factsOf(calendar, day(text), local)).toMatchObject({ kind, working, provisional: true });
  });
});

describe('given the calendar without where its days stand', () => {
  it('counts the same, and names no paper', () => {
    expect(calendarOf(calendarFacts)).toEqual(calendarOf(calendarData));
    expect(JSON.stringify(calendarFacts)).not.toMatch(/https?:/);
  });
});

describe('given a later version of the calendar', () => {
  const published = calendarOf(
    CalendarData.parse({
      ...calendarData,
      version: 1,
      years: {
        ...calendarData.years,
        2027: {
          published: true,
          papers: [],
          off: [{ zh: '春节', en: 'Spring Festival', from: '2027-02-05', to: '2027-02-11' }],
          work: ['2027-02-13'],
        },
      },
      prefecture: { ...calendarData.prefecture, work: ['2027-07-25'] },
    }),
  );

  it('takes the notice for the statutory days it replaces', () => {
    expect(factsOf(published, day('2027-02-09'), local)).toMatchObject({ kind: 'holiday', provisional: false });
    expect(factsOf(published, day('2027-02-13'), local)).toMatchObject({ kind: 'make-up', provisional: false });
    expect(factsOf(published, day('2027-04-05'), local)).toMatchObject({ kind: 'working-day', provisional: false });
  });

  it('takes the prefecture’s own make-up days for local periods alone', () => {
    expect(isWorkingDay(published, day('2027-07-25'), local)).toBe(true);
    expect(isWorkingDay(published, day('2027-07-25'), national)).toBe(false);
  });
});

describe('given calendar data with a day that does not exist', () => {
  it('refuses it', () => {
    const wrong = { ...calendarData, prefecture: { ...calendarData.prefecture, work: ['2027-02-29'] } };
    expect(CalendarData.safeParse(wrong).success).toBe(false);
  });

  it('refuses a range that ends before it begins', () => {
    const off = [{ zh: '州庆', en: 'founding', from: '2027-07-24', to: '2027-07-23', published: true }];
    expect(CalendarData.safeParse({ ...calendarData, prefecture: { basis: '', off, work: [] } }).success).toBe(false);
  });
});

describe('given arithmetic on days', () => {
  it('lands on the month’s end where the day does not exist (CC 202)', () => {
    expect(addMonths(day('2023-11-30'), 3)).toBe('2024-02-29');
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
  });

  it('steps working days back and forth over a holiday', () => {
    expect(addWorkingDays(calendar, day('2023-09-26'), 3, local)).toBe('2023-10-07');
    expect(addWorkingDays(calendar, day('2023-10-07'), -3, local)).toBe('2023-09-26');
    expect(addWorkingDays(calendar, day('2023-09-30'), 0, local)).toBe('2023-09-30');
  });

  it('counts elapsed working days without the first day', () => {
    expect(workingDaysBetween(calendar, day('2023-09-15'), day('2023-09-26'), local)).toBe(7);
    expect(workingDaysBetween(calendar, day('2023-09-15'), day('2023-09-15'), local)).toBe(0);
  });

  it('reads the year of a day', () => {
    expect(yearOf(day('2027-01-01'))).toBe(2027);
  });
});
