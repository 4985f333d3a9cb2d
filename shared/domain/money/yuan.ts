import type { Fen } from '../../../events/primitives.ts';
import { ok, type Refused, type Result, rejected } from '../result.ts';
import { fen } from './fen.ts';

const YUAN = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

/**
 * Reads an amount in yuan as people write it: up to 13 digits, up to two decimals, no sign, no separators (§3.2).
 * @returns whole fen, or `amount-malformed`
 */
export const parseYuan = (text: string): Result<Fen, Refused<'amount-malformed'>> => {
  const read = YUAN.exec(text);
  if (!read) return rejected('amount-malformed', '§3.2');
  const [, yuan, decimals = ''] = read;
  return ok(fen(Number(yuan) * 100 + Number(decimals.padEnd(2, '0'))));
};

const decimals = (hundredths: number): string => String(hundredths % 100).padStart(2, '0');

/** `10000000` fen as `100000.00`: for machines and exports. */
export const formatYuan = (amount: Fen): string => `${Math.floor(amount / 100)}.${decimals(amount)}`;

/** `10000000` fen as `100,000.00`: for people. */
export const displayYuan = (amount: Fen): string =>
  `${String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals(amount)}`;

// 1 万元 is 1,000,000 fen; its hundredth part 10,000.
const FEN_PER_HUNDREDTH_WAN = 10_000;

/** In 万元 with two decimals, rounded half up; for reports only, since it loses fen. */
export const displayWan = (amount: Fen): string => {
  const rest = amount % FEN_PER_HUNDREDTH_WAN;
  const whole = (amount - rest) / FEN_PER_HUNDREDTH_WAN + (rest * 2 >= FEN_PER_HUNDREDTH_WAN ? 1 : 0);
  return `${Math.floor(whole / 100)}.${decimals(whole)}万元`;
};
