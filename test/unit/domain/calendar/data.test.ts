import { Day } from '../../../../events/primitives.ts';
import { CalendarData, calendarOf } from '../../../../shared/domain/calendar/calendar.ts';
import { factsOf } from '../../../../shared/domain/calendar/working-day.ts';
import { calendarData } from '../../../../shared/jurisdictions/calendar.ts';

const day = (text: string): Day => Day.parse(text);
const local = { local: true };
const bare = { published: false, papers: [], off: [], work: [] };
const withYears = (years: Readonly<Record<string, unknown>>) => ({
  ...calendarData,
  years: { ...calendarData.years, ...years },
});

describe('given calendar data as somebody imports them', () => {
  it.each(['20288', '228', 'x2028', '2028年'])('%s is no year', (year) => {
    expect(CalendarData.safeParse(withYears({ [year]: bare })).success).toBe(false);
  });

  it('says of a range that ends before it begins that it does', () => {
    const off = [{ zh: '春节', en: 'Spring Festival', from: '2028-01-27', to: '2028-01-26' }];
    const { error } = CalendarData.safeParse(withYears({ 2028: { ...bare, off } }));
    expect(error?.issues).toMatchObject([{ message: 'the range ends before it begins' }]);
  });
});

describe('A-46: given years without a notice', () => {
  const calendar = calendarOf(
    CalendarData.parse({
      ...withYears({ 2028: bare, 2029: { ...bare, statutory: [] } }),
      prefecture: { basis: '', work: ['2028-07-22'], off: [{ ...founding(), published: false }] },
    }),
  );

  function founding() {
    return { zh: '州庆', en: 'founding', from: '2028-07-24', to: '2028-07-24' };
  }

  it('knows which years are published, and of which the statutory days are listed', () => {
    expect([2026, 2027, 2028, 2029].map((year) => calendar.publishedYears.has(year))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([2027, 2028, 2029].map((year) => calendar.listedYears.has(year))).toEqual([true, false, true]);
    expect([...calendar.publishedYears, ...calendar.listedYears].filter((year) => !Number.isInteger(year))).toEqual([]);
  });

  it('counts the days of any year where none are listed, and none where the list is empty', () => {
    expect(factsOf(calendar, day('2028-05-01'), local)).toMatchObject({ kind: 'statutory', provisional: true });
    expect(factsOf(calendar, day('2029-05-01'), local)).toMatchObject({ kind: 'working-day', provisional: true });
  });

  it('says of a prefecture’s holiday that its notice is awaited', () => {
    expect(factsOf(calendar, day('2028-07-24'), local)).toEqual({
      kind: 'prefecture-holiday',
      working: false,
      provisional: true,
      name: { zh: '州庆（基准日期，待州通知）', en: 'founding (base date, prefecture notice awaited)' },
    });
  });

  it('calls the prefecture’s own make-up Saturday one', () => {
    expect(factsOf(calendar, day('2028-07-22'), local)).toEqual({ kind: 'make-up', working: true, provisional: true });
  });
});
