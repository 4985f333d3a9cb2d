import { assignees, roster } from '../jurisdictions/pack.ts';
import type { Assignees, People } from '../ports.ts';

/** The roster of the pack that this deployment was built with. */
export const bundledPeople = (): People => ({ roster: () => Promise.resolve(roster) });

/** Its mediators alone, without what assigning may not go by. */
export const bundledAssignees = (): Assignees => ({ roster: () => Promise.resolve({ mediators: assignees }) });
