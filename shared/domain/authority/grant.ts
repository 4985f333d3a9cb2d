import * as z from 'zod/mini';
import { BranchId, Day, GrantId, InstitutionId, Rate } from '../../../events/primitives.ts';
import { YuanText } from '../money/yuan-text.ts';

/** From the outlet up: 网点, 县支行, 州分行, 省分行. */
export const AuthorityLevel = z.enum(['OUTLET', 'COUNTY', 'PREFECTURE', 'PROVINCE']);
export type AuthorityLevel = z.infer<typeof AuthorityLevel>;

const Percent = z.int().check(z.gte(0), z.lte(100));

/**
 * Graded authority, 分级授权 (mechanism.md §3.9, B-08): how far one post of an institution may go in a case. What is
 * beyond it goes by `dynamicRequestRoute` to whoever may raise it for the one case (动态授权).
 */
export const AuthorityGrant = z.strictObject({
  id: GrantId,
  institutionId: InstitutionId,
  /** absent: of the whole institution */
  branchId: z.exactOptional(BranchId),
  /** a post, never a person */
  holder: z.string(),
  level: AuthorityLevel,
  /** cause codes */
  products: z.array(z.string()),
  maxInterestWaiverPercent: Percent,
  maxPenaltyWaiverPercent: Percent,
  maxPrincipalReduction: YuanText,
  maxTermExtensionMonths: z.int().check(z.gte(0)),
  /** the lowest new rate, percent a year */
  minRate: Rate,
  /** the largest claim it reaches */
  maxAmount: YuanText,
  validFrom: Day,
  validTo: Day,
  /** 异地授权: may act for the institution's other branches */
  offSite: z.boolean(),
  dynamicRequestRoute: z.string(),
  approvalSlaWorkdays: z.int().check(z.positive()),
  sample: z.boolean(),
});
export type AuthorityGrant = z.infer<typeof AuthorityGrant>;

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
