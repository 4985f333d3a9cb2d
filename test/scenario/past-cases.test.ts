import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf, textIn } from './caller.ts';
import { BANK, type Body, COUNTY, COURT, filing } from './journey.ts';

const settled: Body = {
  acceptedOn: '2023-09-15',
  result: 'SETTLED',
  endedOn: '2023-09-20',
  agreedAmount: '100000.00',
  confirmation: {
    courtId: COURT,
    appliedOn: '2023-09-21',
    ruledOn: '2023-09-22',
    rulingNo: '（2023）黔2626诉前调确12号',
  },
};

const past = (reference: string, change: Body = {}): Body => ({
  ...filing(reference, { receivedOn: '2023-09-15' }),
  past: settled,
  evidenceId: 'file-17',
  ...change,
});

describe('given June 2025, and delegations of 2023 that had ended (A-21)', () => {
  const host = hostUnderTest({ start: '2025-06-03T09:00:00.000+08:00' });
  const { call, done } = callerOf(host);
  const ledgerOf = async () => {
    const query = { month: '2023-09' };
    const { body } = await call({ as: COUNTY, operation: 'readLedger', path: { county: '522626' }, query });
    return body.lines;
  };

  it('A-21: its court cannot begin one any more, and is told who takes it in', async () => {
    const { status, body } = await call({
      as: COURT,
      operation: 'fileCase',
      body: filing('late', { receivedOn: '2023-09-15' }),
    });
    expect([status, body.code, body.field]).toEqual([422, 'history-only', 'referral.signedOn']);
    expect(JSON.stringify(body)).toContain('/v1/past-cases');
  });

  it('A-21: the county takes them in, each under the next number of their year, however often it sends them', async () => {
    const bodies = ['one', 'two', 'three'].map((reference) => past(reference));
    const answers = await Promise.all(bodies.map((body) => call({ as: COUNTY, operation: 'importCase', body })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers.map(({ body }) => textIn(body, 'caseNo')).sort()).toEqual(
      ['0001', '0002', '0003'].map((no) => `（2023）岑金调字第${no}号`),
    );
    const [first] = answers;
    expect(await call({ as: COUNTY, operation: 'importCase', body: past('one') })).toEqual(first);
    const other = await call({ as: COUNTY, operation: 'importCase', body: past('one', { evidenceId: 'file-18' }) });
    expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
  });

  it('A-21: they stand in the ledger of their month as history, and nobody is told', async () => {
    await host.partner.quiet();
    const line = {
      imported: true,
      channel: 'COURT_DELEGATED',
      stage: 'closed',
      outcome: 'SETTLED',
      closedOn: '2023-09-20',
      workingDaysUsed: 3,
      agreedAmount: '100000.00',
      confirmation: { appliedOn: '2023-09-21', ruledOn: '2023-09-22', result: 'CONFIRMED' },
      courtFeeSaved: '1150.00',
    };
    expect(await ledgerOf()).toMatchObject([line, line, line]);
    expect(await host.partner.read('/host/outbox.json')).toMatchObject({ messages: [] });
  });

  it('A-21: the county and the court that sent it read the case, closed; the next county does not', async () => {
    const { caseId } = await done({ as: COUNTY, operation: 'importCase', body: past('one') });
    const read = async (as: string) => await call({ as, operation: 'readCase', path: { caseId: String(caseId) } });
    for (const as of [COUNTY, COURT])
      expect((await read(as)).body).toMatchObject({
        stage: 'closed',
        caseNo: expect.stringContaining('（2023）岑金调字'),
        archivedOn: '2025-06-03',
      });
    expect((await read('county-522601')).status).toBe(404);
    const history = await done({ as: COUNTY, operation: 'readHistory', path: { caseId: String(caseId) } });
    expect(history).toMatchObject({ commits: [{ command: 'import', events: [{ type: 'case.imported.v1' }] }] });
  });

  it('A-21: a wrong day of them is refused by its field, and takes no number', async () => {
    const wrong = past('four', { past: { ...settled, endedOn: '2023-09-14' } });
    const { status, body } = await call({ as: COUNTY, operation: 'importCase', body: wrong });
    expect([status, body.code, body.field]).toEqual([422, 'past-wrong', 'past.endedOn']);
    const right = await done({ as: COUNTY, operation: 'importCase', body: past('four') });
    expect(textIn(right, 'caseNo')).toBe('（2023）岑金调字第0004号');
  });

  it('A-21: the bank takes in none', async () => {
    const { status } = await call({ as: BANK, operation: 'importCase', body: past('five') });
    expect(status).toBe(403);
  });
});
