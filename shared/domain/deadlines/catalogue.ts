import * as z from 'zod/mini';
import { ClockKind } from '../../../events/clock.ts';

/** The clocks of the mechanism as data of the jurisdiction pack (mechanism.md §4.4). */

/** Who is told at a rung. Which person that is, the case and the directory know. */
export const Audience = z.enum([
  'applicant',
  'respondent',
  'parties',
  'unsigned-parties',
  'creditor',
  'debtor',
  'mediator',
  'expert',
  'officer',
  'committee-head',
  'county-group',
  'prefecture',
  'monthly-report',
  'court-contact',
  'judge',
  'court-president',
]);
export type Audience = z.infer<typeof Audience>;

const Text = z.strictObject({ zh: z.string(), en: z.string() });

/**
 * A rung of the ladder of alerts. `at` is `half` (half of the length, rounded up to a whole working day) or days before
 * (negative) and after the last day, in the unit of the clock: working days for wd, calendar days otherwise.
 */
export const RungRule = z.strictObject({
  at: z.union([z.int(), z.literal('half')]),
  audiences: z.array(Audience).check(z.minLength(1)),
  /** only in these variants */
  variants: z.exactOptional(z.array(z.string())),
  /** in the other variants as well, once the clock is extended (DL-X) */
  onceExtended: z.exactOptional(z.literal(true)),
  /** raised only while this is so; the case knows */
  only: z.exactOptional(z.enum(['termination-notice-outstanding', 'suit-pending', 'undecided', 'unpaid'])),
});
export type RungRule = z.infer<typeof RungRule>;

export const ClockDefinition = z.strictObject({
  kind: ClockKind,
  name: Text,
  /** the short citation kept with each clock */
  basis: z.string(),
  variants: z.record(
    z.string(),
    z.strictObject({ length: z.int().check(z.gte(0)), unit: z.enum(['wd', 'd', 'm', 'y', 'on']) }),
  ),
  ladder: z.array(RungRule),
});
export type ClockDefinition = z.infer<typeof ClockDefinition>;

/** What a reader of the catalogue is told beside it: nothing is decided by these. */
export const ClockTexts = z.strictObject({ starts: Text, expiry: Text });
