import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { hostUnderTest } from '../support/host-under-test.ts';
import { type Answer, type Call, callerOf } from './caller.ts';
import { hostRecords } from './host-records.ts';
import {
  attested,
  BANK,
  type Body,
  COUNTY,
  COURT,
  filing,
  filingWithParty,
  type Journey,
  journeyTo,
  type Milestone,
  parties,
  session,
} from './journey.ts';
import { readKept } from './kept.ts';

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly field?: string;
}

/** What every problem has, in the language it was asked in. */
const checkProblem = (answer: Answer, wanted: Refusal): void => {
  const { status, code, field } = wanted;
  const { body, type } = answer;
  expect([answer.status, body.code, body.field, type.split(';')[0]]).toEqual([
    status,
    code,
    field,
    'application/problem+json',
  ]);
  expect(body).toMatchObject({ status, type: `urn:jintiao:problem:${code}` });
  for (const said of ['title', 'detail', 'basis', 'instance', 'traceId'])
    expect([said, body[said]]).toEqual([said, expect.stringMatching(/\S/)]);
};

const HAN = /\p{Script=Han}/u;

describe('given cases at several stages, and calls that must be refused', () => {
  const host = hostUnderTest({ start: '2023-09-15T10:30:00.000+08:00' });
  const { call, token, request } = callerOf(host);
  const at = new Map<Milestone, Journey>();
  const caseAt = (milestone: Milestone): Journey => at.get(milestone) ?? { caseId: '', lead: '' };
  let before: ReadonlyMap<string, string>;

  beforeAll(async () => {
    for (const milestone of ['filed', 'informing', 'mediating', 'agreed', 'effective', 'applied', 'confirmed'] as const)
      at.set(milestone, await journeyTo(host, milestone, `refusals at ${milestone}`));
    await host.partner.quiet();
    before = await host.meanwhileClosed(() => readKept(host.data));
  }, 120_000);

  /** Refused alike in both languages, each in its own words. */
  const refused = async (wanted: Call, refusal: Refusal, bilingual = false): Promise<void> => {
    const [zh, en] = await Promise.all((['zh', 'en'] as const).map((language) => call({ ...wanted, language })));
    if (!zh || !en) throw new Error('two languages, two answers');
    checkProblem(zh, refusal);
    checkProblem(en, refusal);
    expect(zh.body.title).toMatch(HAN);
    expect(zh.body.detail).toMatch(HAN);
    // What the gateway itself says it says in both languages, for it cannot choose.
    if (bilingual) expect(zh.body.detail).toBe(en.body.detail);
    else expect(en.body.title).not.toMatch(HAN);
  };

  const claim = (change: Body): Body => ({
    claim: { principal: '100000.00', interest: '0.00', penalty: '0.00', other: '0.00', total: '100000.00', ...change },
  });
  const invalid = (field: string): Refusal => ({ status: 422, code: 'invalid-field', field });

  const filings: readonly (readonly [string, Partial<Call>, Refusal])[] = [
    ['malformed JSON', { raw: '{"reference": ' }, { status: 400, code: 'malformed-json' }],
    ['a body that is no object', { raw: '[]' }, invalid('body')],
    ['no body', {}, invalid('reference')],
    ['an empty body', { body: {} }, invalid('reference')],
    ['a reference of control characters', { body: filing('a\u0007b') }, invalid('reference')],
    ['negative money', { body: filing('bad', claim({ principal: '-1.00' })) }, invalid('claim.principal')],
    ['three decimals', { body: filing('bad', claim({ principal: '1.005' })) }, invalid('claim.principal')],
    ['money as a number', { body: filing('bad', claim({ principal: 1 })) }, invalid('claim.principal')],
    [
      'a wrong total',
      { body: filing('bad', claim({ total: '100000.01' })) },
      { status: 422, code: 'claim-total-wrong', field: 'claim.total' },
    ],
    ['a total in other digits', { body: filing('bad', claim({ total: '１０００００' })) }, invalid('claim.total')],
    [
      'an unknown county',
      { as: 'prefecture', body: filing('bad', { county: '522699', channel: 'PROACTIVE' }) },
      { status: 422, code: 'county-unknown', field: 'county' },
    ],
    ['a malformed county', { body: filing('bad', { county: '52262' }) }, invalid('county')],
    [
      'a county not one’s own',
      { as: 'rural-522622', body: filing('bad', { channel: 'PARTY_SINGLE' }) },
      { status: 403, code: 'county-not-yours', field: 'county' },
    ],
    [
      'a channel not one’s own',
      { as: BANK, body: filing('bad') },
      { status: 403, code: 'channel-not-yours', field: 'channel' },
    ],
    ['an unknown channel', { body: filing('bad', { channel: 'POST' }) }, invalid('channel')],
    [
      'a referral left out',
      { body: { ...filing('bad'), referral: undefined } },
      { status: 422, code: 'referral-missing', field: 'referral' },
    ],
    [
      'a receipt in the future',
      { body: filing('bad', { receivedOn: '2023-09-16' }) },
      { status: 422, code: 'received-in-future', field: 'receivedOn' },
    ],
    ['a day that does not exist', { body: filing('bad', { receivedOn: '2023-02-29' }) }, invalid('receivedOn')],
    [
      'a wrong resident id',
      { body: filingWithParty('bad', 1, { idNo: '522626198504120012' }) },
      { status: 422, code: 'resident-id-checksum', field: 'parties.1.idNo' },
    ],
    [
      'a resident id of no day',
      { body: filingWithParty('bad', 1, { idNo: '522626198513320015' }) },
      { status: 422, code: 'resident-id-birth-date', field: 'parties.1.idNo' },
    ],
    [
      'a resident id of tomorrow',
      { body: filingWithParty('bad', 1, { idNo: '522626203012120019' }) },
      { status: 422, code: 'resident-id-not-yet-born', field: 'parties.1.idNo' },
    ],
    [
      'a short resident id',
      { body: filingWithParty('bad', 1, { idNo: '5226261985' }) },
      { status: 422, code: 'resident-id-malformed', field: 'parties.1.idNo' },
    ],
    [
      'a wrong credit code',
      { body: filingWithParty('bad', 0, { uscc: '91522626MA6D10185T' }) },
      { status: 422, code: 'uscc-checksum', field: 'parties.0.uscc' },
    ],
    [
      'a malformed credit code',
      { body: filingWithParty('bad', 0, { uscc: 'I' }) },
      { status: 422, code: 'uscc-malformed', field: 'parties.0.uscc' },
    ],
    [
      'no identity',
      { body: filingWithParty('bad', 1, { idNo: undefined }) },
      { status: 422, code: 'identity-missing', field: 'parties.1.idNo' },
    ],
    [
      'a child without representative',
      { body: filingWithParty('bad', 1, { idNo: '52262620100412001X' }) },
      { status: 422, code: 'party-under-age', field: 'parties.1.idNo' },
    ],
    [
      'a party nobody can reach',
      { body: filingWithParty('bad', 2, { mobile: undefined }) },
      { status: 422, code: 'party-unreachable', field: 'parties.2.mobile' },
    ],
    [
      'a malformed number',
      { body: filingWithParty('bad', 2, { mobile: '123' }) },
      { status: 422, code: 'phone-malformed', field: 'parties.2.mobile' },
    ],
    [
      'a malformed address of e-mail',
      { body: filingWithParty('bad', 0, { email: 'nobody' }) },
      invalid('parties.0.email'),
    ],
    [
      'an institution nobody knows',
      { body: filingWithParty('bad', 0, { institutionId: 'no-bank' }) },
      { status: 422, code: 'institution-unknown', field: 'parties.0.institutionId' },
    ],
    [
      'a name of one character',
      { body: filingWithParty('bad', 1, { name: '吴' }) },
      { status: 422, code: 'name-malformed', field: 'parties.1.name' },
    ],
    ['one party', { body: filing('bad', { parties: parties().slice(0, 1) }) }, invalid('parties')],
    [
      'no respondent',
      { body: filing('bad', { parties: [parties()[0], parties()[0]] }) },
      { status: 422, code: 'parties-incomplete', field: 'parties' },
    ],
    [
      'more than 256 KB',
      { body: filing('bad', { facts: '事'.repeat(90_000) }) },
      { status: 413, code: 'body-too-large' },
    ],
    [
      'a role that files nothing',
      { as: 'mediator-522626-1', body: filing('bad') },
      { status: 403, code: 'role-not-allowed' },
    ],
  ];

  it.each(filings)('a filing with %s', async (_, change, refusal) => {
    await refused({ as: COURT, operation: 'fileCase', ...change }, refusal);
  });

  it('a body of more than 10 MB never reaches a function', async () => {
    const raw = JSON.stringify(filing('bad', { facts: 'x'.repeat(10 * 1024 * 1024) }));
    await refused({ as: COURT, operation: 'fileCase', raw }, { status: 413, code: 'body-too-large' }, true);
  });

  describe('by whoever cannot say who they are', () => {
    const unauthenticated: Refusal = { status: 401, code: 'unauthenticated' };
    const principal = { kind: 'court', id: COURT, counties: ['522626'] };
    const claims = () => ({
      iss: `${host.url}/issuer`,
      aud: 'jintiao',
      sub: `court:${COURT}`,
      iat: Date.parse('2023-09-15T08:00:00+08:00') / 1000,
      exp: Date.parse('2023-09-15T18:00:00+08:00') / 1000,
      jintiao: principal,
    });
    const signed = async (payload: Body, alg = 'ES256'): Promise<string> => {
      const { privateKey } = await generateKeyPair(alg);
      return new SignJWT(payload).setProtectedHeader({ alg, kid: 'mine' }).sign(privateKey);
    };
    const tokens: readonly (readonly [string, () => Promise<string | undefined>])[] = [
      ['no token', async () => undefined],
      ['a token that is none', async () => 'court-2626'],
      ['an expired token', () => token(COURT, -60)],
      ['an unsigned token', async () => new UnsecuredJWT(claims()).encode()],
      ['a token signed by somebody else', () => signed(claims())],
      ['a token of another issuer', () => signed({ ...claims(), iss: 'https://issuer.example.com' })],
      [
        'a token signed with a secret',
        async () =>
          new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(host.url.repeat(4))),
      ],
      [
        'a token whose claim was changed',
        async () => {
          const [head, , signature] = (await token('mediator-522626-1')).split('.');
          return [head, Buffer.from(JSON.stringify(claims())).toString('base64url'), signature].join('.');
        },
      ],
    ];

    it.each(tokens)('with %s', async (_, made) => {
      const given = await made();
      const wanted = { operation: 'fileCase', body: filing('bad'), ...(given === undefined ? {} : { token: given }) };
      await refused(wanted, unauthenticated, true);
    });

    it('the good token of these tests is let in', async () => {
      const { status } = await call({ as: COURT, operation: 'readCase', path: { caseId: caseAt('filed').caseId } });
      expect(status).toBe(200);
    });
  });

  type At = (journey: Journey) => Partial<Call> & Pick<Call, 'operation'>;
  const mark = (by: Body): Body => ({
    marks: [{ at: '2023-09-15T08:30:00.000+08:00', evidenceId: 'mark', ...by }],
  });
  const a1 = { agreementId: 'a1' };
  const consents = (change: readonly Body[]): Body => ({
    consents: change.map((each) => ({ advanceExtension: false, ...each })),
  });
  const passed: Refusal = { status: 409, code: 'stage-passed' };
  const absent: Refusal = { status: 404, code: 'not-found' };
  const wrongRole: Refusal = { status: 403, code: 'role-not-allowed' };

  const calls: readonly (readonly [Milestone, string, At, Refusal])[] = [
    [
      'filed',
      'no key',
      () => ({ as: COUNTY, operation: 'informParties', body: {}, key: '' }),
      { status: 400, code: 'idempotency-key-missing' },
    ],
    [
      'filed',
      'a key of blanks',
      () => ({ as: COUNTY, operation: 'informParties', body: {}, key: 'a b' }),
      { status: 400, code: 'idempotency-key-invalid' },
    ],
    [
      'filed',
      'a key too long',
      () => ({ as: COUNTY, operation: 'informParties', body: {}, key: 'k'.repeat(101) }),
      { status: 400, code: 'idempotency-key-invalid' },
    ],
    [
      'filed',
      'an old If-Match',
      () => ({ as: COUNTY, operation: 'informParties', body: {}, headers: { 'if-match': '"7"' } }),
      { status: 412, code: 'precondition-failed' },
    ],
    [
      'filed',
      'a case id that is none',
      () => ({ as: COUNTY, operation: 'informParties', body: {}, path: { caseId: '../522626' } }),
      absent,
    ],
    [
      'filed',
      'a case that is not there',
      () => ({ as: COUNTY, operation: 'readCase', path: { caseId: `522626-${'a'.repeat(26)}` } }),
      absent,
    ],
    ['filed', 'the filing bank’s notice', () => ({ as: BANK, operation: 'informParties', body: {} }), wrongRole],
    ['filed', 'another county’s notice', () => ({ as: 'county-522622', operation: 'informParties', body: {} }), absent],
    ['filed', 'another county’s look', () => ({ as: 'county-522622', operation: 'readCase' }), absent],
    ['filed', 'another court’s look', () => ({ as: 'court-2622', operation: 'readHistory' }), absent],
    ['filed', 'another bank’s look', () => ({ as: 'rural-522622', operation: 'readClocks' }), absent],
    ['filed', 'another bank’s look at people', () => ({ as: 'rural-522622', operation: 'readParties' }), absent],
    ['filed', 'the regulator’s look at people', () => ({ as: 'nfra', operation: 'readParties' }), wrongRole],
    [
      'filed',
      'a mediator’s look before the assignment',
      () => ({ as: 'mediator-522626-1', operation: 'readCase' }),
      absent,
    ],
    [
      'filed',
      'consents before the notice',
      () => ({ as: COUNTY, operation: 'giveConsents', body: consents([{ partyId: 'p2', evidenceId: 'e' }]) }),
      passed,
    ],
    [
      'filed',
      'a ground nobody knows',
      () => ({ as: COUNTY, operation: 'rejectFiling', body: { reason: 'BORED', explanation: '无。' } }),
      invalid('reason'),
    ],
    ['informing', 'a second notice', () => ({ as: COUNTY, operation: 'informParties', body: {} }), passed],
    [
      'informing',
      'consent for another party',
      () => ({ as: BANK, operation: 'giveConsents', body: consents([{ partyId: 'p2', evidenceId: 'e' }]) }),
      { status: 403, code: 'not-your-party', field: 'consents.0.partyId' },
    ],
    [
      'informing',
      'consent without evidence',
      () => ({ as: COUNTY, operation: 'giveConsents', body: consents([{ partyId: 'p2' }]) }),
      { status: 422, code: 'evidence-missing', field: 'consents.0.evidenceId' },
    ],
    [
      'informing',
      'consent of a stranger',
      () => ({ as: COUNTY, operation: 'giveConsents', body: consents([{ partyId: 'p9', evidenceId: 'e' }]) }),
      { status: 422, code: 'party-unknown', field: 'consents.0.partyId' },
    ],
    [
      'informing',
      'no consent at all',
      () => ({ as: COUNTY, operation: 'giveConsents', body: { consents: [] } }),
      invalid('consents'),
    ],
    [
      'informing',
      'an agreement before mediation',
      () => ({ as: COURT, operation: 'recordAgreement', body: {} }),
      wrongRole,
    ],
    [
      'mediating',
      'consent after acceptance',
      () => ({ as: COUNTY, operation: 'giveConsents', body: consents([{ partyId: 'p2', evidenceId: 'e' }]) }),
      passed,
    ],
    [
      'mediating',
      'another mediator’s session',
      () => ({ as: 'mediator-522622-1', operation: 'holdSession', body: session() }),
      absent,
    ],
    [
      'mediating',
      'a session that ends before it begins',
      ({ lead }) => ({
        as: lead,
        operation: 'holdSession',
        body: { ...session(), endedAt: '2023-09-15T07:00:00.000+08:00' },
      }),
      { status: 422, code: 'session-times-wrong', field: 'endedAt' },
    ],
    [
      'mediating',
      'a session that leaves somebody out',
      ({ lead }) => ({ as: lead, operation: 'holdSession', body: { ...session(), attended: ['p1'], absent: [] } }),
      { status: 422, code: 'attendance-incomplete', field: 'attended' },
    ],
    [
      'mediating',
      'an extension without a party’s consent',
      ({ lead }) => ({
        as: lead,
        operation: 'extendMediation',
        body: { days: 5, consents: attested('e').slice(0, 2) },
      }),
      { status: 422, code: 'consent-of-all-missing', field: 'consents' },
    ],
    [
      'mediating',
      'an endless extension',
      ({ lead }) => ({ as: lead, operation: 'extendMediation', body: { days: 9999, consents: attested('e') } }),
      { status: 422, code: 'extension-too-long', field: 'days' },
    ],
    [
      'mediating',
      'a signature before an agreement',
      () => ({ as: COUNTY, operation: 'signAgreement', path: a1, body: mark({ by: 'SEAL' }) }),
      passed,
    ],
    [
      'mediating',
      'the court’s ruling before all else',
      () => ({
        as: COURT,
        operation: 'ruleOnConfirmation',
        body: { rulingNo: '（2023）黔2626诉前调确12号', result: { kind: 'CONFIRMED' } },
      }),
      passed,
    ],
    [
      'mediating',
      'a unit nobody knows',
      ({ lead }) => ({
        as: lead,
        operation: 'inviteCoMediator',
        body: { unitId: 'unit-nowhere', consents: attested('e'), confidentialityEvidenceId: 'c' },
      }),
      { status: 422, code: 'unit-unknown', field: 'unitId' },
    ],
    [
      'agreed',
      'a signature for another party',
      () => ({ as: BANK, operation: 'signAgreement', path: a1, body: mark({ by: 'PARTY', partyId: 'p2' }) }),
      { status: 403, code: 'not-your-party', field: 'marks.0.partyId' },
    ],
    [
      'agreed',
      'the seal in a bank’s hand',
      () => ({ as: BANK, operation: 'signAgreement', path: a1, body: mark({ by: 'SEAL' }) }),
      { status: 403, code: 'role-not-allowed', field: 'marks.0.by' },
    ],
    [
      'agreed',
      'the signature of a stranger',
      () => ({ as: COUNTY, operation: 'signAgreement', path: a1, body: mark({ by: 'PARTY', partyId: 'p9' }) }),
      { status: 422, code: 'party-unknown', field: 'marks.0.partyId' },
    ],
    [
      'agreed',
      'the signature of a mediator who is none',
      () => ({
        as: COUNTY,
        operation: 'signAgreement',
        path: a1,
        body: mark({ by: 'MEDIATOR', mediatorId: 'mediator-522601-1' }),
      }),
      { status: 422, code: 'mediator-unknown', field: 'marks.0.mediatorId' },
    ],
    [
      'agreed',
      'a signature of tomorrow',
      () => ({
        as: BANK,
        operation: 'signAgreement',
        path: a1,
        body: mark({ by: 'PARTY', partyId: 'p1', at: '2023-09-16T08:30:00.000+08:00' }),
      }),
      { status: 422, code: 'mark-in-future', field: 'marks.0.at' },
    ],
    [
      'agreed',
      'an agreement that is not there',
      () => ({
        as: BANK,
        operation: 'signAgreement',
        path: { agreementId: 'a2' },
        body: mark({ by: 'PARTY', partyId: 'p1' }),
      }),
      { status: 404, code: 'agreement-unknown', field: 'agreementId' },
    ],
    [
      'effective',
      'a signature after the last',
      () => ({ as: BANK, operation: 'signAgreement', path: a1, body: mark({ by: 'PARTY', partyId: 'p1' }) }),
      passed,
    ],
    [
      'effective',
      'a failure after the agreement',
      ({ lead }) => ({ as: lead, operation: 'failMediation', body: { reason: 'NO_CONTACT', explanation: '无。' } }),
      passed,
    ],
    [
      'effective',
      'an application by one side',
      ({ lead }) => ({
        as: lead,
        operation: 'applyForConfirmation',
        body: { courtId: COURT, applicants: attested('e').slice(0, 1), materials: [], receiptNo: 'r' },
      }),
      { status: 422, code: 'application-not-joint', field: 'applicants' },
    ],
    [
      'effective',
      'an application to another court',
      ({ lead }) => ({
        as: lead,
        operation: 'applyForConfirmation',
        body: { courtId: 'court-2622', applicants: attested('e'), materials: [], receiptNo: 'r' },
      }),
      { status: 422, code: 'court-not-competent', field: 'courtId' },
    ],
    [
      'effective',
      'an application without its papers',
      ({ lead }) => ({
        as: lead,
        operation: 'applyForConfirmation',
        body: { courtId: COURT, applicants: attested('e'), materials: [], receiptNo: 'r' },
      }),
      { status: 422, code: 'materials-missing', field: 'materials' },
    ],
    [
      'applied',
      'another court’s docketing',
      () => ({
        as: 'court-2622',
        operation: 'docketConfirmation',
        body: { courtCaseNo: '（2023）黔2622诉前调确12号' },
      }),
      absent,
    ],
    [
      'applied',
      'a number that is no court’s',
      () => ({ as: COURT, operation: 'docketConfirmation', body: { courtCaseNo: '12号' } }),
      { status: 422, code: 'court-case-no-invalid', field: 'courtCaseNo' },
    ],
    [
      'confirmed',
      'a withdrawal after the end',
      () => ({
        as: BANK,
        operation: 'withdrawCase',
        body: { reason: 'APPLICANT', consents: attested('e').slice(0, 1) },
      }),
      passed,
    ],
    [
      'confirmed',
      'a second ruling',
      () => ({
        as: COURT,
        operation: 'ruleOnConfirmation',
        body: { rulingNo: '（2023）黔2626诉前调确12号', result: { kind: 'CONFIRMED' } },
      }),
      passed,
    ],
    [
      'confirmed',
      'a fast track of what was settled',
      () => ({ as: COURT, operation: 'enterFastTrack', body: { courtCaseNo: '（2023）黔2626民初1号' } }),
      passed,
    ],
  ];

  it.each(calls)('at “%s”: %s', async (milestone, _, wanted, refusal) => {
    const journey = caseAt(milestone);
    const asked = wanted(journey);
    await refused({ key: 'refused', ...asked, path: { caseId: journey.caseId, ...asked.path } }, refusal);
  });

  it.each([
    ['a route that is not there', 'GET', '/v1/nothing'],
    ['a method that is not there', 'DELETE', '/v1/cases'],
    ['a path that cannot be read', 'GET', '/v1/cases/%E0%A4%A'],
  ])('%s is answered by a problem', async (_, method, path) => {
    const answer = await request(path, { method });
    expect([answer.type, [400, 404].includes(answer.status)]).toEqual(['application/problem+json', true]);
    expect(answer.body).toMatchObject({ status: answer.status, basis: expect.stringMatching(/\S/) });
  });

  it('all of that wrote nothing at all', async () => {
    await host.partner.quiet();
    const { functions } = await hostRecords(host);
    expect(functions.filter(({ faults, name }) => faults > 0 && !name.endsWith('identity-authorizer'))).toEqual([]);
    const after = await host.meanwhileClosed(() => readKept(host.data));
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => before.get(key) !== after.get(key),
    );
    expect(changed).toEqual([]);
  });
});

describe('given the first day on which delegation before docketing is closed', () => {
  const host = hostUnderTest({ start: '2025-01-01T09:00:00.000+08:00' });
  const { call } = callerOf(host);

  it('a delegated dispute received on it is refused, one received the day before is not', async () => {
    const body = filing('closed', { receivedOn: '2025-01-01' });
    const late = await call({ as: COURT, operation: 'fileCase', body });
    checkProblem(late, { status: 422, code: 'channel-closed', field: 'channel' });
    const early = await call({ as: COURT, operation: 'fileCase', body: { ...body, receivedOn: '2024-12-31' } });
    expect(early.status).toBe(201);
  });
});
