import { createRemoteJWKSet } from 'jose';
import * as z from 'zod/mini';
import { readConfig } from '../../shared/lambda/config.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { authorizerFunction } from './authorize.ts';
import { tokenVerifier } from './token-verifier.ts';

const config = readConfig(
  z.object({ OIDC_ISSUER: z.string(), OIDC_JWKS_URL: z.url(), OIDC_AUDIENCE: z.string() }),
  process.env,
);

const verify = tokenVerifier({
  issuer: config.OIDC_ISSUER,
  audience: config.OIDC_AUDIENCE,
  // Kept for ten minutes and asked again for an unknown key, but never more often than every half minute: a flood of
  // tokens with invented keys does not become a flood at the issuer.
  keys: createRemoteJWKSet(new URL(config.OIDC_JWKS_URL), { cacheMaxAge: 600_000, cooldownDuration: 30_000 }),
});

export const authorizer = authorizerFunction({ verify, log: logOf('identity.authorizer') });
