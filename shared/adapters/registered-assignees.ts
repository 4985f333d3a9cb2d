import type { Instant } from '../../events/primitives.ts';
import { rosterOn } from '../domain/registers/roster.ts';
import { assignees } from '../jurisdictions/pack.ts';
import type { Assignees, RegisterReadings } from '../ports.ts';
import { laidOver } from './laid-over.ts';

/** The mediators of the pack with what their register says today, without what assigning may not go by. */
export const registeredAssignees = (registers: Pick<RegisterReadings, 'mediators'>, now: () => Instant): Assignees => ({
  roster: laidOver(registers.mediators, now, (said, day) => ({ mediators: rosterOn(assignees, said, day) })),
});
