import type { Fen } from '../../../events/primitives.ts';
import { fen } from './fen.ts';

/**
 * Equal instalments. They always sum to the total; the odd fen fall on the earliest.
 * @param count whole number ≥ 1
 * @throws RangeError for another count
 */
export const instalments = (total: Fen, count: number): readonly Fen[] => {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`not a number of instalments: ${count}`);
  const base = Math.floor(total / count);
  const odd = total - base * count;
  return Array.from({ length: count }, (_, i) => fen(i < odd ? base + 1 : base));
};
