import type { BranchId, Day, Fen, InstitutionId, Rate } from '../../../events/primitives.ts';
import { isAbove } from '../money/rate.ts';
import type { Result } from '../result.ts';
import type { Grant } from './grant.ts';
import { AuthorityLevel } from './level.ts';

/** What an institution is about to concede in one case. Amounts in fen. */
export interface Proposal {
  readonly institutionId: InstitutionId;
  /** whose case it is; absent: the institution's as a whole */
  readonly branchId?: BranchId;
  /** cause code */
  readonly product: string;
  /** the whole claim */
  readonly amount: Fen;
  readonly interest: { readonly claimed: Fen; readonly waived: Fen };
  readonly penalty: { readonly claimed: Fen; readonly waived: Fen };
  readonly principalReduced: Fen;
  readonly termExtendedMonths: number;
  /** where the rate is lowered: to what */
  readonly ratePercent?: Rate;
}

/** Where a grant does not reach. */
export type Limit =
  | 'VALIDITY'
  | 'PRODUCT'
  | 'BRANCH'
  | 'AMOUNT'
  | 'INTEREST_WAIVER'
  | 'PENALTY_WAIVER'
  | 'PRINCIPAL'
  | 'TERM'
  | 'RATE';

/** Whom a grant is for at all; the rest says how far. */
const SCOPE: readonly Limit[] = ['VALIDITY', 'PRODUCT', 'BRANCH'];

/** Exactly: thirteen digits of yuan times a hundred percent are more than a number holds. */
const isBeyond = ({ claimed, waived }: Proposal['interest'], percent: number): boolean =>
  BigInt(waived) * 100n > BigInt(claimed) * BigInt(percent);

/** A grant of one branch acts for another only off-site; one of the whole institution for all. */
const isElsewhere = ({ branchId, offSite }: Grant, proposal: Proposal): boolean =>
  branchId !== undefined && !offSite && branchId !== proposal.branchId;

/** Every limit of a grant that a proposal passes; none where it is covered. Each limit itself is still covered. */
export const limitsPassed = (proposal: Proposal, grant: Grant, on: Day): readonly Limit[] => {
  const { product, amount, interest, penalty, principalReduced, termExtendedMonths, ratePercent } = proposal;
  const passed: readonly (readonly [Limit, boolean])[] = [
    ['VALIDITY', on < grant.validFrom || on > grant.validTo],
    ['PRODUCT', !grant.products.includes(product)],
    ['BRANCH', isElsewhere(grant, proposal)],
    ['AMOUNT', amount > grant.maxAmount],
    ['INTEREST_WAIVER', isBeyond(interest, grant.maxInterestWaiverPercent)],
    ['PENALTY_WAIVER', isBeyond(penalty, grant.maxPenaltyWaiverPercent)],
    ['PRINCIPAL', principalReduced > grant.maxPrincipalReduction],
    ['TERM', termExtendedMonths > grant.maxTermExtensionMonths],
    ['RATE', ratePercent !== undefined && isAbove(grant.minRate, ratePercent)],
  ];
  return passed.flatMap(([limit, isPassed]) => (isPassed ? [limit] : []));
};

const byLevel = (a: Grant, b: Grant): number =>
  AuthorityLevel.options.indexOf(a.level) - AuthorityLevel.options.indexOf(b.level) || (a.id < b.id ? -1 : 1);

/** Nobody may, or nobody may go so far: the nearest grant, and where it ends. */
export type Uncovered =
  | { readonly code: 'no-grant' }
  | { readonly code: 'beyond'; readonly nearest: Grant; readonly limits: readonly Limit[] };

/**
 * Which grant covers a proposal on a day: the lowest level that does, as graded authority has it, of one level the first
 * by id (mechanism.md §3.9). Where none does, the one that lacks least is named; of several the highest, beyond which
 * the request must go.
 */
export const coveringGrant = (proposal: Proposal, grants: readonly Grant[], on: Day): Result<Grant, Uncovered> => {
  const inScope = grants
    .filter(({ institutionId }) => institutionId === proposal.institutionId)
    .map((grant) => ({ grant, limits: limitsPassed(proposal, grant, on) }))
    .filter(({ limits }) => !limits.some((limit) => SCOPE.includes(limit)))
    .toSorted((a, b) => byLevel(a.grant, b.grant));
  const covering = inScope.find(({ limits }) => limits.length === 0);
  if (covering) return { ok: true, value: covering.grant };
  const least = Math.min(...inScope.map(({ limits }) => limits.length));
  const nearest = inScope.findLast(({ limits }) => limits.length === least);
  return nearest
    ? { ok: false, error: { code: 'beyond', nearest: nearest.grant, limits: nearest.limits } }
    : { ok: false, error: { code: 'no-grant' } };
};
