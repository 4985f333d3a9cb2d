import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { createRemoteJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { authorizerFunction } from '../../../services/identity/authorize.ts';
import { tokenVerifier } from '../../../services/identity/token-verifier.ts';
import { principalFrom } from '../../../shared/lambda/principal.ts';
import { context, memoryLog } from '../lambda/sample.ts';

const ISSUER = 'https://issuer.test';
const NOW = new Date('2023-09-15T01:00:00Z');
const SECOND = NOW.getTime() / 1000;
const COURT = { kind: 'court', id: 'cengong-court', counties: ['522626', '522601'] };

const ours = await generateKeyPair('ES256');
const rsa = await generateKeyPair('RS256');
const stranger = await generateKeyPair('ES256');
const published = {
  keys: [
    { ...(await exportJWK(ours.publicKey)), kid: 'ours', alg: 'ES256' },
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256' },
  ],
};

let server: Server;
let url: URL;
let answerKeys: () => { status: number; body: string };
let asked = 0;
beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    const { status, body } = answerKeys();
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});
beforeEach(() => {
  asked = 0;
  answerKeys = () => ({ status: 200, body: JSON.stringify(published) });
});

const claims = { iss: ISSUER, aud: 'jintiao', iat: SECOND, exp: SECOND + 600, jintiao: COURT };
const sign = (payload: JWTPayload, { alg = 'ES256', kid = 'ours', key = ours.privateKey } = {}) =>
  new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key);

const event = (headers: Readonly<Record<string, string>>, route = 'POST/cases') =>
  ({
    type: 'REQUEST',
    methodArn: `arn:aws-cn:execute-api:cn-north-1:123456789012:api1/v1/${route}`,
    headers,
  }) as unknown as APIGatewayRequestAuthorizerEvent;

const open = () => {
  const log = memoryLog();
  const keys = createRemoteJWKSet(url);
  const verify = tokenVerifier({ issuer: ISSUER, audience: 'jintiao', keys });
  const authorizer = authorizerFunction({ verify, log, now: () => NOW });
  return { log, ask: (headers: Readonly<Record<string, string>>) => authorizer(event(headers), context) };
};
const bearing = (token: string) => ({ Authorization: `Bearer ${token}` });

describe('given a token of the issuer', () => {
  it('allows the whole stage and names the principal in flat scalars', async () => {
    const answer = await open().ask(bearing(await sign(claims)));
    expect(answer).toEqual({
      principalId: 'court:cengong-court',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Action: 'execute-api:Invoke',
            Effect: 'Allow',
            Resource: 'arn:aws-cn:execute-api:cn-north-1:123456789012:api1/v1/*',
          },
        ],
      },
      context: { kind: 'court', id: 'cengong-court', counties: '522626,522601', exp: SECOND + 605 },
    });
  });

  it('names a principal that the API functions read back', async () => {
    const { context: given } = await open().ask(bearing(await sign(claims)));
    const asText = Object.fromEntries(Object.entries(given ?? {}).map(([name, value]) => [name, String(value)]));
    expect(principalFrom(asText)).toEqual({ principal: COURT, expiresAt: SECOND + 605 });
  });

  it('accepts RS256, a header of any case, and a principal without counties', async () => {
    const token = await sign(
      { ...claims, jintiao: { ...COURT, kind: 'party', counties: [] } },
      { alg: 'RS256', kid: 'rsa', key: rsa.privateKey },
    );
    const { context: given } = await open().ask({ authorization: `bearer ${token}` });
    expect(principalFrom(given)?.principal.counties).toEqual([]);
  });

  it('asks for the keys once', async () => {
    const { ask } = open();
    const headers = bearing(await sign(claims));
    await Promise.all([ask(headers), ask(headers)]);
    await ask(headers);
    expect(asked).toBe(1);
  });

  it('still serves within the leeway', async () => {
    await expect(open().ask(bearing(await sign({ ...claims, exp: SECOND - 4 })))).resolves.toBeDefined();
  });
});

const { exp: _exp, ...endless } = claims;
const { jintiao: _jintiao, ...nobody } = claims;
const publicKeyAsSecret = new TextEncoder().encode(JSON.stringify(published.keys[0]));
const refusals: readonly [string, () => Promise<string>, string][] = [
  ['an expired token', () => sign({ ...claims, exp: SECOND - 6 }), 'ERR_JWT_EXPIRED'],
  ['a token of the future', () => sign({ ...claims, nbf: SECOND + 60 }), 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
  ['a token that never ends', () => sign(endless), 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
  ['another issuer', () => sign({ ...claims, iss: 'https://other.test' }), 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
  ['another audience', () => sign({ ...claims, aud: 'other' }), 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
  ['no principal', () => sign(nobody), 'PRINCIPAL_UNKNOWN'],
  ['an unknown kind', () => sign({ ...claims, jintiao: { ...COURT, kind: 'king' } }), 'PRINCIPAL_UNKNOWN'],
  ['a county that is none', () => sign({ ...claims, jintiao: { ...COURT, counties: ['*'] } }), 'PRINCIPAL_UNKNOWN'],
  ["a stranger's signature", () => sign(claims, { key: stranger.privateKey }), 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
  ['a key never published', () => sign(claims, { kid: 'lost' }), 'ERR_JWKS_NO_MATCHING_KEY'],
  ['an unsigned token', async () => new UnsecuredJWT(claims).encode(), 'ERR_JOSE_ALG_NOT_ALLOWED'],
  [
    'a secret made of the public key',
    () => new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'ours' }).sign(publicKeyAsSecret),
    'ERR_JOSE_ALG_NOT_ALLOWED',
  ],
  ['no token at all', async () => 'nonsense', 'ERR_JWS_INVALID'],
];

describe.each(refusals)('given %s', (_situation, token, because) => {
  it('answers Unauthorized and logs a code alone', async () => {
    const { ask, log } = open();
    await expect(ask(bearing(await token()))).rejects.toThrow(/^Unauthorized$/);
    expect(log.lines).toEqual([{ code: 'token-refused', facts: { because } }]);
  });
});

describe.each([{}, { Authorization: '' }, { Authorization: 'Basic abc' }])('given the headers %j', (headers) => {
  it('answers Unauthorized', async () => {
    await expect(open().ask(headers)).rejects.toThrow(/^Unauthorized$/);
  });
});

describe('given an issuer whose keys are out of reach', () => {
  it('fails otherwise than Unauthorized, and counts it', async () => {
    answerKeys = () => ({ status: 503, body: '' });
    const { ask, log } = open();
    await expect(ask(bearing(await sign(claims)))).rejects.not.toThrow(/^Unauthorized$/);
    expect(log.lines.map(({ code }) => code)).toEqual(['token-keys-unavailable']);
  });
});
