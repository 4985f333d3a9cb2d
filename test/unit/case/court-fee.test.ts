import { courtFeeOf } from '../../../shared/domain/case/court/court-fee.ts';
import { after } from '../../support/after-builder.ts';
import { given, stages } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { entrusted, having, own } from '../../support/case-scenario.ts';

const standing = ['effective', 'applied', 'docketed', 'confirmed', 'unconfirmed', 'not-admitted'];

describe('given a claim of 100,000.00 (TC-1)', () => {
  it.each(stages)('at %s would have cost 2,300.00 in full, 1,150.00 in a summary suit', (stage) => {
    expect(courtFeeOf(given[stage]().state)).toMatchObject({ full: 230_000, counterfactual: 115_000 });
  });

  it.each(stages)('at %s has avoided the suit only where an agreement stands', (stage) => {
    expect(courtFeeOf(given[stage]().state).avoided).toBe(standing.includes(stage) ? 115_000 : 0);
  });
});

describe('given a claim of 2,496,500.00 (TC-2)', () => {
  it('has avoided 13,386.00 of 26,772.00 once it is settled', () => {
    expect(courtFeeOf(given.effective({ ...own, total: 249_650_000 }).state)).toEqual({
      full: 2_677_200,
      counterfactual: 1_338_600,
      avoided: 1_338_600,
      basis: 'FEE 13, 16; A-14',
    });
  });
});

describe('given a suit already docketed (A-22)', () => {
  it.each([
    ['its fee unsaid', {}, 0],
    ['its fee paid', { feePaid: true }, 0],
    ['its fee never paid', { feePaid: false }, 115_000],
  ])('settled with %s', (_what, paid, avoided) => {
    const suit = entrusted('SUMMARY', '2026-02-06');
    const { state } = given.effective({ ...suit, referral: { ...suit.referral, ...paid } });
    expect(courtFeeOf(state)).toMatchObject({ avoided, basis: 'FEE 13, 16; A-22' });
  });
});

describe('A-14: given a settled case that is closed', () => {
  it('has avoided the suit where it was performed, and not where a party sued after all', () => {
    expect(courtFeeOf(after['agreement.performed.v1'].state).avoided).toBe(115_000);
    expect(courtFeeOf(having(given.unconfirmed(), commands.litigate).state).avoided).toBe(0);
    expect(courtFeeOf(having(given.dismissed(), commands.litigate).state).avoided).toBe(0);
  });
});
