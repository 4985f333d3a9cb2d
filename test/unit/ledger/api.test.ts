import { lineOf } from '../../../services/ledger/line.ts';
import { LedgerLine } from '../../../shared/api/routes/ledger.ts';
import { plainNames } from '../../../shared/jurisdictions/pack.ts';
import { given } from '../../support/case-builder.ts';
import { rowOf } from '../../support/ledger-rows.ts';
import { ledgerWith } from './asking.ts';

describe('given a month of a county with cases', () => {
  it.each([
    ['county', ['522626']],
    ['county', ['522601', '522626']],
    ['prefecture', []],
    ['regulator', ['522626']],
  ] as const)('a %s of %j reads it', async (kind, counties) => {
    const { read } = await ledgerWith(2);
    expect(await read(kind, counties)).toMatchObject({
      status: 200,
      county: '522626',
      month: '2023-09',
      lines: [{}, {}],
    });
  });

  it.each([
    ['county', ['522601']],
    ['regulator', []],
  ] as const)('for a %s of %j it does not exist', async (kind, counties) => {
    const { read } = await ledgerWith(2);
    expect(await read(kind, counties)).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('a court may not ask', async () => {
    const { read } = await ledgerWith(0);
    expect(await read('court', ['522626'])).toMatchObject({ status: 403, code: 'role-not-allowed' });
  });

  it('another county of the prefecture is empty, one of another prefecture does not exist', async () => {
    const { read } = await ledgerWith(2);
    expect(await read('prefecture', [], { county: '522601' })).toMatchObject({ status: 200, lines: [] });
    expect(await read('prefecture', [], { county: '110105' })).toMatchObject({ status: 404 });
  });

  it('tells a hundred lines and where the next page begins', async () => {
    const { read } = await ledgerWith(101);
    const first = await read('county', ['522626']);
    expect(first.lines).toHaveLength(100);
    const second = await read('county', ['522626'], { after: first.next });
    expect(second.lines.map(({ caseNo }: LedgerLine) => caseNo)).toEqual(['（2023）岑金调字第0101号']);
    expect(second).not.toHaveProperty('next');
  });

  it.each([
    [{ month: '2023-13' }, 'month'],
    [{ month: '2023' }, 'month'],
    [{ after: '第1号' }, 'after'],
  ])('refuses %j, naming the field', async (query, field) => {
    const { read } = await ledgerWith(1);
    expect(await read('county', ['522626'], query)).toMatchObject({ status: 422, code: 'invalid-field', field });
  });
});

describe('given a row of the ledger', () => {
  it('writes amounts in yuan with two decimals, as the route promises them', () => {
    const line = lineOf(rowOf(given.confirmed()), plainNames, 'zh');
    expect(LedgerLine.parse(line)).toEqual(line);
    expect(line).toMatchObject({
      amount: { total: '100000.00', principal: '100000.00', interest: '0.00', other: '0.00' },
      agreedAmount: '100000.00',
      courtFeeSaved: '1150.00',
      workingDaysUsed: 0,
      outcome: 'SETTLED',
      confirmation: { appliedOn: '2023-09-15', ruledOn: '2023-09-15', result: 'CONFIRMED' },
    });
  });

  it('writes the fast track of a failure', () => {
    const line = lineOf(rowOf(given.closed()), plainNames, 'zh');
    expect(LedgerLine.parse(line)).toEqual(line);
    expect(line).toMatchObject({ outcome: 'FAILED', fastTrack: { result: 'JUDGMENT' } });
    expect(line).not.toHaveProperty('confirmation');
  });

  it('given a case still in mediation, leaves out what is not known yet', () => {
    const line = lineOf(rowOf(given.mediating()), plainNames, 'zh');
    expect(LedgerLine.parse(line)).toEqual(line);
    for (const later of ['outcome', 'closedOn', 'workingDaysUsed', 'agreedAmount', 'confirmation', 'fastTrack'])
      expect(line).not.toHaveProperty(later);
  });

  it('given a case never accepted, has no line', () => {
    expect(() => lineOf(rowOf(given.informing()), plainNames, 'zh')).toThrow('no place in a ledger');
  });
});
