import type { Day } from '../../../events/primitives.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { addDays, addMonths } from '../calendar/day.ts';
import { factsOf, type Scope } from '../calendar/working-day.ts';
import { plainRow, rowOf, type TraceRow, type Why } from './trace.ts';

/** wd working days, d calendar days, m months, y years; `on` is the named day itself and is never rolled. */
export type Unit = 'wd' | 'd' | 'm' | 'y' | 'on';

/** A pause: the half-open interval [from, to); open while `to` is missing. */
export interface Hold {
  readonly from: Day;
  readonly to?: Day;
  readonly reason: string;
}

export interface Period {
  readonly from: Day;
  readonly length: number;
  readonly unit: Unit;
}

export interface Counted {
  readonly dueOn: Day;
  /** a day of an unpublished year decided the result */
  readonly provisional: boolean;
  readonly trace: readonly TraceRow[];
}

interface Ground extends Scope {
  readonly calendar: Calendar;
  /** an open hold does not move anything: only when it ends is it known how long it was */
  readonly holds: readonly Hold[];
}

const isHeld = (day: Day, holds: readonly Hold[]): boolean =>
  holds.some(({ from, to }) => to !== undefined && from <= day && day < to);

const decidedProvisionally = (rows: readonly TraceRow[]): boolean => rows.some((row) => row.provisional === true);

/**
 * Rows from the landing day on: it completes the period. A last day that is a rest day gives way to the next working day
 * outside of holds.
 */
const landed = (before: readonly TraceRow[], landing: Day, counted: number, ground: Ground, why?: Why): Counted => {
  const rows: TraceRow[] = [];
  for (let day = landing; ; day = addDays(day, 1)) {
    const facts = factsOf(ground.calendar, day, ground);
    const held = day !== landing && isHeld(day, ground.holds);
    const ends = facts.working && !held;
    if (day === landing) rows.push(rowOf(day, counted, facts, why));
    else rows.push(held ? plainRow(day, null, 'hold') : rowOf(day, null, facts, ends ? 'rolled' : facts.kind));
    if (ends) return { dueOn: day, provisional: decidedProvisionally(rows), trace: [...before, ...rows] };
  }
};

const countWorkingDays = ({ from, length }: Period, { calendar, holds, local }: Ground, start: TraceRow): Counted => {
  const rows: TraceRow[] = [];
  let day = from;
  for (let counted = 0; counted < length; ) {
    day = addDays(day, 1);
    const facts = factsOf(calendar, day, { local });
    const held = isHeld(day, holds);
    if (facts.working && !held) counted += 1;
    rows.push(held ? plainRow(day, null, 'hold') : rowOf(day, facts.working ? counted : null, facts));
  }
  return { dueOn: day, provisional: decidedProvisionally(rows), trace: [start, ...rows] };
};

const countDays = ({ from, length }: Period, ground: Ground, start: TraceRow): Counted => {
  const rows: TraceRow[] = [start];
  let day = from;
  for (let counted = 0; counted < length; ) {
    day = addDays(day, 1);
    const held = isHeld(day, ground.holds);
    if (!held) counted += 1;
    if (counted < length) {
      rows.push(held ? plainRow(day, null, 'hold') : rowOf(day, counted, factsOf(ground.calendar, day, ground)));
    }
  }
  return landed(rows, day, length, ground);
};

/** Months and years name only their last day, so the days between are not listed. */
const countMonths = ({ from, length, unit }: Period, ground: Ground, start: TraceRow): Counted => {
  const landing = addMonths(from, unit === 'y' ? length * 12 : length);
  const atMonthEnd = landing.slice(8) !== from.slice(8) && factsOf(ground.calendar, landing, ground).working;
  return landed([start], landing, length, ground, atMonthEnd ? 'month-end' : undefined);
};

/**
 * The last day of a period and how it was found (CPL 85; CC 201–203; ). The start day is never
 * counted, on whatever day and at whatever hour something was done. Days, months and years that end on a rest day roll to the next working day; a make-up working day does not
 * roll. A year without a holiday notice is answered by A-46 and marked provisional.
 * @param ground the calendar; whether prefecture holidays count (`local`); holds, which move wd and d periods only
 */
export const count = (period: Period, ground: Ground, startWhy: 'start' | 'extension' = 'start'): Counted => {
  const start = plainRow(period.from, null, startWhy);
  switch (period.unit) {
    case 'wd':
      return countWorkingDays(period, ground, start);
    case 'd':
      return countDays(period, ground, start);
    case 'm':
    case 'y':
      return countMonths(period, ground, start);
    case 'on': {
      const facts = factsOf(ground.calendar, period.from, ground);
      return { dueOn: period.from, provisional: false, trace: [rowOf(period.from, 0, facts)] };
    }
  }
};
