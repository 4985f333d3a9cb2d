import type { Instant } from '../../events/primitives.ts';
import { dayOf } from '../domain/calendar/instant.ts';
import { rosterOn } from '../domain/registers/roster.ts';
import { assignees } from '../jurisdictions/pack.ts';
import type { Assignees, RegisterReadings } from '../ports.ts';
import { keptAMinute } from './kept-a-minute.ts';

/** The mediators of the pack with what their register says today, without what assigning may not go by. */
export const registeredAssignees = (registers: Pick<RegisterReadings, 'mediators'>, now: () => Instant): Assignees => {
  const said = keptAMinute(registers.mediators, now);
  return { roster: async () => ({ mediators: rosterOn(assignees, await said(), dayOf(now())) }) };
};
