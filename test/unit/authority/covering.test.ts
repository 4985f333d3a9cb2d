import { BranchId, GrantId, InstitutionId, Rate } from '../../../events/primitives.ts';
import { coveringGrant, type Limit, limitsPassed, type Proposal } from '../../../shared/domain/authority/covering.ts';
import type { Grant } from '../../../shared/domain/authority/grant.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { day } from '../../support/case-scenario.ts';

const bank = InstitutionId.parse('bocom-qdn');
const branch = (id: string) => BranchId.parse(id);
const rate = (text: string) => Rate.parse(text);

const grant = (id: string, over: Partial<Grant> = {}): Grant => ({
  id: GrantId.parse(id),
  institutionId: bank,
  level: 'OUTLET',
  products: ['CREDIT_CARD'],
  maxInterestWaiverPercent: 20,
  maxPenaltyWaiverPercent: 50,
  maxPrincipalReduction: fen(100_000),
  maxTermExtensionMonths: 12,
  minRate: rate('6.0'),
  maxAmount: fen(5_000_000),
  validFrom: day('2023-01-01'),
  validTo: day('2023-12-31'),
  offSite: false,
  ...over,
});

/** Every limit of the grant reached and none passed. */
const proposal = (over: Partial<Proposal> = {}): Proposal => ({
  institutionId: bank,
  product: 'CREDIT_CARD',
  amount: fen(5_000_000),
  interest: { claimed: fen(1000), waived: fen(200) },
  penalty: { claimed: fen(1000), waived: fen(500) },
  principalReduced: fen(100_000),
  termExtendedMonths: 12,
  ratePercent: rate('6.0000'),
  ...over,
});

const on = day('2023-09-15');

describe('T14, B-08: given one grant and a proposal that reaches each of its limits', () => {
  it.each<readonly [string, Partial<Proposal>, Partial<Grant>, string, readonly Limit[]]>([
    ['on its first day', {}, {}, '2023-01-01', []],
    ['on its last day', {}, {}, '2023-12-31', []],
    ['the day before', {}, {}, '2022-12-31', ['VALIDITY']],
    ['the day after', {}, {}, '2024-01-01', ['VALIDITY']],
    ['another product', { product: 'MORTGAGE' }, {}, on, ['PRODUCT']],
    ['a fen more of claim', { amount: fen(5_000_001) }, {}, on, ['AMOUNT']],
    ['a fen more of interest', { interest: { claimed: fen(1000), waived: fen(201) } }, {}, on, ['INTEREST_WAIVER']],
    ['a fen more of penalty', { penalty: { claimed: fen(1000), waived: fen(501) } }, {}, on, ['PENALTY_WAIVER']],
    ['a fen more of principal', { principalReduced: fen(100_001) }, {}, on, ['PRINCIPAL']],
    ['a month more', { termExtendedMonths: 13 }, {}, on, ['TERM']],
    ['a rate below', { ratePercent: rate('5.9999') }, {}, on, ['RATE']],
    ['a grant of no branch for a case of one', { branchId: branch('kaili-1') }, {}, on, []],
    ['its own branch', { branchId: branch('kaili-1') }, { branchId: branch('kaili-1') }, on, []],
    ['another branch', { branchId: branch('kaili-2') }, { branchId: branch('kaili-1') }, on, ['BRANCH']],
    ['no branch said', {}, { branchId: branch('kaili-1') }, on, ['BRANCH']],
    [
      'another branch, off-site (异地授权)',
      { branchId: branch('kaili-2') },
      { branchId: branch('kaili-1'), offSite: true },
      on,
      [],
    ],
    [
      'sums beyond what a number multiplies exactly',
      { interest: { claimed: fen(900_719_925_474_099), waived: fen(180_143_985_094_820) } },
      {},
      on,
      ['INTEREST_WAIVER'],
    ],
    ['two limits at once', { termExtendedMonths: 13, principalReduced: fen(100_001) }, {}, on, ['PRINCIPAL', 'TERM']],
  ])('%s', (_what, changed, of, today, limits) => {
    expect(limitsPassed(proposal(changed), grant('g', of), day(today))).toEqual(limits);
  });
});

describe('T14, B-08: given a proposal that leaves the rate as it is', () => {
  it('passes no limit of the rate', () => {
    const { ratePercent: _rate, ...unchanged } = proposal();
    expect(limitsPassed(unchanged, grant('g', { minRate: rate('24') }), day(on))).toEqual([]);
  });
});

describe('T14, B-08: given the grants of an institution by level (分级授权)', () => {
  const outlet = grant('outlet');
  const county = grant('county', { level: 'COUNTY', maxTermExtensionMonths: 24 });
  const head = grant('head', { level: 'PROVINCE', maxTermExtensionMonths: 60 });
  const all = [head, county, outlet];
  const covering = (changed: Partial<Proposal>, grants: readonly Grant[] = all) =>
    coveringGrant(proposal(changed), grants, on);

  it.each([
    [12, 'outlet'],
    [13, 'county'],
    [24, 'county'],
    [60, 'head'],
  ])('an extension by %i months is covered by the lowest that reaches it: %s', (termExtendedMonths, id) => {
    expect(covering({ termExtendedMonths })).toMatchObject({ ok: true, value: { id } });
  });

  it('of one level the first by id', () => {
    for (const ids of ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
      expect(
        covering(
          {},
          Array.from(ids, (id) => grant(id)),
        ),
      ).toMatchObject({ value: { id: 'a' } });
  });

  it('beyond all of them names the one that lacks least, and where it ends', () => {
    expect(covering({ termExtendedMonths: 61, ratePercent: rate('5') })).toMatchObject({
      ok: false,
      error: { code: 'beyond', nearest: { id: 'head' }, limits: ['TERM', 'RATE'] },
    });
    const further = grant('further', { level: 'COUNTY', minRate: rate('4') });
    expect(covering({ termExtendedMonths: 61, ratePercent: rate('5') }, [...all, further])).toMatchObject({
      error: { nearest: { id: 'further' }, limits: ['TERM'] },
    });
  });

  it.each<readonly [string, Partial<Proposal>, readonly Grant[]]>([
    ['without any', {}, []],
    ['of another institution', { institutionId: InstitutionId.parse('ccb-qdn') }, all],
    ['for another product', { product: 'PAWN' }, all],
    ['gone out of force', {}, [grant('old', { validTo: day('2023-09-14') })]],
    ['of another branch', { branchId: branch('x') }, [grant('there', { branchId: branch('y') })]],
  ])('is none %s', (_what, changed, grants) => {
    expect(covering(changed, grants)).toEqual({ ok: false, error: { code: 'no-grant' } });
  });
});
