import * as z from 'zod/mini';
import { BranchId, Day, ExpertId, GrantId, InstitutionId, MediatorId, Rate } from '../../../events/primitives.ts';
import { commitmentsFrom } from '../authority/committed.ts';
import { AuthorityLevel } from '../authority/level.ts';
import { YuanText } from '../money/yuan-text.ts';
import type { Rulebook } from '../rulebook.ts';
import { type EntrySchema, heldOn, type Said } from './holding.ts';

/**
 * Of each entry what deciding goes by, and no more: the register's own schema was asked when the entry was made, and
 * would cost every function that decides its checks of names and lengths.
 */

const Grant = z.object({
  id: GrantId,
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
  validFrom: Day,
  validTo: Day,
});

const Evaluator = z.object({
  id: ExpertId,
  active: z.boolean(),
  ties: z.array(z.object({ institutionId: InstitutionId, until: z.exactOptional(Day) })),
  mediatorId: z.exactOptional(MediatorId),
});

/**
 * What cases are decided by on a day: the pack's rules, with what the registers say instead of it. A case keeps what it
 * was decided by in its events, so a later change of a register reaches no decision that was made.
 *
 * @param book the pack's, version 0 of every register
 * @param said of the registers
 */
export const rulebookOn = (book: Rulebook, said: Said, day: Day): Rulebook => {
  const saidOf = (name: string): Said => said.filter(({ register }) => register === name);
  const held = <Entry extends { readonly id: string }>(
    register: string,
    bundled: readonly Entry[],
    schema: EntrySchema<Entry>,
  ): readonly Entry[] => heldOn(bundled, saidOf(register), day, schema);
  return {
    ...book,
    authorities: held('authorities', book.authorities, Grant),
    commitments: commitmentsFrom(book.commitments, saidOf('commitments')),
    experts: held('experts', book.experts, Evaluator),
  };
};
