import { Temporal } from 'temporal-polyfill';
import { type Cron, readCron } from './cron.ts';
import { InvalidExpression } from './invalid-expression.ts';

export type Expression =
  | { readonly kind: 'cron'; readonly cron: Cron; readonly zone: string }
  | { readonly kind: 'rate'; readonly every: number }
  | { readonly kind: 'at'; readonly instant: number };

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reads `cron(…)`, `rate(…)` or `at(…)` in its time zone. */
export const readExpression = (text: string, zone: string): Expression => {
  const [, kind, inner = ''] = /^(cron|rate|at)\((.*)\)$/.exec(text) ?? [];
  checkZone(zone);
  if (kind === 'cron') return { kind, cron: readCron(inner), zone };
  if (kind === 'rate') return { kind, every: readRate(inner) };
  if (kind === 'at') return { kind, instant: readInstant(inner, zone) };
  throw new InvalidExpression(text, 'is none of cron(…), rate(…), at(…)');
};

const checkZone = (zone: string): void => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    throw new InvalidExpression(zone, 'is no time zone');
  }
};

const readRate = (text: string): number => {
  const [, count = '', unit = ''] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(text) ?? [];
  const length = UNITS[unit];
  if (length === undefined) throw new InvalidExpression(`rate(${text})`, 'must be a number of minutes, hours or days');
  return Number(count) * length;
};

const readInstant = (text: string, zone: string): number => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text))
    throw new InvalidExpression(`at(${text})`, 'must be yyyy-mm-ddThh:mm:ss');
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
};

/**
 * The first firing after the instant; `undefined` where there is none. `origin` is when the schedule came to be, from
 * which a rate counts.
 */
export const nextAfter = (expression: Expression, after: number, origin: number): number | undefined => {
  switch (expression.kind) {
    case 'rate':
      return origin + (Math.floor((after - origin) / expression.every) + 1) * expression.every;
    case 'at':
      return expression.instant > after ? expression.instant : undefined;
    case 'cron':
      return nextOf(expression.cron, after, expression.zone);
  }
};

const nextOf = (cron: Cron, after: number, zone: string): number | undefined => {
  const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDate();
  for (let day: Temporal.PlainDate | undefined = start; day; day = dayAfter(cron, day)) {
    if (!isDay(cron, day)) continue;
    for (const instant of firingsOn(cron, day, zone)) if (instant > after) return instant;
  }
  return undefined;
};

const isDay = ({ years, months, days }: Cron, day: Temporal.PlainDate): boolean =>
  years.has(day.year) &&
  months.has(day.month) &&
  // AWS counts SUN as 1; ISO counts Monday as 1 and Sunday as 7.
  days.match.has(days.of === 'month' ? day.day : (day.dayOfWeek % 7) + 1);

/** The next day worth a look: whole years and months that cannot match are passed over. */
const dayAfter = ({ years, months }: Cron, day: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  const next = day.add({ days: 1 });
  if (next.year > Math.max(...years)) return undefined;
  if (!years.has(next.year)) return lastDayOf(next.with({ month: 12 }));
  return months.has(next.month) ? next : lastDayOf(next);
};

const lastDayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.with({ day: day.daysInMonth });

/** A wall-clock time that the zone skips does not fire; one that it has twice fires the first time (Scheduler guide). */
const firingsOn = function* ({ hours, minutes }: Cron, day: Temporal.PlainDate, zone: string): Generator<number> {
  for (const hour of hours)
    for (const minute of minutes) {
      const wall = day.toPlainDateTime({ hour, minute });
      const zoned = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
      if (zoned.toPlainDateTime().equals(wall)) yield zoned.epochMilliseconds;
    }
};
