import { CountyCode } from '../../../events/primitives.ts';
import { ledgerDeeds } from '../../../services/ledger/api.ts';
import { ledgerRoutes } from '../../../shared/api/routes/ledger.ts';
import { plainNames } from '../../../shared/jurisdictions/pack.ts';
import { apiFunction } from '../../../shared/lambda/api-function.ts';
import { answeredFile } from '../../../shared/lambda/file-answer.ts';
import { contextOf } from '../../../shared/lambda/principal.ts';
import { given } from '../../support/case-builder.ts';
import { at, day } from '../../support/case-scenario.ts';
import { placed, rowOf } from '../../support/ledger-rows.ts';
import { memoryLedger } from '../../support/memory-ledger.ts';
import { freshCaseId } from '../../support/sample-commits.ts';
import { context, eventOf, memoryLog } from '../lambda/sample.ts';

const cengong = CountyCode.parse('522626');
const SOON = Math.floor(Date.now() / 1000) + 600;

interface Query {
  readonly county?: string;
  readonly month?: string;
  readonly after?: string;
}
type Asking = readonly [kind: 'county' | 'prefecture' | 'regulator' | 'court', counties: readonly string[], Query?];

/** Who asks for the ledger of a county that has so many cases, by its page and by its file. */
export const ledgerWith = async (count: number, row = rowOf(given.confirmed())) => {
  const ledger = memoryLedger();
  for (let number = 1; number <= count; number += 1)
    await ledger.keep(placed(row, { caseId: freshCaseId(), county: cengong, number, acceptedOn: day('2023-09-15') }));
  const handler = apiFunction({
    routes: ledgerRoutes,
    deeds: ledgerDeeds({ ledger, names: { plain: async () => plainNames }, now: () => at('2023-10-15 10:00') }),
    log: memoryLog(),
    asFile: answeredFile,
  });
  const asked = async (
    resource: string,
    kind: Asking[0],
    counties: Asking[1],
    { county = '522626', ...query }: Query = {},
  ) => {
    const principal = { kind, id: `${kind}-1`, counties: counties.map((code) => CountyCode.parse(code)) };
    const { exp, ...rest } = contextOf(principal, SOON);
    const event = eventOf({
      resource,
      parameters: { county },
      query: { month: '2023-09', ...query },
      authorizer: { ...rest, exp: String(exp) },
    });
    return handler(event, context);
  };
  return {
    read: async (...[kind, counties, query]: Asking) => {
      const { statusCode, body } = await asked('/counties/{county}/ledger', kind, counties, query);
      return { status: statusCode, ...JSON.parse(body) };
    },
    groups: async (...[kind, counties]: Asking) => {
      const { statusCode, body } = await asked('/counties/{county}/groups', kind, counties);
      return { status: statusCode, ...JSON.parse(body) };
    },
    file: (...[kind, counties, query]: Asking) => asked('/counties/{county}/ledger.csv', kind, counties, query),
  };
};
