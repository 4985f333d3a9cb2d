import type { Access, Assembly, Need, Verdict } from '../../parts.ts';
import { identityStatements, resourceStatements, whereIs } from './attached-policies.ts';
import type { Context } from './conditions.ts';
import { type Meant, type Principal, type Request, readPolicy, type Statement } from './policy-document.ts';

const allowed: Verdict = { allowed: true };
const refused = (who: string, { action, resource }: Request, why: string): Verdict => ({
  allowed: false,
  because: `${who} is not authorized to perform: ${action} on resource: ${resource} because ${why}`,
});

const contextOf = (assembly: Assembly, principal: Principal, { sourceArn, context = {} }: Partial<Need>): Context => {
  const given = Object.entries(context).map(([key, values]) => [key.toLowerCase(), values] as const);
  const role = principal.kind === 'role' ? principal : undefined;
  return new Map<string, readonly string[]>([
    // Calls reach AWS over TLS; that the loopback is plain is this machine's affair.
    ['aws:securetransport', ['true']],
    ...(role === undefined
      ? []
      : [['aws:principalarn', [role.arn]] as const, ['aws:principalaccount', [role.account]] as const]),
    ...(sourceArn === undefined
      ? []
      : [
          ['aws:sourcearn', [sourceArn]] as const,
          ['aws:sourceaccount', [sourceArn.split(':')[4] || assembly.account]] as const,
        ]),
    ...given,
  ]);
};

/** What the statements that mean this principal say of the request. */
const say = (
  statements: readonly Statement[],
  effect: 'Allow' | 'Deny',
  request: Request,
  principal: Principal,
): ReadonlySet<Meant> =>
  new Set(
    statements
      .filter((statement) => statement.effect === effect && statement.covers(request))
      .map((statement) => statement.means(principal)),
  );
const meansAny = (meant: ReadonlySet<Meant>): boolean => meant.has('itself') || meant.has('account');

/** Answers what AWS would answer. Every policy is read at the start, so that what the host lacks is refused then. */
export const openAccess = (assembly: Assembly): Access => {
  const roles = new Map(
    assembly.of('AWS::IAM::Role').map((role) => [
      role.arn,
      {
        identity: identityStatements(assembly, role),
        trust: readPolicy(role.properties.AssumeRolePolicyDocument ?? null, 'trust', whereIs(role)),
      },
    ]),
  );
  const policies = resourceStatements(assembly);
  const onResource = ({ resource }: Need): readonly Statement[] => policies.get(resource) ?? [];
  const requestOf = (need: Need, principal: Principal): Request => ({
    action: need.action,
    resource: need.resource,
    context: contextOf(assembly, principal, need),
  });

  return {
    roleMay(roleArn, need) {
      const principal: Principal = { kind: 'role', arn: roleArn, account: assembly.account };
      const request = requestOf(need, principal);
      const role = roles.get(roleArn);
      if (role === undefined) return refused(roleArn, request, 'no template has this role');
      if (meansAny(say(role.identity, 'Deny', request, principal)))
        return refused(roleArn, request, 'an identity-based policy explicitly denies it');
      if (meansAny(say(onResource(need), 'Deny', request, principal)))
        return refused(roleArn, request, 'a resource-based policy explicitly denies it');
      const byResource = say(onResource(need), 'Allow', request, principal);
      if (byResource.has('itself')) return allowed;
      if (!meansAny(say(role.identity, 'Allow', request, principal)))
        return refused(roleArn, request, 'no identity-based policy allows the action');
      // A key is closed even to its own account, unless its policy opens it.
      const isKey = need.action.toLowerCase().startsWith('kms:');
      return !isKey || byResource.has('account')
        ? allowed
        : refused(roleArn, request, 'the key policy does not allow it');
    },
    serviceMay(service, need) {
      const principal: Principal = { kind: 'service', name: service };
      const request = requestOf(need, principal);
      if (meansAny(say(onResource(need), 'Deny', request, principal)))
        return refused(service, request, 'a resource-based policy explicitly denies it');
      return say(onResource(need), 'Allow', request, principal).has('itself')
        ? allowed
        : refused(service, request, 'no resource-based policy allows the action');
    },
    serviceMayAssume(service, roleArn, sourceArn) {
      const principal: Principal = { kind: 'service', name: service };
      const need = { action: 'sts:AssumeRole', resource: roleArn, ...(sourceArn === undefined ? {} : { sourceArn }) };
      const request = requestOf(need, principal);
      const role = roles.get(roleArn);
      if (role === undefined) return refused(service, request, 'no template has this role');
      if (meansAny(say(role.trust, 'Deny', request, principal)))
        return refused(service, request, 'the trust policy explicitly denies it');
      return say(role.trust, 'Allow', request, principal).has('itself')
        ? allowed
        : refused(service, request, 'the trust policy does not allow it');
    },
  };
};
