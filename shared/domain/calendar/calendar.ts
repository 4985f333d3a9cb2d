import * as z from 'zod/mini';
import { CalendarVersion, Day } from '../../../events/primitives.ts';
import { addDays } from './day.ts';

/** The working calendar: versioned data, never code (design.md, decision 6). */

const rangeFields = { zh: z.string(), en: z.string(), from: Day, to: Day };
const inOrder = z.refine<{ from: Day; to: Day }>(({ from, to }) => from <= to, 'the range ends before it begins');

const Range = z.strictObject(rangeFields).check(inOrder);
type Range = z.infer<typeof Range>;

const Year = z.strictObject({
  /** whether the State Council's notice for the year has appeared */
  published: z.boolean(),
  /** where the notice stands */
  papers: z.array(z.string()),
  /** days off as announced, weekends inside the ranges included; may begin in the December before */
  off: z.array(Range),
  /** weekend days that are working days, 调休上班 */
  work: z.array(Day),
  /** for a year without its notice: the statutory holidays as far as their dates are known */
  statutory: z.exactOptional(z.array(Range)),
});

/** What a calendar is stored and imported as. */
export const CalendarData = z.strictObject({
  version: CalendarVersion,
  source: z.string(),
  years: z.record(z.string().check(z.regex(/^\d{4}$/)), Year),
  /** the prefecture's own holidays; `published` says whether that year's prefecture notice fixed them */
  prefecture: z.strictObject({
    basis: z.string(),
    off: z.array(z.strictObject({ ...rangeFields, published: z.boolean() }).check(inOrder)),
    work: z.array(Day),
  }),
});
export type CalendarData = z.infer<typeof CalendarData>;

/** What is counted by: the data without where they stand. */
export interface CalendarFacts extends Pick<CalendarData, 'version'> {
  readonly years: Readonly<Record<string, Omit<CalendarData['years'][string], 'papers'>>>;
  readonly prefecture: Omit<CalendarData['prefecture'], 'basis'>;
}

/** Who counts carries no sources: what a bundle holds, every cold start parses. */
export const factsOfCalendar = ({ version, years, prefecture: { off, work } }: CalendarData): CalendarFacts => ({
  version,
  years: Object.fromEntries(Object.entries(years).map(([year, { papers: _papers, ...facts }]) => [year, facts])),
  prefecture: { off, work },
});

export interface HolidayName {
  readonly zh: string;
  readonly en: string;
}

/** The same, indexed by day for counting. */
export interface Calendar {
  readonly version: CalendarVersion;
  readonly publishedYears: ReadonlySet<number>;
  readonly off: ReadonlyMap<Day, HolidayName>;
  readonly work: ReadonlySet<Day>;
  /** statutory holidays as listed, asked only for years without a notice for years that list none */
  readonly statutory: ReadonlyMap<Day, HolidayName>;
  /** years whose statutory holidays are listed */
  readonly listedYears: ReadonlySet<number>;
  readonly prefectureOff: ReadonlyMap<Day, HolidayName>;
  readonly prefectureWork: ReadonlySet<Day>;
}

function* daysOf({ from, to, zh, en }: Range): Generator<readonly [Day, HolidayName]> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield [day, { zh, en }];
}

const expand = (ranges: readonly Range[]): ReadonlyMap<Day, HolidayName> =>
  new Map(ranges.flatMap((range) => [...daysOf(range)]));

const yearsWhere = (data: CalendarFacts, holds: (year: CalendarFacts['years'][string]) => boolean) =>
  new Set(Object.entries(data.years).flatMap(([year, facts]) => (holds(facts) ? [Number(year)] : [])));

/** @param data already parsed by `CalendarData` */
export const calendarOf = (data: CalendarFacts): Calendar => {
  const years = Object.values(data.years);
  const prefecture = data.prefecture.off.map((range) =>
    range.published
      ? range
      : { ...range, zh: `${range.zh}（基准日期，待州通知）`, en: `${range.en} (base date, prefecture notice awaited)` },
  );
  return {
    version: data.version,
    publishedYears: yearsWhere(data, (year) => year.published),
    off: expand(years.flatMap((year) => year.off)),
    work: new Set(years.flatMap((year) => year.work)),
    statutory: expand(years.flatMap((year) => year.statutory ?? [])),
    listedYears: yearsWhere(data, ({ statutory }) => statutory !== undefined),
    prefectureOff: expand(prefecture),
    prefectureWork: new Set(data.prefecture.work),
  };
};
