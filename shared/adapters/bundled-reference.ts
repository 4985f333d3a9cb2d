import { calendarOf } from '../domain/calendar/calendar.ts';
import { calendarData } from '../jurisdictions/calendar.ts';
import { jurisdiction, rulebook } from '../jurisdictions/pack.ts';
import type { FullReference, Reference } from '../ports.ts';

const calendar = calendarOf(calendarData);

/** Its rules alone: who only decides carries no names, ladders or wording. */
export const bundledRules = (): Reference => ({
  jurisdiction: () => Promise.resolve(rulebook),
  calendar: () => Promise.resolve(calendar),
});

/** The jurisdiction pack that this deployment was built with. */
export const bundledReference = (): FullReference => ({
  jurisdiction: () => Promise.resolve(jurisdiction),
  calendar: () => Promise.resolve(calendar),
});
