import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import * as z from 'zod';
import { type HttpAnswer, type HttpRequest, json, type Pages } from '../front/http.ts';
import type { HostStore, HostTime, JsonObject } from '../parts.ts';

/** Who acts, as the authorizer reads it from the claim `jintiao`. */
export interface Principal {
  readonly kind:
    | 'institution'
    | 'court'
    | 'regulator'
    | 'governance'
    | 'mediator'
    | 'expert'
    | 'township'
    | 'county'
    | 'prefecture'
    | 'party';
  readonly id: string;
  /** GB/T 2260 codes. */
  readonly counties: readonly string[];
}

export interface TokenRequest {
  readonly principal: Principal;
  /** Beside, or instead of, the issuer's own claims. */
  readonly claims?: JsonObject;
  /** Seconds of the host's time; less than nothing gives a token that has expired. */
  readonly expiresIn?: number;
}

export interface Issuer {
  /** The value of `iss`; discovery and keys are found below it. */
  readonly url: string;
  readonly audience: string;
  readonly issueToken: (request: TokenRequest) => Promise<string>;
  readonly pages: Pages;
}

interface Needs {
  readonly store: HostStore;
  readonly time: HostTime;
  /** `http://127.0.0.1:<port>/issuer` */
  readonly url: string;
  /** Sample principals by the name that `--as` takes. */
  readonly principals: Readonly<Record<string, Principal>>;
  readonly audience?: string;
}

const KEY = 'issuer/key';
const AN_HOUR = 3600;

const TokenOrder = z.strictObject({
  as: z.string(),
  expiresIn: z
    .int()
    .max(24 * AN_HOUR)
    .optional(),
});

/** An OpenID issuer for one machine. Its key is made once and kept, so that tokens outlive a restart. */
export const openIssuer = async ({ store, time, url, principals, audience = 'jintiao' }: Needs): Promise<Issuer> => {
  const privateJwk = (await store.get<JWK>(KEY)) ?? (await makeKey(store));
  const { d: _, ...publicJwk } = privateJwk;
  const key = await importJWK(privateJwk, 'ES256');
  const kid = await calculateJwkThumbprint(publicJwk);

  const issueToken = ({ principal, claims = {}, expiresIn = AN_HOUR }: TokenRequest): Promise<string> => {
    const issuedAt = Math.floor(time.now() / 1000);
    const { kind, id, counties } = principal;
    return new SignJWT({
      iss: url,
      aud: audience,
      sub: `${kind}:${id}`,
      iat: issuedAt,
      exp: issuedAt + expiresIn,
      jintiao: { kind, id, counties },
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid })
      .sign(key);
  };

  const order = async ({ body }: HttpRequest): Promise<HttpAnswer> => {
    const read = TokenOrder.safeParse(parsed(body));
    if (!read.success)
      return json(400, { error: 'invalid_request', error_description: 'expects {"as": "<principal>"}' });
    const { as, expiresIn = AN_HOUR } = read.data;
    const principal = Object.hasOwn(principals, as) ? principals[as] : undefined;
    if (!principal) {
      const known = Object.keys(principals).join(', ');
      return json(404, {
        error: 'unknown_principal',
        error_description: `no sample principal ${as}; there are: ${known}`,
      });
    }
    const token = await issueToken({ principal, expiresIn });
    return json(200, { access_token: token, token_type: 'Bearer', expires_in: expiresIn, principal });
  };

  const discovery = {
    issuer: url,
    jwks_uri: `${url}/jwks`,
    token_endpoint: `${url}/token`,
    response_types_supported: ['token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
  };
  const keys = { keys: [{ ...publicJwk, kid, use: 'sig', alg: 'ES256' }] };
  return {
    url,
    audience,
    issueToken,
    pages: {
      'GET /issuer/.well-known/openid-configuration': {
        about: { zh: '本机身份提供方（OIDC）', en: 'the local issuer, by OpenID discovery' },
        answer: async () => json(200, discovery),
      },
      'GET /issuer/jwks': { answer: async () => json(200, keys) },
      'GET /issuer/token': {
        about: { zh: '可代入的示例身份', en: 'the sample principals one can act as' },
        answer: async () => json(200, { principals }),
      },
      'POST /issuer/token': { answer: order },
    },
  };
};

const makeKey = async (store: HostStore): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  await store.write([{ key: KEY, value: jwk }]);
  return jwk;
};

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
};
