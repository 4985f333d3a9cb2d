import type { Fen } from '../../../events/primitives.ts';
import { fen } from '../money/fen.ts';

/** One step of a cumulative scale: what lies above `above` fen is charged at `rate` ten-thousandths. */
export interface Step {
  readonly above: number;
  readonly rate: number;
}

/** A fixed sum for the first step, then rates on the slices above; some scales have a ceiling. */
export interface Scale {
  readonly base: Fen;
  /** ascending */
  readonly steps: readonly Step[];
  readonly cap?: Fen;
}

const TEN_THOUSANDTHS = 10_000n;

/** Rounds half up. Exact for any amount: the products pass the safe integers, so they are taken in bigint. */
export const divideHalfUp = (dividend: bigint, divisor: bigint): Fen =>
  fen(Number((dividend * 2n + divisor) / (divisor * 2n)));

/** The fee on an amount, rounded half up to whole fen once, at the end. */
export const feeOn = (amount: Fen, { base, steps, cap }: Scale): Fen => {
  const slices = steps.map(({ above, rate }, i) => {
    const upTo = Math.min(amount, steps[i + 1]?.above ?? amount);
    return BigInt(Math.max(0, upTo - above)) * BigInt(rate);
  });
  const charged = slices.reduce((total, slice) => total + slice, BigInt(base) * TEN_THOUSANDTHS);
  const fee = divideHalfUp(charged, TEN_THOUSANDTHS);
  return cap === undefined ? fee : fen(Math.min(fee, cap));
};
