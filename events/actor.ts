import * as z from 'zod/mini';

/** Who a principal is (design: identity is any OIDC issuer). */
export const principalKinds = [
  'institution',
  'court',
  'regulator',
  'governance',
  'mediator',
  'expert',
  'township',
  'county',
  'prefecture',
  'party',
] as const;
export type PrincipalKind = (typeof principalKinds)[number];

/** Who did it: a principal, a service of ours, or time itself (the state machine at a due instant). */
export const Actor = z.object({ kind: z.enum([...principalKinds, 'system']), id: z.string() });
export type Actor = z.infer<typeof Actor>;
