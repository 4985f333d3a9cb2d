import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { play } from '../../infra/demo/play.ts';
import { readScenarios } from '../../infra/demo/scenario.ts';
import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf } from './caller.ts';

const published = readScenarios(join(import.meta.dirname, '../fixtures/cases')).filter(({ scenario }) =>
  ['cengong', 'cengong-twin'].includes(scenario.name),
);
const LEDGER = '/v1/counties/522626/ledger';

describe('given the published case and its twin, played through the API to their ends', () => {
  const host = hostUnderTest();
  const { call, token } = callerOf(host);
  const fileFor = async (as: string) =>
    fetch(`${host.url}${LEDGER}.csv?month=2023-09`, { headers: { authorization: `Bearer ${await token(as)}` } });

  beforeAll(async () => {
    await play(
      host.partner,
      published.map(({ scenario }) => scenario),
    );
    await host.partner.quiet();
  }, 120_000);

  it('the county’s ledger is the same as a page and as a file', async () => {
    const { body } = await call({
      as: 'county-522626',
      operation: 'readLedger',
      path: { county: '522626' },
      query: { month: '2023-09' },
    });
    const file = await fileFor('county-522626');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="ledger-522626-2023-09.csv"; filename*=UTF-8''${encodeURIComponent('岑巩县台账')}2023-09.csv`,
    );
    const records: readonly Readonly<Record<string, string>>[] = parse(bytes, {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    });
    expect(records).toMatchObject([
      {
        序号: '1',
        被申请人: '吴某、杨某',
        结果: '调解成功',
        '司法确认：结果': '确认有效',
        '节约诉讼费（元）': '1150.00',
      },
      { 序号: '2', 结果: '调解不成', '用时（工作日）': '7', '速裁：结果': '判决', '节约诉讼费（元）': '' },
    ]);
    expect(body.lines).toMatchObject(
      records.map((record) => ({ caseNo: record.案号, sourceNo: record.来源编号, stageName: record.备注 })),
    );
  });

  it('for another county neither exists', async () => {
    const file = await fileFor('county-522601');
    expect(file.status).toBe(404);
    expect(await file.json()).toMatchObject({ code: 'not-found' });
  });
});
