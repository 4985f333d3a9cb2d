import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf, textIn } from './caller.ts';
import { executionsOf, hostRecords } from './host-records.ts';
import { attested, BANK, COUNTY, COURT, filing } from './journey.ts';
import { commitsOf, itemsOf, readKept } from './kept.ts';

const fifty = Array.from({ length: 50 }, (_, i) => i);

describe('given a host without a case', () => {
  const host = hostUnderTest();
  const { call, done, token } = callerOf(host);

  const consent = (caseId: string) => ({
    as: COUNTY,
    operation: 'giveConsents',
    path: { caseId },
    key: 'consents',
    body: { consents: attested('consent').map((each) => ({ ...each, advanceExtension: false })) },
  });

  /** Filed and told; the last consents are what accepts it. */
  const informed = async (reference: string): Promise<string> => {
    const caseId = textIn(await done({ as: COURT, operation: 'fileCase', body: filing(reference) }), 'caseId');
    await done({ as: COUNTY, operation: 'informParties', path: { caseId }, key: 'notice', body: {} });
    return caseId;
  };

  it('ten cases accepted at once have the numbers 1 to 10, none missing, none twice', async () => {
    const caseIds: string[] = [];
    for (let i = 0; i < 10; i += 1) caseIds.push(await informed(`numbered ${i}`));
    const county = await token(COUNTY);
    const answers = await Promise.all(
      caseIds.map(async (caseId) => {
        // Who lost every race to the counter is told so and asks again, as the answer says.
        for (;;) {
          const answer = await call({ ...consent(caseId), token: county });
          if (answer.status !== 409) return answer;
          expect(answer.body.code).toBe('stale');
        }
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(caseIds.map(() => 200));
    const numbers = answers.map(({ body }) => textIn(body, 'caseNo')).sort();
    const wanted = caseIds.map((_, i) => `（2023）岑金调字第${String(i + 1).padStart(4, '0')}号`);
    expect(numbers).toEqual(wanted.sort());
  });

  it('one filing sent fifty times at once is one case with one answer, and one flow once accepted', async () => {
    const body = filing('fifty at once');
    const court = await token(COURT);
    const answers = await Promise.all(fifty.map(() => call({ token: court, operation: 'fileCase', body })));
    expect(answers.map(({ status }) => status)).toEqual(fifty.map(() => 201));
    const [first] = answers;
    expect(answers.filter((answer) => JSON.stringify(answer) !== JSON.stringify(first))).toEqual([]);

    const caseId = textIn(first?.body ?? {}, 'caseId');
    await done({ as: COUNTY, operation: 'informParties', path: { caseId }, key: 'notice', body: {} });
    const county = await token(COUNTY);
    const accepted = await Promise.all(fifty.map(() => call({ ...consent(caseId), token: county })));
    expect(new Set(accepted.map(({ status, body: told }) => `${status} ${JSON.stringify(told)}`)).size).toBe(1);
    await host.partner.quiet();

    const records = await hostRecords(host);
    expect(executionsOf(records, caseId).map(({ name }) => name)).toEqual([`${caseId}.1`]);
    const kept = await host.meanwhileClosed(() => readKept(host.data));
    expect(commitsOf(kept, caseId).map(({ command }) => command)).toEqual([
      'file',
      'inform-parties',
      'give-consents',
      'assign',
    ]);
    expect([...itemsOf(kept, 'private').values()].filter((item) => item.includes(caseId))).toHaveLength(1);
  });

  it('the same reference with another body is refused and leaves the first as it is', async () => {
    const body = filing('twice');
    const first = await call({ as: COURT, operation: 'fileCase', body });
    const other = await call({ as: COURT, operation: 'fileCase', body: { ...body, facts: '另一事实。' } });
    expect([other.status, other.body.code, other.body.field]).toEqual([422, 'key-reused', 'reference']);
    const again = await call({ as: COURT, operation: 'fileCase', body });
    expect(again).toEqual(first);
  });

  it('the same reference of another filer is another case', async () => {
    const mine = await done({ as: COURT, operation: 'fileCase', body: filing('shared reference') });
    const { referral: _, ...unreferred } = filing('shared reference', { channel: 'PARTY_SINGLE' });
    const theirs = await done({ as: BANK, operation: 'fileCase', body: unreferred });
    expect(theirs.caseId).not.toBe(mine.caseId);
  });

  it('two at once under one reference with different bodies: one is filed, the other refused', async () => {
    const bodies = fifty.slice(0, 10).map((i) => filing('race', { facts: `事实之${i}。` }));
    const court = await token(COURT);
    const answers = await Promise.all(bodies.map((body) => call({ token: court, operation: 'fileCase', body })));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, ...bodies.slice(1).map(() => 422)]);
    const winner = answers.findIndex(({ status }) => status === 201);
    const caseId = textIn(answers[winner]?.body ?? {}, 'caseId');
    const { body } = await call({ as: COURT, operation: 'readParties', path: { caseId } });
    expect(body.facts).toBe(`事实之${winner}。`);
  });
});
