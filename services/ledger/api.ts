import type { CountyCode, Instant } from '../../events/primitives.ts';
import type { ledgerRoutes } from '../../shared/api/routes/ledger.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { refuse } from '../../shared/domain/case/deciding.ts';
import { parseCaseNo } from '../../shared/domain/identifiers/case-no.ts';
import { massDisputes, monthsBefore } from '../../shared/domain/ledger/mass-disputes.ts';
import { mayReadLedger } from '../../shared/domain/ledger/may-read.ts';
import type { PlainNames } from '../../shared/domain/ledger/plain-names.ts';
import type { LedgerRow } from '../../shared/domain/ledger/row.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import type { LedgerStore, Names } from '../../shared/ports.ts';
import { csvOf } from './csv.ts';
import { lineOf } from './line.ts';
import { sheetOf } from './sheet.ts';

/** One page prints on a few sheets and reads at most 8 units of the index. */
const PAGE = 100;

/** Of a file: far below the megabyte that one query reads. */
const READ_AT_ONCE = 500;

/** A file: fifty months of the whole prefecture, and with the widest rows within the 6 MB that a function may answer. */
const FILE = 2_500;

interface Ports {
  readonly ledger: Pick<LedgerStore, 'page'>;
  readonly names: Names;
  readonly now: () => Instant;
}

interface Asked {
  readonly principal: Viewer;
  readonly path: { readonly county: CountyCode };
  readonly query?: { readonly after?: string } | undefined;
}

/** The month's ledger of a county, for those whose county it is; for anybody else there is none. */
const admitted = ({ principal, path, query }: Asked, { counties }: PlainNames): Result<string, Rejection> => {
  const county = counties[path.county];
  if (county === undefined || !mayReadLedger(principal, path.county)) return refuse('not-found');
  if (query?.after !== undefined && !parseCaseNo(query.after).ok)
    return {
      ok: false,
      error: { code: 'invalid-field', field: 'after', params: { reason: '不是案号 (not a case number)' } },
    };
  return ok(county);
};

type Page = Awaited<ReturnType<LedgerStore['page']>>;

/** As many pages as a file holds. */
const fileOf = async (page: (after: string | undefined) => Promise<Page>, after: string | undefined): Promise<Page> => {
  const rows: LedgerRow[] = [];
  let next = after;
  do {
    const read = await page(next);
    rows.push(...read.rows);
    next = read.next;
  } while (next !== undefined && rows.length < FILE);
  return { rows, ...(next ? { next } : {}) };
};

export const ledgerDeeds = ({ ledger, names, now }: Ports): Deeds<typeof ledgerRoutes> => ({
  readLedger: async (request) => {
    const plain = await names.plain();
    const allowed = admitted(request, plain);
    if (!allowed.ok) return allowed;
    const { path, query, language } = request;
    const { rows, next } = await ledger.page(path.county, query.month, PAGE, query.after);
    const lines = rows.map((row) => lineOf(row, plain, language));
    return ok({ body: { county: path.county, month: query.month, lines, ...(next ? { next } : {}) } });
  },
  exportLedger: async (request) => {
    const plain = await names.plain();
    const allowed = admitted(request, plain);
    if (!allowed.ok) return allowed;
    const { county } = request.path;
    const { month, after } = request.query;
    const { rows, next } = await fileOf((from) => ledger.page(county, month, READ_AT_ONCE, from), after);
    return ok({
      // Headings and words are those of the county's own book, whatever the caller reads.
      body: csvOf(sheetOf(rows.map((row) => lineOf(row, plain, 'zh')))),
      file: { name: `${allowed.value}台账${month}.csv`, plainName: `ledger-${county}-${month}.csv` },
      ...(next ? { next } : {}),
    });
  },
  listGroups: async (request) => {
    const plain = await names.plain();
    const allowed = admitted(request, plain);
    if (!allowed.ok) return allowed;
    const { path, language } = request;
    const months = await Promise.all(
      monthsBefore(dayOf(now())).map((month) =>
        fileOf((from) => ledger.page(path.county, month, READ_AT_ONCE, from), undefined),
      ),
    );
    const { groups, likely } = massDisputes(months.flatMap(({ rows }) => rows));
    const named = <Row extends { readonly causeCode: string }>(row: Row) => ({
      ...row,
      causeName: plain.causes[row.causeCode]?.[language] ?? row.causeCode,
    });
    return ok({ body: { county: path.county, groups: groups.map(named), likely: likely.map(named) } });
  },
});
