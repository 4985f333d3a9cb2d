import * as z from 'zod';

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** The policy an authorizer answers with. Conditions are refused: a policy with one is no policy here. */
export const MethodPolicy = z.object({
  Version: z.string().optional(),
  Statement: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]).pipe(
    z.array(
      z.strictObject({
        Sid: z.string().optional(),
        Effect: z.enum(['Allow', 'Deny']),
        Action: oneOrMore,
        Resource: oneOrMore,
      }),
    ),
  ),
});
export type MethodPolicy = z.output<typeof MethodPolicy>;

export type Judgement = 'allowed' | 'denied' | 'explicitly denied';

/** Judges one request, named by its method ARN, by the policy: a Deny wins, and silence denies. */
export const judge = (policy: MethodPolicy, methodArn: string): Judgement => {
  const apply = policy.Statement.filter(
    ({ Action, Resource }) =>
      Action.some((action) => matches(action.toLowerCase(), 'execute-api:invoke')) &&
      Resource.some((resource) => matches(resource, methodArn)),
  );
  if (apply.some(({ Effect }) => Effect === 'Deny')) return 'explicitly denied';
  return apply.length > 0 ? 'allowed' : 'denied';
};

const matches = (pattern: string, value: string): boolean => {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(value);
};
