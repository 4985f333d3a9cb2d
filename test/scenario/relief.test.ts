import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf, textIn } from './caller.ts';
import { attested, BANK, type Body, COUNTY, filing, statement } from './journey.ts';
import { readKept } from './kept.ts';

const contractNo = '岑农信借字（2020）吴某某第 17 号';
const responsibility = '吴某某承认逾期，联社承认未及时提示。';
const loan = { contractDate: '2020-06-20', amount: '150000.00', dueOn: '2023-06-20', ratePercent: '6.5250' };
const repayments = [
  { on: '2022-06-20', amount: '50000.00', kind: 'PRINCIPAL' },
  { on: '2023-07-01', amount: '1200.00', kind: 'INTEREST' },
];
const relief = { enterprise: true, agri: false, microSmall: true, epidemic: false };

/** The published filing as the bank would send it by itself, with everything it knows of the loan. */
const told = (reference: string, change: Body = {}): Body => {
  const { referral: _, ...unreferred } = filing(reference, { channel: 'PARTY_SINGLE' });
  return { ...unreferred, loan: { ...loan, contractNo }, repayments, relief, ...change };
};

const consents = attested('consent').map((each) => ({ ...each, advanceExtension: true }));
const ofOthers = consents.filter(({ partyId }) => partyId !== 'p1');

describe('given a bank’s own application with the history of its loan', () => {
  const host = hostUnderTest();
  const { call, done } = callerOf(host);
  let caseId = '';
  let lead = '';

  const agreement = (change: Body): Body => ({
    form: 'WRITTEN',
    clauses: ['INSTALMENTS', 'DEFERRAL', 'RATE_CUT'],
    total: '100000.00',
    schedule: [{ dueOn: '2026-09-15', amount: '100000.00' }],
    terms: { ratePercent: '5.2000', dueOn: '2026-09-15' },
    defaultClause: { accelerates: true },
    jobsKept: 30,
    bound: ['p1', 'p2', 'p3'],
    jointConfirmationIntended: true,
    text: '各方自愿约定：分期偿还，降低利率，展期三年。',
    legalityChecked: ['MANDATORY_LAW', 'THIRD_PARTY_RIGHTS', 'PUBLIC_ORDER', 'NOT_VOLUNTARY', 'CONTENT_UNCLEAR'],
    responsibility,
    ...change,
  });
  const record = (change: Body, key: string) =>
    call({ as: lead, operation: 'recordAgreement', path: { caseId }, key, body: agreement(change) });

  beforeAll(async () => {
    caseId = textIn(await done({ as: BANK, operation: 'fileCase', body: told('loan told') }), 'caseId');
    const path = { caseId };
    await done({ as: COUNTY, operation: 'informParties', path, key: 'notice', body: {} });
    await done({
      as: BANK,
      operation: 'giveConsents',
      path,
      key: 'bank',
      body: { consents: [{ partyId: 'p1', advanceExtension: true }] },
    });
    await done({ as: COUNTY, operation: 'giveConsents', path, key: 'others', body: { consents: ofOthers } });
    await host.partner.quiet();
    lead = textIn((await call({ as: COUNTY, operation: 'readCase', path })).body, 'lead');
    await done({ as: lead, path, ...statement });
  }, 120_000);

  it('shows it with the case, in yuan, without the number of the contract, and what a suit would have cost', async () => {
    const { body } = await call({ as: COUNTY, operation: 'readCase', path: { caseId } });
    expect(body).toMatchObject({
      stage: 'mediating',
      channel: 'PARTY_SINGLE',
      repayments,
      relief,
      courtFee: { full: '2300.00', counterfactual: '1150.00', avoided: '0.00', basis: 'FEE 13, 16; A-14' },
    });
    expect(body.loan).toEqual(loan);
  });

  it('gives the number of the contract to those who may read the parties', async () => {
    const { body } = await call({ as: BANK, operation: 'readParties', path: { caseId } });
    expect(body.contractNo).toBe(contractNo);
  });

  it('has two mediators, since it is about relief of an enterprise', async () => {
    const { body } = await call({ as: COUNTY, operation: 'readHistory', path: { caseId } });
    const events = (body.commits as readonly { readonly events: readonly Body[] }[]).flatMap((commit) => commit.events);
    expect(events.filter(({ type }) => type === 'mediator.assigned.v1').map(({ role }) => role)).toEqual([
      'LEAD',
      'CO',
    ]);
  });

  it.each<readonly [string, Body, Body]>([
    [
      'a rate above the contract’s that nobody acknowledged',
      { clauses: ['RESCHEDULE'], terms: { ratePercent: '6.5251' } },
      { status: 422, code: 'rate-above-contract', field: 'terms.ratePercent' },
    ],
    [
      'a cut to the contract’s own rate',
      { terms: { ratePercent: '6.525' } },
      { status: 422, code: 'rate-not-cut', field: 'terms.ratePercent' },
    ],
    [
      'a consent of somebody who guarantees nothing',
      { guarantorConsents: [{ partyId: 'p2', evidenceId: 'consent' }] },
      { status: 422, code: 'guarantor-unknown', field: 'guarantorConsents.0.partyId' },
    ],
    ['fewer jobs than none', { jobsKept: -1 }, { status: 422, code: 'invalid-field', field: 'jobsKept' }],
    [
      'a warning that nobody knows',
      { acknowledged: ['EVERYTHING'] },
      { status: 422, code: 'invalid-field', field: 'acknowledged.0' },
    ],
  ])('refuses %s', async (_what, change, refusal) => {
    const { status, body } = await record(change, `${String(refusal.code)}.${String(refusal.field)}`);
    expect({ status, ...body }).toMatchObject(refusal);
  });

  it('takes the agreement, and keeps what the sides answer for sealed with its text', async () => {
    expect(await record({}, 'agreement')).toMatchObject({ status: 200, body: { stage: 'agreed' } });
    await host.partner.quiet();
    const records = JSON.stringify(await host.partner.read('/host/records'));
    expect(records).toContain('"jobsKept":30');
    const kept = await host.meanwhileClosed(() => readKept(host.data));
    for (const secret of [contractNo, responsibility]) {
      expect(records).not.toContain(secret);
      const places = [...kept]
        .filter(([, value]) => value.includes(secret))
        .map(([key]) => key.split('!', 2).join('!'));
      expect(new Set(places)).toEqual(new Set(['item!jintiao-aws-private']));
    }
  });

  it('refuses a history that does not tie, and writes nothing of it', async () => {
    const body = told('untied', { repayments: repayments.slice(1) });
    expect(await call({ as: BANK, operation: 'fileCase', body })).toMatchObject({
      status: 422,
      body: { code: 'repayments-do-not-tie', field: 'repayments' },
    });
    expect(await call({ as: BANK, operation: 'fileCase', body: told('untied') })).toMatchObject({ status: 201 });
  });

  it('is not needed for the committee to step in by itself, until a party refuses (PML 17)', async () => {
    const body = told('proactive', { channel: 'PROACTIVE' });
    const path = { caseId: textIn(await done({ as: COUNTY, operation: 'fileCase', body }), 'caseId') };
    await done({ as: COUNTY, operation: 'informParties', path, key: 'notice', body: {} });
    const refusal = { partyId: 'p2', evidenceId: 'refusal' };
    const refused = await call({ as: COUNTY, operation: 'refuseMediation', path, key: 'refusal', body: refusal });
    expect(refused).toMatchObject({ status: 200, body: { stage: 'closed' } });
  });
});
