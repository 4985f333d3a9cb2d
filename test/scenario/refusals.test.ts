import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { hostUnderTest } from '../support/host-under-test.ts';
import { type Answer, type Call, callerOf } from './caller.ts';
import { hostRecords } from './host-records.ts';
import { type Body, COURT, filing, type Journey, journeyTo, type Milestone } from './journey.ts';
import { readKept } from './kept.ts';
import { refusedCalls } from './refused-calls.ts';
import { type Refusal, refusedFilings } from './refused-filings.ts';

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
  for (const said of ['title', 'detail', 'basis', 'source', 'next', 'instance', 'traceId'])
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

  it.each(refusedFilings)('a filing with %s', async (_, change, refusal) => {
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

  it.each(refusedCalls)('at “%s”: %s', async (milestone, _, wanted, refusal) => {
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
    expect(before.size).toBeGreaterThan(100);
    expect(changed).toEqual([]);
  });
});

describe('given the first day on which delegation before docketing is closed', () => {
  const host = hostUnderTest({ start: '2025-01-01T09:00:00.000+08:00' });
  const { call } = callerOf(host);

  it('a delegated dispute received on it is refused, one received the day before is not', async () => {
    const referral = { courtId: COURT, procedure: 'NONE', docketed: false, signedOn: '2024-12-31' };
    const body = filing('closed', { receivedOn: '2025-01-01', referral });
    const late = await call({ as: COURT, operation: 'fileCase', body });
    checkProblem(late, { status: 422, code: 'channel-closed', field: 'channel' });
    const early = await call({ as: COURT, operation: 'fileCase', body: { ...body, receivedOn: '2024-12-31' } });
    expect(early.status).toBe(201);
  });
});
