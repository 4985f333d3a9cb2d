import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf, textIn } from './caller.ts';
import { COUNTY, journeyTo, parties, statement } from './journey.ts';

const now = '2023-09-15T08:30:00.000+08:00';
const claim = { principal: '40000.00', interest: '0.00', penalty: '0.00', other: '0.00', total: '40000.00' };

describe('given an agreement that one debtor of two signs, through the API', () => {
  const host = hostUnderTest();
  const { call, done } = callerOf(host);

  it('A-11, A-35: settles with him, and goes on with the other under the number with 之一, on the same clocks', async () => {
    const { caseId, lead } = await journeyTo(host, 'mediating', 'one of two');
    const path = { caseId };
    const terms = {
      form: 'WRITTEN',
      clauses: ['INSTALMENTS'],
      total: '60000.00',
      schedule: [{ dueOn: '2023-12-15', amount: '60000.00' }],
      legalityChecked: ['MANDATORY_LAW', 'THIRD_PARTY_RIGHTS', 'PUBLIC_ORDER', 'NOT_VOLUNTARY', 'CONTENT_UNCLEAR'],
      bound: ['p1', 'p2'],
      jointConfirmationIntended: true,
      text: '各方自愿达成协议。',
      responsibility: '按期还款。',
    };
    await done({ as: lead, path, ...statement });
    const refused = await call({ as: lead, operation: 'recordAgreement', path, key: 'silent', body: terms });
    expect(refused.body).toMatchObject({ code: 'partial-agreement', field: 'rest' });
    const agreement = { ...terms, rest: { how: 'OPEN', claim } };
    await done({ as: lead, operation: 'recordAgreement', path, key: 'agree', body: agreement });
    const mark = { at: now, evidenceId: 'mark' };
    const marks = [
      ...['p1', 'p2'].map((partyId) => ({ ...mark, by: 'PARTY', partyId })),
      { ...mark, by: 'MEDIATOR', mediatorId: lead },
      { ...mark, by: 'SEAL' },
    ];
    const signed = { ...path, agreementId: 'a1' };
    await done({ as: COUNTY, operation: 'signAgreement', path: signed, key: 'sign', body: { marks } });
    await host.partner.quiet();

    const parent = await call({ as: COUNTY, operation: 'readCase', path });
    expect(parent.body).toMatchObject({ stage: 'effective', outcome: 'PARTIAL' });
    const rest = { caseId: textIn(parent.body, 'continuedAs') };
    const child = await call({ as: lead, operation: 'readCase', path: rest });
    expect(child.body).toMatchObject({ stage: 'mediating', continues: caseId, lead, claim });
    expect(child.body.caseNo).toBe(`${String(parent.body.caseNo)}之一`);
    const people = await call({ as: COUNTY, operation: 'readParties', path: rest });
    const [bank, , yang] = parties();
    expect(people.body.parties).toMatchObject([{ name: bank?.name }, { name: yang?.name }]);

    await host.partner.moveTo('2023-09-27T09:30:00.000+08:00');
    await host.partner.quiet();
    expect((await call({ as: COUNTY, operation: 'readCase', path: rest })).body).toMatchObject({ stage: 'failed' });
    expect((await call({ as: COUNTY, operation: 'readCase', path })).body).toMatchObject({ stage: 'effective' });
    const ledger = await call({
      as: COUNTY,
      operation: 'readLedger',
      path: { county: '522626' },
      query: { month: '2023-09' },
    });
    expect(ledger.body.lines).toMatchObject([
      { caseId, outcome: 'PARTIAL', agreedAmount: '60000.00' },
      { caseId: rest.caseId, continues: caseId, outcome: 'FAILED', amount: { total: '40000.00' } },
    ]);
  });
});
