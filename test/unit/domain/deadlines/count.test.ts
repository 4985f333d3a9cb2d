import { Day } from '../../../../events/primitives.ts';
import type { Unit } from '../../../../shared/domain/deadlines/count.ts';
import { dueOf } from '../../../../shared/domain/deadlines/due.ts';
import { explain } from '../../../../shared/domain/deadlines/trace.ts';
import vectors from '../../../fixtures/deadline_vectors.json' with { type: 'json' };
import { calendar } from '../../../support/case-scenario.ts';

const ask = (from: string, length: number, unit: Unit, { local = true, provisional = false } = {}) =>
  dueOf({ from: Day.parse(from), length, unit, local, provisional }, calendar);

const dueOn = (...question: Parameters<typeof ask>): string => {
  const due = ask(...question);
  return due.ok ? due.value.dueOn : due.error.code;
};

const columns: Readonly<Record<string, readonly [number, Unit, boolean]>> = {
  wd3: [3, 'wd', true],
  wd7: [7, 'wd', true],
  wd15: [15, 'wd', true],
  wd20: [20, 'wd', true],
  wd7_national: [7, 'wd', false],
  wd15_national: [15, 'wd', false],
  wd20_national: [20, 'wd', false],
  cd7: [7, 'd', true],
  cd15: [15, 'd', true],
  cd30: [30, 'd', true],
  m3: [3, 'm', true],
  y2: [2, 'y', true],
};

const cells = vectors.flatMap(({ start, ...row }) =>
  Object.entries(row).map(([column, expected]) => [start, column, expected] as const),
);

describe('given the published vectors', () => {
  it.each(cells)('answers %s %s with %s', (start, column, expected) => {
    const [length, unit, local] = columns[column] ?? [0, 'on', false];
    const published = calendar.publishedYears.has(Number(expected.slice(0, 4)));
    expect(dueOn(start, length, unit, { local, provisional: !published })).toBe(expected);
    expect(dueOn(start, length, unit, { local })).toBe(published ? expected : 'calendar-unpublished');
  });

  it('covers every column of the file', () => {
    expect(new Set(cells.map(([, column]) => column))).toEqual(new Set(Object.keys(columns)));
  });
});

describe('given the vectors of mechanism.md §2.7', () => {
  it.each([
    ['2024-01-31', '2024-02-08', '2024-02-26', '2024-03-04', '2024-02-18', '2024-03-01'],
    ['2025-07-18', '2025-07-31', '2025-08-12', '2025-08-19', '2025-08-04', '2025-08-18'],
    ['2025-09-26', '2025-10-13', '2025-10-23', '2025-10-30', '2025-10-11', '2025-10-27'],
    ['2026-02-06', '2026-02-24', '2026-03-05', '2026-03-12', '2026-02-24', '2026-03-09'],
    ['2026-09-18', '2026-09-29', '2026-10-15', '2026-10-22', '2026-10-08', '2026-10-19'],
  ])('counts from %s', (from, wd7, wd15, wd20, d15, d30) => {
    expect([7, 15, 20].map((length) => dueOn(from, length, 'wd'))).toEqual([wd7, wd15, wd20]);
    expect([15, 30].map((length) => dueOn(from, length, 'd'))).toEqual([d15, d30]);
  });

  it('counts without the prefecture’s days where the national calendar is asked for', () => {
    const national = [7, 15, 20].map((length) => dueOn('2025-07-18', length, 'wd', { local: false }));
    expect(national).toEqual(['2025-07-29', '2025-08-08', '2025-08-15']);
  });
});

describe('given the boundaries the law is asked about', () => {
  it.each([
    ['confirmation, effective 2026-09-18 (10-18 is a Sunday)', '2026-09-18', 30, 'd', '2026-10-19'],
    ['confirmation, effective 2025-09-26 (10-26 is a Sunday)', '2025-09-26', 30, 'd', '2025-10-27'],
    ['enforcement, last instalment 2024-01-31 (2026-01-31 is a Saturday)', '2024-01-31', 2, 'y', '2026-02-02'],
    ['a period that ends on a make-up Sunday does not roll', '2024-02-03', 15, 'd', '2024-02-18'],
    ['months end with the month', '2023-11-30', 3, 'm', '2024-02-29'],
  ] as const)('%s', (_situation, from, length, unit, expected) => {
    expect(dueOn(from, length, unit)).toBe(expected);
  });
});

