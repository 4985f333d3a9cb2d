import { calendar, jurisdiction } from '#jurisdiction';
import type { Reference } from '../ports.ts';

/** The jurisdiction pack that this deployment was built with: `#jurisdiction` is its folder. */
export const bundledReference = (): Reference => ({
  jurisdiction: () => Promise.resolve(jurisdiction),
  calendar: () => Promise.resolve(calendar),
});
