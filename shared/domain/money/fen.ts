import type { Fen } from '../../../events/primitives.ts';

/**
 * The door to money computed here (what arrives from outside is parsed by the schema `Fen`).
 * @param amount whole fen, 0 or more
 * @throws RangeError for anything else
 */
export const fen = (amount: number): Fen => {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not a whole number of fen: ${amount}`);
  return amount as Fen;
};

export const sum = (amounts: readonly Fen[]): Fen => fen(amounts.reduce((total, amount) => total + amount, 0));