describe('given the trace of a period', () => {
  it('shows every day of working days with its reason', () => {
    const due = ask('2023-09-15', 3, 'wd');
    expect(due.ok && due.value.trace.map(({ day, counted, why }) => [day.slice(5), counted, why])).toEqual([
      ['09-15', null, 'start'],
      ['09-16', null, 'saturday'],
      ['09-17', null, 'sunday'],
      ['09-18', 1, 'working-day'],
      ['09-19', 2, 'working-day'],
      ['09-20', 3, 'working-day'],
    ]);
  });

  it('shows how a calendar period rolls from a rest day', () => {
    const due = ask('2023-09-27', 3, 'd');
    const tail = due.ok ? due.value.trace.slice(3) : [];
    expect(tail.map(({ day, counted, why }) => [day.slice(5), counted, why])).toEqual([
      ['09-30', 3, 'holiday'],
      ['10-01', null, 'holiday'],
      ['10-02', null, 'holiday'],
      ['10-03', null, 'holiday'],
      ['10-04', null, 'holiday'],
      ['10-05', null, 'holiday'],
      ['10-06', null, 'holiday'],
      ['10-07', null, 'rolled'],
    ]);
  });

  it('shows of years only the start, the last day and the roll', () => {
    const due = ask('2024-01-31', 2, 'y');
    expect(due.ok && due.value.trace.map(({ day }) => day)).toEqual([
      '2024-01-31',
      '2026-01-31',
      '2026-02-01',
      '2026-02-02',
    ]);
  });

  it('says so where a month has no such day', () => {
    const due = ask('2023-11-30', 3, 'm');
    expect(due.ok && due.value.trace.at(-1)).toEqual({ day: '2024-02-29', counted: 3, why: 'month-end' });
  });

  it('explains a row in both languages, with the holiday’s name and what is provisional', () => {
    const due = ask('2027-02-04', 1, 'wd', { provisional: true });
    const row = due.ok ? due.value.trace[1] : undefined;
    expect(row && explain(row, 'zh')).toBe('春节 法定节假日（暂定）');
    expect(row && explain(row, 'en')).toBe('Spring Festival statutory holiday (provisional)');
  });
});

describe('given a year without a published notice', () => {
  it('refuses a bare calculation and names the year', () => {
    expect(ask('2026-12-20', 30, 'd')).toEqual({
      ok: false,
      error: { code: 'calendar-unpublished', basis: 'A-46', values: { year: 2027 } },
    });
  });

  it.each<readonly [string, ...Parameters<typeof ask>, number]>([
    ['of days the one they end in, not one that is only passed through', '2026-12-20', 400, 'd', {}, 2028],
    ['of days that end on a Sunday the one they end in, not the one they roll into', '2028-12-01', 30, 'd', {}, 2028],
    ['of months the one they end in', '2026-12-20', 14, 'm', {}, 2028],
    ['of working days the first one counted in, wherever they end', '2026-12-20', 300, 'wd', {}, 2027],
    ['of working days that begin with its last one', '2027-12-30', 3, 'wd', {}, 2027],
  ])('names the year that decides: %s', (_which, from, length, unit, options, year) => {
    expect(ask(from, length, unit, options)).toMatchObject({ error: { values: { year } } });
  });

  it('gives the provisional date where it is asked for', () => {
    const due = ask('2027-02-01', 5, 'wd', { provisional: true });
    expect(due.ok && [due.value.dueOn, due.value.provisional]).toEqual(['2027-02-10', true]);
  });

  it('does not mind a period that only passes through it by days', () => {
    const due = ask('2020-12-30', 30, 'd');
    expect(due.ok && [due.value.dueOn, due.value.provisional]).toEqual(['2021-01-29', false]);
  });
});

describe('given a length or a start out of range', () => {
  it.each([0, -1, 1.5, Number.NaN, 5_001])('refuses %p working days', (length) => {
    expect(dueOn('2024-01-31', length, 'wd')).toBe('length-out-of-range');
  });

  it('refuses a start no calendar of ours can speak of', () => {
    expect(dueOn('1949-12-31', 3, 'd')).toBe('start-out-of-range');
    expect(dueOn('2200-01-01', 3, 'd')).toBe('start-out-of-range');
  });
});
