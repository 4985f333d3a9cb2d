import * as z from 'zod/mini';
import { BranchId, Day, GrantId, InstitutionId, Rate } from '../../../events/primitives.ts';
import { YuanText, YuanWritten } from '../money/yuan-text.ts';
import { Line } from '../registers/fields.ts';
import { Sample } from '../registers/sample.ts';
import { AuthorityLevel } from './level.ts';

const Percent = z.int().check(z.gte(0), z.lte(100));

/**
 * Graded authority, 分级授权 (mechanism.md §3.9, B-08): how far one post of an institution may go in a case. What is
 * beyond it goes by `dynamicRequestRoute` to whoever may raise it for the one case (动态授权).
 */
const fields = <Amount extends z.ZodMiniType>(amount: Amount) => ({
  institutionId: InstitutionId,
  /** absent: of the whole institution */
  branchId: z.exactOptional(BranchId),
  /** a post, never a person */
  holder: Line,
  level: AuthorityLevel,
  /** cause codes */
  products: z.array(Line).check(z.maxLength(30)),
  maxInterestWaiverPercent: Percent,
  maxPenaltyWaiverPercent: Percent,
  maxPrincipalReduction: amount,
  maxTermExtensionMonths: z.int().check(z.gte(0), z.lte(600)),
  /** the lowest new rate, percent a year */
  minRate: Rate,
  /** the largest claim it reaches */
  maxAmount: amount,
  /** 异地授权: may act for the institution's other branches */
  offSite: z.boolean(),
  dynamicRequestRoute: Line,
  approvalSlaWorkdays: z.int().check(z.positive(), z.lte(60)),
  sample: Sample,
});

export const AuthorityGrant = z.strictObject({ id: GrantId, ...fields(YuanText), validFrom: Day, validTo: Day });
export type AuthorityGrant = z.infer<typeof AuthorityGrant>;

/** As its register holds it: amounts as they are written, and how long it holds is the entry's own validity. */
export const AuthorityBody = z.strictObject(fields(YuanWritten));

/** What deciding goes by. */
export type Grant = Omit<AuthorityGrant, 'holder' | 'dynamicRequestRoute' | 'approvalSlaWorkdays' | 'sample'>;

/** A grant without the words that tell people of it. */
export const grantOf = ({
  holder: _holder,
  dynamicRequestRoute: _route,
  approvalSlaWorkdays: _sla,
  sample: _sample,
  ...grant
}: AuthorityGrant): Grant => grant;
