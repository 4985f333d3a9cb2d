import { calendarOf } from '../domain/calendar/calendar.ts';
import { calendarData } from '../jurisdictions/calendar.ts';
import { jurisdiction } from '../jurisdictions/pack.ts';
import type { Reference } from '../ports.ts';

const calendar = calendarOf(calendarData);

/** The jurisdiction pack that this deployment was built with. */
export const bundledReference = (): Reference => ({
  jurisdiction: () => Promise.resolve(jurisdiction),
  calendar: () => Promise.resolve(calendar),
});
