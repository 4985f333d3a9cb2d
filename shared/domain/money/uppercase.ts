import type { Fen } from '../../../events/primitives.ts';

/** 大写: amounts as they stand in agreements and vouchers (支付结算办法, annex 1). */

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = '仟佰拾';

const digit = (value: number | string): string => DIGITS.charAt(Number(value));

/** 0–9999; zeros between figures are read once, zeros at the end not at all. */
const section = (value: number): string =>
  Array.from(String(value).padStart(4, '0'), (figure, place) =>
    figure === '0' ? '零' : `${digit(figure)}${PLACES.charAt(place)}`,
  )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');

const joined = (upper: string, unit: string, rest: string, gap: boolean): string =>
  rest === '' ? `${upper}${unit}` : `${upper}${unit}${gap ? '零' : ''}${rest}`;

const WAN = 10_000;
const YI = 100_000_000;

/** Whole yuan without a leading 零; above 亿 the figure before 亿 is read as a figure of its own (万亿). */
const whole = (value: number): string => {
  if (value < WAN) return section(value).replace(/^零/, '');
  const [unit, name] = value < YI ? [WAN, '万'] : [YI, '亿'];
  const rest = value % unit;
  return joined(whole(Math.floor(value / unit)), name, whole(rest), rest < unit / 10);
};

/**
 * An amount in Chinese capitals: 100,000.00 yuan is 壹拾万元整, 1,409.50 is 壹仟肆佰零玖元伍角整, 325.04 is
 * 叁佰贰拾伍元零肆分. 整 closes whatever does not end in fen, so that nothing can be added.
 */
export const uppercase = (amount: Fen): string => {
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const cents = amount % 10;
  const yuanPart = yuan === 0 ? '' : `${whole(yuan)}元`;
  if (jiao === 0 && cents === 0) return `${yuanPart || '零元'}整`;
  const jiaoPart = jiao > 0 ? `${digit(jiao)}角` : yuan > 0 ? '零' : '';
  return `${yuanPart}${jiaoPart}${cents > 0 ? `${digit(cents)}分` : '整'}`;
};
