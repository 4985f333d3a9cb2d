import type { CountyCode } from '../../../events/primitives.ts';
import type { Viewer } from '../access.ts';

/** Whose ledger a principal reads: the prefecture every county's, county offices and regulators their own (C-27). */
export const mayReadLedger = ({ kind, counties }: Viewer, county: CountyCode): boolean =>
  kind === 'prefecture' || ((kind === 'county' || kind === 'regulator') && counties.includes(county));
