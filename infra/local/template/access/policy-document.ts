import * as z from 'zod';
import { type Json, NotModelled } from '../../parts.ts';
import { type Condition, type Context, condition } from './conditions.ts';
import { actionWildcard, type Matcher, wildcard } from './wildcard.ts';

/** Who asks: a role with its function behind it, or a service of AWS. */
export type Principal =
  | { readonly kind: 'role'; readonly arn: string; readonly account: string }
  | { readonly kind: 'service'; readonly name: string };

export interface Request {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

/** How a statement means a principal: itself, or its whole account, which leaves the choice to identity policies. */
export type Meant = 'itself' | 'account' | 'not';

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly covers: (request: Request) => boolean;
  readonly means: (principal: Principal) => Meant;
}

const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]);
const values = z.union([
  z.union([z.string(), z.boolean(), z.number()]).transform((value) => [String(value)]),
  z.array(z.union([z.string(), z.boolean(), z.number()]).transform(String)),
]);
const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: names.optional(),
  NotAction: names.optional(),
  Resource: names.optional(),
  NotResource: names.optional(),
  Principal: z.union([z.literal('*'), z.strictObject({ AWS: names.optional(), Service: names.optional() })]).optional(),
  Condition: z.record(z.string(), z.record(z.string(), values)).default({}),
});
type RawStatement = z.infer<typeof statement>;
const document = z.strictObject({
  Version: z.enum(['2012-10-17', '2008-10-17']).optional(),
  Id: z.string().optional(),
  Statement: z.union([statement.transform((one) => [one]), z.array(statement)]),
});

/** `identity` policies name their resources; a `resource` policy, where it names none, means the one it is on. */
export type PolicyKind = 'identity' | 'resource' | 'trust';

export const readPolicy = (policy: Json, kind: PolicyKind, where: string): readonly Statement[] => {
  if (JSON.stringify(policy).includes('${')) throw new NotModelled(`${where}: policy variable`);
  const parsed = document.safeParse(policy);
  if (!parsed.success)
    throw new NotModelled(`${where}: policy (${z.prettifyError(parsed.error).replaceAll('\n', ' ')})`);
  return parsed.data.Statement.map((raw) => readStatement(raw, kind, where));
};

const either = (
  wanted: readonly string[] | undefined,
  unwanted: readonly string[] | undefined,
  of: (pattern: string) => Matcher,
): Matcher | undefined => {
  const patterns = wanted ?? unwanted;
  if (patterns === undefined || (wanted !== undefined && unwanted !== undefined)) return undefined;
  const matchers = patterns.map(of);
  return (value) => matchers.some((matches) => matches(value)) === (wanted !== undefined);
};

const readStatement = (raw: RawStatement, kind: PolicyKind, where: string): Statement => {
  const action = either(raw.Action, raw.NotAction, actionWildcard);
  const resource = either(raw.Resource, raw.NotResource, wildcard);
  if (action === undefined) throw new NotModelled(`${where}: statement with neither or both of Action and NotAction`);
  if (resource === undefined && (kind === 'identity' || raw.Resource !== undefined))
    throw new NotModelled(`${where}: statement with neither or both of Resource and NotResource`);
  if ((raw.Principal === undefined) !== (kind === 'identity'))
    throw new NotModelled(`${where}: ${kind} policy ${raw.Principal === undefined ? 'without' : 'with'} Principal`);
  const conditions: readonly Condition[] = Object.entries(raw.Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, wanted]) => condition(operator, key, wanted, where)),
  );
  return {
    effect: raw.Effect,
    covers: (request) =>
      action(request.action) &&
      (resource === undefined || resource(request.resource)) &&
      conditions.every((holds) => holds(request.context)),
    means: (principal) => meant(raw.Principal, principal),
  };
};

const meant = (named: RawStatement['Principal'], principal: Principal): Meant => {
  if (named === undefined || named === '*' || named.AWS?.includes('*') === true) return 'itself';
  if (principal.kind === 'service') return named.Service?.includes(principal.name) === true ? 'itself' : 'not';
  if (named.AWS?.includes(principal.arn) === true) return 'itself';
  const whole = named.AWS?.some((arn) => arn === principal.account || arn.endsWith(`:iam::${principal.account}:root`));
  return whole === true ? 'account' : 'not';
};
