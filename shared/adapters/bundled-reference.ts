import { calendarOf } from '../domain/calendar/calendar.ts';
import { calendarFacts } from '../jurisdictions/calendar.ts';
import { jurisdiction, rulebook } from '../jurisdictions/pack.ts';
import type { FullReference, Reference } from '../ports.ts';

const calendar = calendarOf(calendarFacts);

/** Its calendar alone: who projects needs no rules, and rules are long. */
export const bundledCalendar = (): Pick<Reference, 'calendar'> => ({ calendar: () => Promise.resolve(calendar) });

/** Its rules alone: who only decides carries no names, ladders or wording. */
export const bundledRules = (): Reference => ({
  jurisdiction: () => Promise.resolve(rulebook),
  ...bundledCalendar(),
});

/** The jurisdiction pack that this deployment was built with. */
export const bundledReference = (): FullReference => ({
  jurisdiction: () => Promise.resolve(jurisdiction),
  ...bundledCalendar(),
});
