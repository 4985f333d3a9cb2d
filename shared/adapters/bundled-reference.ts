import { calendar } from '../jurisdictions/calendar.ts';
import { jurisdiction } from '../jurisdictions/pack.ts';
import type { Reference } from '../ports.ts';

/** The jurisdiction pack that this deployment was built with. */
export const bundledReference = (): Reference => ({
  jurisdiction: () => Promise.resolve(jurisdiction),
  calendar: () => Promise.resolve(calendar),
});
