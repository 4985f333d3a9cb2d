import type { Fen } from '../../../events/primitives.ts';
import { fen } from '../money/fen.ts';
import { divideHalfUp, feeOn, type Scale } from './scale.ts';

/** Court fees of the nation (诉讼费用交纳办法, State Council Order 481; mechanism.md §2.6). Amounts in fen. */

const yuan = (amount: number): Fen => fen(amount * 100);
const wan = (amount: number): Fen => yuan(amount * 10_000);

// Art 13(1): property cases, cumulative.
const PROPERTY: Scale = {
  base: yuan(50),
  steps: [
    { above: wan(1), rate: 250 },
    { above: wan(10), rate: 200 },
    { above: wan(20), rate: 150 },
    { above: wan(50), rate: 100 },
    { above: wan(100), rate: 90 },
    { above: wan(200), rate: 80 },
    { above: wan(500), rate: 70 },
    { above: wan(1000), rate: 60 },
    { above: wan(2000), rate: 50 },
  ],
};

// Art 14(1): enforcement, paid by the debtor afterwards (20, 38).
const ENFORCEMENT: Scale = {
  base: yuan(50),
  steps: [
    { above: wan(1), rate: 150 },
    { above: wan(50), rate: 100 },
    { above: wan(500), rate: 50 },
    { above: wan(1000), rate: 10 },
  ],
};

// Art 14(2): preservation; 30 yuan up to 1,000 yuan, never above 5,000.
const PRESERVATION: Scale = {
  base: yuan(30),
  steps: [
    { above: yuan(1_000), rate: 100 },
    { above: wan(10), rate: 50 },
  ],
  cap: yuan(5_000),
};

export interface CourtFees {
  readonly full: Fen;
  readonly halved: Fen;
  readonly paymentOrder: Fen;
  readonly enforcement: Fen;
  readonly preservation: Fen;
}

/**
 * Half of a fee, rounded half up: mediated, withdrawn (art 15), summary procedure (art 16); one halving only. The fee
 * halved is the fee as charged, in whole fen.
 */
export const halfOf = (fee: Fen): Fen => divideHalfUp(BigInt(fee), 2n);

/** A third of the fee as charged, rounded half up: a payment order (art 14(3)). */
const thirdOf = (fee: Fen): Fen => divideHalfUp(BigInt(fee), 3n);

/** Judicial confirmation is free (art 8(1); SF11 11). */
export const CONFIRMATION_FEE: Fen = fen(0);

export const caseFee = (amount: Fen): Fen => feeOn(amount, PROPERTY);

/** Every fee on an amount in dispute, in fen. */
export const courtFees = (amount: Fen): CourtFees => {
  const full = caseFee(amount);
  return {
    full,
    halved: halfOf(full),
    paymentOrder: thirdOf(full),
    enforcement: feeOn(amount, ENFORCEMENT),
    preservation: feeOn(amount, PRESERVATION),
  };
};
