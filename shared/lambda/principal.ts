import * as z from 'zod/mini';
import { principalKinds } from '../../events/actor.ts';
import { CountyCode } from '../../events/primitives.ts';

/** Who calls, as the issuer says in the token's claim `jintiao`. */
export const Principal = z.object({
  kind: z.enum(principalKinds),
  id: z.string().check(z.minLength(1), z.maxLength(128)),
  counties: z.array(CountyCode),
});
export type Principal = z.infer<typeof Principal>;

/** The authorizer's context. API Gateway passes flat scalars only, and hands numbers on as text. */
const Context = z.object({
  kind: z.enum(principalKinds),
  id: z.string(),
  counties: z.string(),
  exp: z.coerce.number(),
});
export type PrincipalContext = z.infer<typeof Context>;

export const contextOf = ({ kind, id, counties }: Principal, exp: number): PrincipalContext => ({
  kind,
  id,
  counties: counties.join(','),
  exp,
});

/** The principal and the second its token ends, or nothing where the context is not one of our authorizer. */
export const principalFrom = (
  context: unknown,
): { readonly principal: Principal; readonly expiresAt: number } | undefined => {
  const read = Context.safeParse(context);
  if (!read.success) return undefined;
  const { kind, id, counties, exp } = read.data;
  const principal = Principal.safeParse({ kind, id, counties: counties === '' ? [] : counties.split(',') });
  return principal.success ? { principal: principal.data, expiresAt: exp } : undefined;
};
