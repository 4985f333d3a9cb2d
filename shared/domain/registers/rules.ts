import * as z from 'zod/mini';
import { Day } from '../../../events/primitives.ts';
import { YuanText, YuanWritten } from '../money/yuan-text.ts';
import { Line } from './fields.ts';

const count = z.int().check(z.gte(0), z.lte(10_000));
const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Numbers the leading group fixes; the source of each is in the pack's README. */
const thresholds = <Amount extends z.ZodMiniType>(amount: Amount) =>
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

/** As the register holds them: amounts in yuan, as text. */
export const ThresholdsBody = thresholds(YuanWritten);

/** What the rules come from: title, edition, number and where it is found; in force as long as its entry (§3.8). */
export const RuleSourceBody = z.strictObject({
  title: z.strictObject({ zh: z.string().check(z.maxLength(200)), en: z.string().check(z.maxLength(300)) }),
  edition: z.strictObject({ zh: z.string().check(z.maxLength(200)), en: z.string().check(z.maxLength(300)) }),
  number: z.exactOptional(Line),
  foundAt: z.url().check(z.maxLength(300)),
});
