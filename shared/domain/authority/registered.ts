import * as z from 'zod/mini';
import { BranchId, CommitmentId, Day, GrantId, InstitutionId, Rate } from '../../../events/primitives.ts';
import { addDays } from '../calendar/day.ts';
import { YuanText } from '../money/yuan-text.ts';
import { heldOn } from '../registers/holding.ts';
import type { Change, Head } from '../registers/version.ts';
import type { StandingCommitment } from './commitment.ts';
import type { Grant } from './grant.ts';
import { AuthorityLevel } from './level.ts';

/** Of an entry of the register what deciding goes by: its schema was asked when it was entered. */
const Authority = z.object({
  institutionId: InstitutionId,
  branchId: z.exactOptional(BranchId),
  level: AuthorityLevel,
  products: z.array(z.string()),
  maxInterestWaiverPercent: z.int(),
  maxPenaltyWaiverPercent: z.int(),
  maxPrincipalReduction: YuanText,
  maxTermExtensionMonths: z.int(),
  minRate: Rate,
  maxAmount: YuanText,
  offSite: z.boolean(),
});

const Promised = z.object({
  institutionId: InstitutionId,
  mechanism: z.literal('SMALL_FAST'),
  maxAmount: YuanText,
  products: z.array(z.string()),
});

/** No last day was said. */
const OPEN = Day.parse('9999-12-31');

const lastDay = (validTo: Day | undefined): Day => validTo ?? OPEN;

/**
 * 分级授权 as its register has it on a day: the pack's grants, with what their institutions changed since.
 *
 * @param bundled the pack's, each for as long as it says itself
 */
export const grantsOn = (bundled: readonly Grant[], heads: readonly Head[], day: Day): readonly Grant[] =>
  heldOn(bundled, heads, day, (id, { body, validFrom, validTo }) => ({
    id: GrantId.parse(id),
    ...Authority.parse(body),
    validFrom,
    validTo: lastDay(validTo),
  }));

type Told = Pick<StandingCommitment, 'validFrom' | 'validTo' | 'revokedOn'>;

const until = <Promise extends Told>(commitment: Promise, day: Day): Promise =>
  commitment.validTo < day ? commitment : { ...commitment, validTo: day };

/**
 * From its first day on a change takes the place of all before it; who revokes is still bound on that day (§3.9). What
 * was revoked before stays revoked as of its own day.
 */
const changedBy = (
  before: readonly StandingCommitment[],
  id: string,
  change: Change,
): readonly StandingCommitment[] => {
  const { validFrom } = change;
  if (change.state === 'withdrawn') return before.map((each) => ({ revokedOn: validFrom, ...each }));
  const promised = { id: CommitmentId.parse(id), ...Promised.parse(change.body) };
  return [
    ...before.map((each) => until(each, addDays(validFrom, -1))),
    { ...promised, validFrom, validTo: lastDay(change.validTo) },
  ];
};

/** An entry that was changed, with all its changes, first to last. */
export interface ChangedCommitment {
  readonly id: string;
  readonly changes: readonly Change[];
}

/**
 * 公开承诺 as their register has them, each for the days it held: a case goes by what was promised on the day of its
 * acceptance, whatever was changed or revoked later.
 */
export const commitmentsFrom = (
  bundled: readonly StandingCommitment[],
  changed: readonly ChangedCommitment[],
): readonly StandingCommitment[] => {
  const ids = new Set(changed.map(({ id }) => id));
  return [
    ...bundled.filter(({ id }) => !ids.has(id)),
    ...changed.flatMap(({ id, changes }) =>
      changes.reduce<readonly StandingCommitment[]>(
        (before, change) => changedBy(before, id, change),
        bundled.filter((each) => each.id === id),
      ),
    ),
  ];
};
