import { createRemoteJWKSet, customFetch, decodeProtectedHeader, jwtVerify } from 'jose';
import type { HttpRequest, Pages } from '../../../../infra/local/front/http.ts';
import { openIssuer } from '../../../../infra/local/people/issuer.ts';
import { manualTime, memoryStore } from '../../../support/memory-host.ts';

const START = Date.parse('2023-09-15T09:00:00+08:00');
const URL = 'http://127.0.0.1:8080/issuer';
const court = { kind: 'court', id: 'cengong', counties: ['522626'] } as const;

const issuerOf = (data = new Map<string, string>()) =>
  openIssuer({ store: memoryStore(data), time: manualTime(START), url: URL, principals: { 'cengong-court': court } });

const ask = async (pages: Pages, address: string, body = '') => {
  const [method = '', target = ''] = address.split(' ');
  const request: HttpRequest = { method, target, headers: [], body: Buffer.from(body), sourceIp: '127.0.0.1' };
  const answer = await pages[address]?.answer(request);
  return { status: answer?.status, body: JSON.parse(String(answer?.body)) };
};

const keysOf = (pages: Pages) =>
  createRemoteJWKSet(new globalThis.URL(`${URL}/jwks`), {
    [customFetch]: async () => Response.json((await ask(pages, 'GET /issuer/jwks')).body),
  });

describe('given a token of the local issuer', () => {
  it('verifies by discovery and keys, at the time of the host, with the claims of its principal', async () => {
    const { pages, issueToken } = await issuerOf();
    const discovery = await ask(pages, 'GET /issuer/.well-known/openid-configuration');
    expect(discovery.body).toMatchObject({ issuer: URL, jwks_uri: `${URL}/jwks` });
    const token = await issueToken({ principal: court });
    const { payload } = await jwtVerify(token, keysOf(pages), {
      issuer: URL,
      audience: 'jintiao',
      algorithms: ['ES256'],
      currentDate: new Date(START),
    });
    const issuedAt = START / 1000;
    expect(payload).toEqual({
      iss: URL,
      aud: 'jintiao',
      sub: 'court:cengong',
      iat: issuedAt,
      exp: issuedAt + 3600,
      jintiao: court,
    });
  });

  it('has expired when its seconds have passed on the host', async () => {
    const { pages, issueToken } = await issuerOf();
    const token = await issueToken({ principal: court, expiresIn: 60 });
    const at = (instant: number) => jwtVerify(token, keysOf(pages), { currentDate: new Date(instant) });
    await expect(at(START + 59_000)).resolves.toBeDefined();
    await expect(at(START + 60_000)).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
  });

  it('takes other claims in place of its own', async () => {
    const { pages, issueToken } = await issuerOf();
    const token = await issueToken({ principal: court, claims: { aud: 'elsewhere' } });
    await expect(
      jwtVerify(token, keysOf(pages), { audience: 'elsewhere', currentDate: new Date(START) }),
    ).resolves.toBeDefined();
  });

  it('outlives a restart of the host, the private key staying inside', async () => {
    const data = new Map<string, string>();
    const token = await (await issuerOf(data)).issueToken({ principal: court });
    const { pages } = await issuerOf(data);
    await expect(jwtVerify(token, keysOf(pages), { currentDate: new Date(START) })).resolves.toBeDefined();
    const { body } = await ask(pages, 'GET /issuer/jwks');
    expect(body.keys).toHaveLength(1);
    expect(body.keys[0]).not.toHaveProperty('d');
    expect(body.keys[0].kid).toBe(decodeProtectedHeader(token).kid);
  });
});

describe('given somebody who asks for a token', () => {
  it('answers with one for a sample principal', async () => {
    const { pages } = await issuerOf();
    const { status, body } = await ask(pages, 'POST /issuer/token', '{"as":"cengong-court"}');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3600, principal: court },
    });
    await expect(jwtVerify(body.access_token, keysOf(pages), { currentDate: new Date(START) })).resolves.toBeDefined();
  });

  it.each([
    ['{"as":"nobody"}', 404, 'there are: cengong-court'],
    ['{"as":"toString"}', 404, 'there are: cengong-court'],
    ['{', 400, 'expects'],
    ['{}', 400, 'expects'],
  ])('answers %s with %s and the reason', async (order, status, reason) => {
    const { pages } = await issuerOf();
    expect(await ask(pages, 'POST /issuer/token', order)).toMatchObject({
      status,
      body: { error_description: expect.stringContaining(reason) },
    });
  });

  it('lists the sample principals', async () => {
    const { pages } = await issuerOf();
    expect((await ask(pages, 'GET /issuer/token')).body).toEqual({ principals: { 'cengong-court': court } });
  });
});
