import * as z from 'zod/mini';
import { YuanWritten } from '../money/yuan-text.ts';
import { Line } from './fields.ts';
import { thresholds } from './thresholds.ts';

/** As the register holds them: amounts in yuan, as text. */
export const ThresholdsBody = thresholds(YuanWritten);

/** What the rules come from: title, edition, number and where it is found; in force as long as its entry (§3.8). */
export const RuleSourceBody = z.strictObject({
  title: z.strictObject({ zh: z.string().check(z.maxLength(200)), en: z.string().check(z.maxLength(300)) }),
  edition: z.strictObject({ zh: z.string().check(z.maxLength(200)), en: z.string().check(z.maxLength(300)) }),
  number: z.exactOptional(Line),
  foundAt: z.url().check(z.maxLength(300)),
});
