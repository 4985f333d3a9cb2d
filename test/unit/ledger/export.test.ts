import { parse } from 'csv-parse/sync';
import type { PartyRole } from '../../../events/intake.ts';
import { OrgUnitId } from '../../../events/primitives.ts';
import type { LedgerLine } from '../../../shared/api/routes/ledger.ts';
import { given } from '../../support/case-builder.ts';
import { rowOf } from '../../support/ledger-rows.ts';
import { ledgerWith } from './asking.ts';

const recordsOf = (body: string): readonly Readonly<Record<string, string>>[] =>
  parse(body, { bom: true, columns: true, record_delimiter: '\r\n' });

describe('given a month asked for as a file', () => {
  it('is a spreadsheet’s file by the name of county and month, kept by no cache', async () => {
    const { file } = await ledgerWith(2);
    const { statusCode, headers, body } = await file('county', ['522626']);
    expect({ statusCode, headers }).toEqual({
      statusCode: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-language': 'zh-CN',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-disposition': `attachment; filename="ledger-522626-2023-09.csv"; filename*=UTF-8''${encodeURIComponent('岑巩县台账2023-09')}.csv`,
      },
    });
    expect(body.startsWith('\uFEFF序号,案号,')).toBe(true);
    expect(recordsOf(body)).toMatchObject([
      { 序号: '1', 案号: '（2023）岑金调字第0001号' },
      { 序号: '2', 案号: '（2023）岑金调字第0002号' },
    ]);
  });

  it('given a month without cases, has the headings alone', async () => {
    const { file } = await ledgerWith(0);
    const { body } = await file('county', ['522626']);
    expect(body.split('\r\n')).toEqual([expect.stringMatching(/^\uFEFF序号/), '']);
  });

  it.each([
    ['county', ['522601'], 404, 'not-found'],
    ['regulator', [], 404, 'not-found'],
    ['court', ['522626'], 403, 'role-not-allowed'],
  ] as const)('for a %s of %j is refused as the page is', async (kind, counties, status, code) => {
    const { file } = await ledgerWith(1);
    const { statusCode, headers, body } = await file(kind, counties);
    expect({ statusCode, type: headers['content-type'] }).toEqual({
      statusCode: status,
      type: 'application/problem+json; charset=utf-8',
    });
    expect(JSON.parse(body)).toMatchObject({ code });
  });

  it('holds the lines of every page that JSON would need', async () => {
    const { file, read } = await ledgerWith(230);
    const { headers, body } = await file('prefecture', []);
    const numbers: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await read('prefecture', [], after ? { after } : {});
      numbers.push(...page.lines.map(({ caseNo }: LedgerLine) => caseNo));
      ({ next: after } = page);
      more = after !== undefined;
    }
    expect(numbers).toHaveLength(230);
    expect(recordsOf(body).map(({ 案号 }) => 案号)).toEqual(numbers);
    expect(headers).not.toHaveProperty('link');
  });

  it('given more than a file holds, says where the next begins', async () => {
    const { file } = await ledgerWith(2_501);
    const first = await file('county', ['522626']);
    expect(recordsOf(first.body)).toHaveLength(2_500);
    const after = '（2023）岑金调字第2500号';
    expect(first.headers.link).toBe(`<?month=2023-09&after=${encodeURIComponent(after)}>; rel="next"`);
    const second = await file('county', ['522626'], { after });
    expect(recordsOf(second.body).map(({ 序号 }) => 序号)).toEqual(['2501']);
    expect(second.headers).not.toHaveProperty('link');
  });

  it('given the widest rows, stays within what a function may answer', async () => {
    const long = '某'.repeat(50);
    const widest = rowOf(given.confirmed(), [
      ...['APPLICANT', 'RESPONDENT'].flatMap((role) =>
        Array.from({ length: 4 }, () => ({ role: role as PartyRole, kind: 'LEGAL' as const, name: long })),
      ),
    ]);
    const units = ['police', 'justice', 'village'].map((kind) => OrgUnitId.parse(`unit-522626-${kind}`));
    const { file } = await ledgerWith(2_500, { ...widest, facts: { ...widest.facts, coMediators: units } });
    const answer = JSON.stringify(await file('county', ['522626']));
    // AWS, "Lambda quotas": 6 MB for an answer.
    expect(Buffer.byteLength(answer)).toBeLessThan(6 * 1024 * 1024);
    expect(Buffer.byteLength(answer)).toBeGreaterThan(2 * 1024 * 1024);
  });
});
