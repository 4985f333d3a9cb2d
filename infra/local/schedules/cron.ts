import { InvalidExpression } from './invalid-expression.ts';

/** AWS's six fields, as the values that match; `days` says which of the two day fields decides. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly months: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  readonly days: { readonly of: 'month' | 'week'; readonly match: ReadonlySet<number> };
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Range {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Names of the values, from `least` on. */
  readonly names?: readonly string[];
}

const MINUTES: Range = { name: 'minutes', least: 0, most: 59 };
const HOURS: Range = { name: 'hours', least: 0, most: 23 };
const DAYS_OF_MONTH: Range = { name: 'day-of-month', least: 1, most: 31 };
const MONTHS_OF_YEAR: Range = { name: 'month', least: 1, most: 12, names: MONTHS };
const DAYS_OF_WEEK: Range = { name: 'day-of-week', least: 1, most: 7, names: WEEKDAYS };
const YEARS: Range = { name: 'year', least: 1970, most: 2199 };

/** Reads `minutes hours day-of-month month day-of-week year`. Exactly one of the day fields is `?`. */
export const readCron = (text: string): Cron => {
  const [minutes, hours, dayOfMonth, month, dayOfWeek, year, ...more] = text.trim().split(/\s+/);
  if (!minutes || !hours || !dayOfMonth || !month || !dayOfWeek || !year || more.length > 0)
    throw new InvalidExpression(`cron(${text})`, 'must have six fields');
  if ((dayOfMonth === '?') === (dayOfWeek === '?'))
    throw new InvalidExpression(
      `cron(${text})`,
      'must have ? for the day of month or for the day of week, not for both',
    );
  return {
    minutes: ordered(readField(minutes, MINUTES)),
    hours: ordered(readField(hours, HOURS)),
    months: readField(month, MONTHS_OF_YEAR),
    years: readField(year, YEARS),
    days:
      dayOfWeek === '?'
        ? { of: 'month', match: readField(dayOfMonth, DAYS_OF_MONTH) }
        : { of: 'week', match: readField(dayOfWeek, DAYS_OF_WEEK) },
  };
};

const ordered = (values: ReadonlySet<number>): readonly number[] => [...values].sort((a, b) => a - b);

const readField = (text: string, range: Range): ReadonlySet<number> =>
  new Set(text.split(',').flatMap((part) => readPart(part, range)));

const readPart = (part: string, range: Range): readonly number[] => {
  const [span, step, ...more] = part.split('/');
  if (!span || more.length > 0) throw refused(part, range);
  const [from, to] = span === '*' ? [range.least, range.most] : readSpan(span, step !== undefined, range);
  const by = step === undefined ? 1 : Number(step);
  if (!Number.isInteger(by) || by < 1) throw refused(part, range);
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, i) => from + i * by);
};

/** One value, or `from-to`; with a step, one value means from there to the end. */
const readSpan = (span: string, stepped: boolean, range: Range): readonly [number, number] => {
  const [from, to, ...more] = span.split('-');
  if (from === undefined || more.length > 0) throw refused(span, range);
  const first = readValue(from, range);
  const last = to === undefined ? (stepped ? range.most : first) : readValue(to, range);
  if (last < first) throw refused(span, range);
  return [first, last];
};

const readValue = (text: string, range: Range): number => {
  const named = range.names?.indexOf(text.toUpperCase()) ?? -1;
  const value = named >= 0 ? range.least + named : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= range.least && value <= range.most)) throw refused(text, range);
  return value;
};

const refused = (text: string, { name }: Range): InvalidExpression =>
  new InvalidExpression(`${name} ${text}`, /[LW#]/.test(text) ? '(L, W and # are not modelled)' : 'is not understood');
