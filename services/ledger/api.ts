import { no } from '../../shared/act.ts';
import type { ledgerRoutes } from '../../shared/api/routes/ledger.ts';
import { parseCaseNo } from '../../shared/domain/identifiers/case-no.ts';
import { mayReadLedger } from '../../shared/domain/ledger/may-read.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import type { LedgerStore, Reference } from '../../shared/ports.ts';
import { lineOf } from './line.ts';

/** One page prints on a few sheets and reads at most 8 units of the index. */
const PAGE = 100;

interface Ports {
  readonly ledger: Pick<LedgerStore, 'page'>;
  readonly reference: Pick<Reference, 'jurisdiction'>;
}

/** The month's ledger of a county, for those whose county it is; for anybody else there is none. */
export const ledgerDeeds = ({ ledger, reference }: Ports): Deeds<typeof ledgerRoutes> => ({
  readLedger: async ({ principal, path: { county }, query: { month, after } }) => {
    const { counties } = await reference.jurisdiction();
    if (!counties.some(({ code }) => code === county) || !mayReadLedger(principal, county)) return no('not-found');
    if (after !== undefined && !parseCaseNo(after).ok)
      return {
        ok: false,
        error: { code: 'invalid-field', field: 'after', params: { reason: '不是案号 (not a case number)' } },
      };
    const { rows, next } = await ledger.page(county, month, PAGE, after);
    return ok({ body: { county, month, lines: rows.map(lineOf), ...(next ? { next } : {}) } });
  },
});
