import * as z from 'zod/mini';
import { CommitteeId, type Day } from '../../../events/primitives.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import { goneOn, heldOn, type Said } from './holding.ts';
import { CommitteeBody } from './organs.ts';
import { thresholdsOn } from './thresholds.ts';

const Committee = z.object({ id: CommitteeId, ...CommitteeBody.shape });

/**
 * What people are told by and with on a day: the hours that are quiet and the days of grace, the committees' names and
 * telephones. Of a committee whose days are over its last words, since its cases go on.
 *
 * @param bundled the pack's, version 0 of every register
 * @param said of the registers
 */
export const jurisdictionOn = (bundled: Jurisdiction, said: Said, day: Day): Jurisdiction => {
  const saidOf = (name: string): Said => said.filter(({ register }) => register === name);
  const committees = saidOf('committees');
  return {
    ...bundled,
    committees: [
      ...heldOn(bundled.committees, committees, day, Committee),
      ...goneOn(bundled.committees, committees, day, Committee),
    ],
    rules: thresholdsOn(bundled.rules, saidOf('thresholds'), day),
  };
};
