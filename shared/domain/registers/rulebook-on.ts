import * as z from 'zod/mini';
import {
  BranchId,
  CommitteeId,
  CountyCode,
  CourtId,
  Day,
  ExpertId,
  GrantId,
  InstitutionId,
  MediatorId,
  OrgUnitId,
  Rate,
} from '../../../events/primitives.ts';
import { UnitKind } from '../../../events/unit-kind.ts';
import { commitmentsFrom } from '../authority/committed.ts';
import { AuthorityLevel } from '../authority/level.ts';
import { YuanText } from '../money/yuan-text.ts';
import type { Rulebook } from '../rulebook.ts';
import { type EntrySchema, goneOn, heldOn, type Said } from './holding.ts';
import { thresholdsOn } from './thresholds.ts';

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

const Unit = z.object({ id: OrgUnitId, kind: UnitKind });

/** Its group is that of who it shares conflicts with (R2). */
const Institution = z.object({ id: InstitutionId, group: z.string() });

const Committee = z.object({
  id: CommitteeId,
  county: CountyCode,
  hostInstitution: z.exactOptional(InstitutionId),
  head: z.exactOptional(MediatorId),
});

const Court = z.object({
  id: CourtId,
  level: z.enum(['basic', 'intermediate', 'high']),
  county: z.exactOptional(CountyCode),
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
    units: held('units', book.units, Unit),
    institutions: [
      ...held('institutions', book.institutions, Institution),
      ...goneOn(book.institutions, saidOf('institutions'), day, Institution).map((gone) => ({
        ...gone,
        gone: true as const,
      })),
    ],
    committees: held('committees', book.committees, Committee),
    courts: held('courts', book.courts, Court),
    rules: thresholdsOn(book.rules, saidOf('thresholds'), day),
  };
};
