import fc from 'fast-check';
import { CONFIRMATION_FEE, caseFee, courtFees, halfOf } from '../../../shared/domain/fees/court-fees.ts';
import { feesSaved } from '../../../shared/domain/fees/saved.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { formatYuan, parseYuan } from '../../../shared/domain/money/yuan.ts';
import vectors from '../../fixtures/fee_vectors.json' with { type: 'json' };

const yuan = (text: string) => {
  const amount = parseYuan(text);
  if (!amount.ok) throw new Error(text);
  return amount.value;
};

describe('given the published fee vectors', () => {
  it.each(vectors)('charges on $amount', ({ amount, full, halved, payment_order_third, execution, preservation }) => {
    const fees = courtFees(yuan(amount));
    expect(formatYuan(fees.full)).toBe(full);
    expect(formatYuan(fees.halved)).toBe(halved);
    expect(formatYuan(fees.paymentOrder)).toBe(payment_order_third);
    expect(formatYuan(fees.enforcement)).toBe(execution);
    expect(formatYuan(fees.preservation)).toBe(preservation);
  });

  it.each([
    ['100000', '2300.00'],
    ['500000', '8800.00'],
    ['1000000', '13800.00'],
    ['2000000', '22800.00'],
    ['5000000', '46800.00'],
    ['10000000', '81800.00'],
    ['20000000', '141800.00'],
    ['30000000', '191800.00'],
    ['2496500', '26772.00'],
    ['233438.98', '4801.58'],
  ])('charges the full fee on %s as %s (mechanism.md §2.6)', (amount, full) => {
    expect(formatYuan(caseFee(yuan(amount)))).toBe(full);
  });
});

describe('given the figures of the newspaper page', () => {
  // K-08 and K-09: the fee is concave, so the fee on the mean times the count is an upper bound
  it.each([
    ['1,502 settled cases, 110,706.42 万', 110_706_420_000, 1_502, '1677.8', '838.9'],
    ['37 cases of one bank, 45,269.62 万', 45_269_620_000, 37, '352.3', '176.1'],
  ])('bounds the fees saved on %s', (_which, total, count, full, halved) => {
    const onMean = caseFee(fen(Math.round(total / count)));
    const wan = (fee: number) => ((fee * count) / 1_000_000).toFixed(1);
    expect([wan(onMean), wan(halfOf(onMean))]).toEqual([full, halved]);
  });
});

describe('given the boundaries of the scales', () => {
  it.each([
    ['1000', '30.00'],
    ['1000.01', '30.00'],
    ['1001', '30.01'],
    ['100000', '1020.00'],
    ['896000', '5000.00'],
    ['896000.01', '5000.00'],
    ['895999', '5000.00'],
    ['895998', '4999.99'],
    ['90000000', '5000.00'],
  ])('preserves %s for %s', (amount, fee) => {
    expect(formatYuan(courtFees(yuan(amount)).preservation)).toBe(fee);
  });

  it('rounds half up, exactly, at any amount', () => {
    expect(formatYuan(caseFee(yuan('10000.20')))).toBe('50.01');
    expect(formatYuan(caseFee(yuan('10000.19')))).toBe('50.00');
    expect(formatYuan(caseFee(yuan('9999999999999.99')))).toBe('50000041800.00');
  });

  it('asks more for more, and never more than the preservation’s ceiling', () => {
    const amount = fc.integer({ min: 0, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [less, more] = [courtFees(fen(Math.min(a, b))), courtFees(fen(Math.max(a, b)))];
        expect(less.full).toBeLessThanOrEqual(more.full);
        expect(less.enforcement).toBeLessThanOrEqual(more.enforcement);
        expect(less.preservation).toBeLessThanOrEqual(more.preservation);
        expect(more.preservation).toBeLessThanOrEqual(500_000);
        expect(less.halved * 2 - less.full).toBeGreaterThanOrEqual(0);
        expect(less.halved * 2 - less.full).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('given a settled case', () => {
  const claim = { total: yuan('100000') };

  it('saved the halved fee where no suit was docketed', () => {
    expect(feesSaved({ claim })).toEqual({ full: 230_000, avoided: 115_000 });
    expect(feesSaved({ claim, referral: { docketed: false } })).toEqual({ full: 230_000, avoided: 115_000 });
  });

  it('saved nothing where the suit was docketed, unless its fee was never paid', () => {
    expect(feesSaved({ claim, referral: { docketed: true } }).avoided).toBe(0);
    expect(feesSaved({ claim, referral: { docketed: true, feePaid: true } }).avoided).toBe(0);
    expect(feesSaved({ claim, referral: { docketed: true, feePaid: false } }).avoided).toBe(115_000);
  });

  it('is confirmed free of charge', () => {
    expect(CONFIRMATION_FEE).toBe(0);
  });
});
