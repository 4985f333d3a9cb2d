import { roster } from '../jurisdictions/pack.ts';
import type { People } from '../ports.ts';

/** The roster of the pack that this deployment was built with. */
export const bundledPeople = (): People => ({ roster: () => Promise.resolve(roster) });
