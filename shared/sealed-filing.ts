import type { Commit } from './commit.ts';
import type { PrivateFiling } from './ports.ts';

/**
 * The filing that the case's first commit seals. One that died before its commit may lie beside it and holds nothing;
 * none is left once the person was erased.
 */
export const sealedFiling = (
  filings: readonly PrivateFiling[],
  history: readonly Commit[],
): PrivateFiling | undefined => filings.find(({ requestDigest }) => requestDigest === history[0]?.requestDigest);
