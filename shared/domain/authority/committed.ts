import * as z from 'zod/mini';
import { CommitmentId, Day, InstitutionId } from '../../../events/primitives.ts';
import { addDays, earlierOf } from '../calendar/day.ts';
import { YuanText } from '../money/yuan-text.ts';
import { asEntry, type Said, type Saying } from '../registers/holding.ts';
import type { StandingCommitment } from './commitment.ts';

/** Of an entry of the register what deciding goes by: its schema was asked when it was entered. */
const Promised = z.object({
  id: CommitmentId,
  institutionId: InstitutionId,
  mechanism: z.literal('SMALL_FAST'),
  maxAmount: YuanText,
  products: z.array(z.string()),
  validFrom: Day,
  validTo: Day,
});

/**
 * From its first day on a change takes the place of all before it; who revokes is still bound on that day (§3.9). What
 * was revoked before stays revoked as of its own day.
 */
const changedBy = (
  before: readonly StandingCommitment[],
  id: string,
  change: Saying,
): readonly StandingCommitment[] => {
  const { validFrom } = change;
  if (change.state === 'withdrawn') return before.map((each) => ({ revokedOn: validFrom, ...each }));
  const lastDay = addDays(validFrom, -1);
  return [
    ...before.map((each) => ({ ...each, validTo: earlierOf(each.validTo, lastDay) })),
    Promised.parse(asEntry(id, change)),
  ];
};

/**
 * 公开承诺 as their register has them, each for the days it held: a case goes by what was promised on the day of its
 * acceptance, whatever was changed or revoked later.
 *
 * @param said of the register, which is remembered: of every day since an entry was first changed
 */
export const commitmentsFrom = (bundled: readonly StandingCommitment[], said: Said): readonly StandingCommitment[] => {
  const ids = new Set<string>(said.map(({ id }) => id));
  return [
    ...bundled.filter(({ id }) => !ids.has(id)),
    ...said.flatMap(({ id, standing }) =>
      standing.reduce<readonly StandingCommitment[]>(
        (before, change) => changedBy(before, id, change),
        bundled.filter((each) => String(each.id) === id),
      ),
    ),
  ];
};
