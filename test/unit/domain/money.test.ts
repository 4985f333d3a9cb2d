import fc from 'fast-check';
import { Rate } from '../../../events/primitives.ts';
import { fen, sum } from '../../../shared/domain/money/fen.ts';
import { instalments } from '../../../shared/domain/money/instalments.ts';
import { isAbove } from '../../../shared/domain/money/rate.ts';
import { uppercase } from '../../../shared/domain/money/uppercase.ts';
import { displayWan, displayYuan, formatYuan, parseYuan } from '../../../shared/domain/money/yuan.ts';
import { YuanText, YuanWritten } from '../../../shared/domain/money/yuan-text.ts';

// thirteen digits of yuan and two decimals: the largest amount there is (mechanism.md §3.2)
const LARGEST = 999_999_999_999_999;
const amounts = fc.integer({ min: 0, max: LARGEST }).map(fen);

describe('given an amount of fen', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %p', (amount) => {
    expect(() => fen(amount)).toThrow(new RangeError(`not a whole number of fen: ${amount}`));
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(amounts, (amount) => expect(parseYuan(formatYuan(amount))).toEqual({ ok: true, value: amount })),
    );
  });
});

describe('given an amount in yuan as text', () => {
  it.each([
    ['100000', 10_000_000],
    ['0.1', 10],
    ['0.05', 5],
    ['9999999999999.99', LARGEST],
  ])('reads %s as %i fen', (text, amount) => {
    expect(parseYuan(text)).toEqual({ ok: true, value: amount });
  });

  it.each(['', '-1', '+1', '1.234', '1.', '.5', '1,000', '12345678901234', '1e3', '１', ' 1', '1\n'])(
    'refuses %p',
    (text) => {
      expect(parseYuan(text)).toEqual({ ok: false, error: { code: 'amount-malformed', basis: '§3.2' } });
    },
  );

  it('is shown with separators, and in 万元 rounded half up', () => {
    expect(displayYuan(fen(249_650_000))).toBe('2,496,500.00');
    expect(displayYuan(fen(5))).toBe('0.05');
    expect(displayWan(fen(249_650_000))).toBe('249.65万元');
    expect(displayWan(fen(5_000))).toBe('0.01万元');
    expect(displayWan(fen(4_999))).toBe('0.00万元');
  });
});

describe('given an amount as a pack writes it', () => {
  it('is read as fen, and refused by its code where it is none', () => {
    expect(YuanText.safeParse('1000.50')).toEqual({ success: true, data: 100_050 });
    expect(YuanText.safeParse('5e5').error?.issues).toMatchObject([{ code: 'custom', message: 'amount-malformed' }]);
    expect(['1000.50', '5e5'].map((text) => YuanWritten.safeParse(text).success)).toEqual([true, false]);
  });
});

describe('given a total paid in instalments', () => {
  it('loses no fen and puts the odd ones first', () => {
    expect(instalments(fen(10_000), 3)).toEqual([3_334, 3_333, 3_333]);
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 600 }), (total, count) => {
        const parts = instalments(total, count);
        expect(sum(parts)).toBe(total);
        expect(parts).toHaveLength(count);
        expect((parts[0] ?? 0) - (parts.at(-1) ?? 0)).toBeLessThanOrEqual(1);
        expect([...parts].sort((a, b) => b - a)).toEqual(parts);
      }),
    );
  });

  it.each([0, -1, 1.5])('refuses %p instalments', (count) => {
    expect(() => instalments(fen(100), count)).toThrow(new RangeError(`not a number of instalments: ${count}`));
  });
});

describe('§3.2: given two rates in percent', () => {
  it.each([
    ['6', '5.9999', true],
    ['6.0001', '6', true],
    ['10', '9.5', true],
    ['6', '6', false],
    ['6.0', '6', false],
    ['0.5', '0.4999', true],
    ['5.9999', '6', false],
  ])('%s is above %s: %s', (rate, other, is) => {
    expect(isAbove(Rate.parse(rate), Rate.parse(other))).toBe(is);
  });
});

describe('given an amount in capitals', () => {
  it.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [10_000_000, '壹拾万元整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [1_100_000, '壹万壹仟元整'],
    [3_005_000, '叁万零伍拾元整'],
    [10_000_000_000, '壹亿元整'],
    [10_001_000_000, '壹亿零壹万元整'],
    [100_000_000_100, '壹拾亿零壹元整'],
    [200_100_000_000_005, '贰万零壹拾亿元零伍分'],
    [LARGEST, '玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('writes %i fen as %s', (amount, capitals) => {
    expect(uppercase(fen(amount))).toBe(capitals);
  });

  /** Reads capitals back by place values: a second way to the same number. */
  const read = (capitals: string): number => {
    const digits = '零壹贰叁肆伍陆柒捌玖';
    const places: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1_000 };
    let [total, section, digit, fraction] = [0, 0, 0, 0];
    for (const character of capitals) {
      const place = places[character];
      if (digits.includes(character)) digit = digits.indexOf(character);
      else if (place) [section, digit] = [section + digit * place, 0];
      else if (character === '万') [total, section, digit] = [total + (section + digit) * 10_000, 0, 0];
      else if (character === '亿') [total, section, digit] = [(total + section + digit) * 100_000_000, 0, 0];
      else if (character === '元') [total, section, digit] = [total + section + digit, 0, 0];
      else if (character === '角') [fraction, digit] = [fraction + digit * 10, 0];
      else if (character === '分') [fraction, digit] = [fraction + digit, 0];
    }
    return total * 100 + fraction;
  };

  it('reads back to the same amount, whatever it is', () => {
    fc.assert(fc.property(amounts, (amount) => expect(read(uppercase(amount))).toBe(amount)));
  });

  it('never doubles a zero nor ends the yuan with one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST }).map(fen), (amount) => {
        expect(uppercase(amount)).not.toMatch(/零零|零[元万亿]|^零/);
      }),
    );
  });
});
