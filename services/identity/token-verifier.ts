import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { ok, type Result } from '../../shared/domain/result.ts';
import { Principal } from '../../shared/lambda/principal.ts';

/** Clocks of issuer and function may differ by this much. */
const LEEWAY_SECONDS = 5;

export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

export interface Verified {
  readonly principal: Principal;
  /** the second until which the token may be used, leeway included */
  readonly expiresAt: number;
}

/** Why a token was refused: jose's code, or that its principal is none of ours. For the log; the caller learns 401. */
export type TokenFault = { readonly because: string };

const Claims = z.object({ exp: z.number(), jintiao: Principal });

/** What is wrong with the token itself; anything else (keys out of reach) is a surprise and no fault of the caller. */
const tokenFaults = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
] as const;

const faultOf = (error: unknown): TokenFault | undefined =>
  error instanceof errors.JOSEError && tokenFaults.some((fault) => error instanceof fault)
    ? { because: error.code }
    : undefined;

/** @throws where the issuer's keys cannot be had */
export const tokenVerifier =
  ({ issuer, audience, keys }: TrustedIssuer) =>
  async (token: string, now: Date): Promise<Result<Verified, TokenFault>> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        // Fixed, so that neither `none` nor a secret made of the public key can speak for the issuer (RFC 8725 3.1).
        algorithms: ['ES256', 'RS256'],
        issuer,
        audience,
        requiredClaims: ['exp'],
        clockTolerance: LEEWAY_SECONDS,
        currentDate: now,
      });
      const claims = Claims.safeParse(payload);
      return claims.success
        ? ok({ principal: claims.data.jintiao, expiresAt: claims.data.exp + LEEWAY_SECONDS })
        : { ok: false, error: { because: 'PRINCIPAL_UNKNOWN' } };
    } catch (error) {
      const fault = faultOf(error);
      if (fault === undefined) throw error;
      return { ok: false, error: fault };
    }
  };

export type VerifyToken = ReturnType<typeof tokenVerifier>;
