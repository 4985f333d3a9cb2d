import * as z from 'zod/mini';
import { Day } from '../../../events/primitives.ts';
import { YuanText } from '../money/yuan-text.ts';
import type { Said } from './holding.ts';
import { inForceOn } from './validity.ts';

/** The one entry of their register. */
export const THRESHOLDS = 'prefecture';

// How far each may go: `threshold-bounds.ts`.
const count = z.int().check(z.gte(0), z.lte(10_000));
const Year = z.string().check(z.regex(/^20\d{2}$/));
const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Numbers the leading group fixes; the source of each is in the pack's README. */
export const thresholds = <Amount extends z.ZodMiniType>(amount: Amount) =>
  z.strictObject({
    /** up to this amount a clear case is summary */
    summaryUpTo: amount,
    summaryRespondents: count,
    /** §5: from this amount a case is complex and has two mediators */
    complexFrom: amount,
    complexRespondents: count,
    maxOpen: z.strictObject({ fullTime: count, partTime: count }),
    trainingHours: count,
    formerEmployeeYears: count,
    appointmentYears: count,
    extension: z.strictObject({
      longestDays: count,
      entrustedTimes: count,
      otherTimes: count,
      otherTotalDays: count,
    }),
    /** §4.3: so many absences end mediation; after each the next session is within so many working days */
    absences: count,
    reminderWorkdays: count,
    /** SX00 2: what a court's president may add to DL-09 */
    rulingExtensionDays: count,
    rounds: count,
    smallFastUpTo: amount,
    /** §2.2, §4.6: the province's average wage of a year, as published; half of the latest is the most of the above */
    smallClaims: z.exactOptional(z.strictObject({ averageWage: z.record(Year, amount) })),
    /** §4.7: three experts above this amount; working days that mediation must have left; years that a tie lasts */
    evaluation: z.strictObject({ threeAbove: amount, leastWorkdays: count, tieYears: count }),
    /** §4.5(3) */
    intermediateCourt: z.strictObject({ localFrom: amount, outsideFrom: amount }),
    instalmentRows: count,
    graceDays: count,
    quietHours: z.strictObject({ from: Clock, to: Clock }),
    /** 委派 is closed to cases received from this day on */
    delegationClosedFrom: Day,
    spotCheck: z.strictObject({ least: count, percent: count }),
    retention: z.strictObject({ caseFileYears: count, recordingYears: count, sample: z.boolean() }),
  });

/** As decisions go by them: amounts in fen. */
export const Rules = thresholds(YuanText);
export type Rules = z.infer<typeof Rules>;

/**
 * The thresholds on a day. Clocks that run keep what they were started with, since it stands in the case's events.
 *
 * @param bundled the pack's, which hold where no entry does
 * @param said of their register
 */
export const thresholdsOn = (bundled: Rules, said: Said, day: Day): Rules => {
  const held = inForceOn(said.find(({ id }) => id === THRESHOLDS)?.standing ?? [], day);
  // Entries outlive a schema: what it asks for later is optional there, and the pack's where an entry does not say it.
  return held ? { ...bundled, ...Rules.parse(held.body) } : bundled;
};
