import { type Assembly, type Json, NotModelled, type Resource } from '../../parts.ts';
import { isList, isObject } from '../intrinsics.ts';
import { managedPolicies } from './managed-policies.ts';
import { readPolicy, type Statement } from './policy-document.ts';

const texts = (value: Json | undefined): readonly string[] =>
  isList(value) ? value.filter((item) => typeof item === 'string') : [];
export const whereIs = ({ type, stack, logicalId }: Resource): string => `${type} ${stack}/${logicalId}`;

/** What a role may do by its own policies: inline, attached by the policy or by the role, and AWS's managed ones. */
export const identityStatements = (assembly: Assembly, role: Resource): readonly Statement[] => {
  const inline = isList(role.properties.Policies) ? role.properties.Policies : [];
  const managed = assembly.of('AWS::IAM::ManagedPolicy');
  const attached = texts(role.properties.ManagedPolicyArns);
  const ofAws = attached.flatMap((arn) => {
    if (managed.some((policy) => policy.arn === arn)) return [];
    const document = managedPolicies[arn.replace(/^arn:[\w-]+:iam::aws:policy\//, '')];
    if (document === undefined) throw new NotModelled(`managed policy ${arn} (${whereIs(role)})`);
    return readPolicy(document, 'identity', arn);
  });
  const own = [...assembly.of('AWS::IAM::Policy'), ...managed].filter(
    (policy) => texts(policy.properties.Roles).includes(role.name) || attached.includes(policy.arn),
  );
  return [
    ...inline.flatMap((policy) =>
      readPolicy((isObject(policy) && policy.PolicyDocument) || null, 'identity', whereIs(role)),
    ),
    ...own.flatMap((policy) => readPolicy(policy.properties.PolicyDocument ?? null, 'identity', whereIs(policy))),
    ...ofAws,
  ];
};

/** A key without a policy gets the one that leaves all to the account's identity policies. */
const keyPolicyOf = ({ partition, account }: Assembly, key: Resource): Json =>
  key.properties.KeyPolicy ?? {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: `arn:${partition}:iam::${account}:root` }, Action: 'kms:*', Resource: '*' },
    ],
  };

const permission = (assembly: Assembly, granted: Resource): readonly [string, readonly Statement[]] => {
  const { Action = null, FunctionName, Principal, SourceArn, SourceAccount } = granted.properties;
  const named = assembly
    .of('AWS::Lambda::Function')
    .find(({ name, arn }) => typeof FunctionName === 'string' && [name, arn].includes(FunctionName));
  if (named === undefined || typeof Principal !== 'string')
    throw new NotModelled(`${whereIs(granted)} on ${JSON.stringify(FunctionName)} for ${JSON.stringify(Principal)}`);
  const principal = Principal.endsWith('.amazonaws.com') ? { Service: Principal } : { AWS: Principal };
  // Lambda turns the source into these very conditions of the function's policy.
  const conditions = {
    ...(SourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': SourceArn } }),
    ...(SourceAccount === undefined ? {} : { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
  };
  const statement = { Effect: 'Allow', Action, Principal: principal, Resource: named.arn, Condition: conditions };
  return [named.arn, readPolicy({ Statement: [statement] }, 'resource', whereIs(granted))];
};

/** What the resources themselves say: permissions of functions, policies of queues, topics and keys. */
export const resourceStatements = (assembly: Assembly): ReadonlyMap<string, readonly Statement[]> => {
  const byArn = new Map<string, Statement[]>();
  const add = (arn: string, statements: readonly Statement[]): void =>
    void byArn.set(arn, [...(byArn.get(arn) ?? []), ...statements]);
  for (const granted of assembly.of('AWS::Lambda::Permission')) add(...permission(assembly, granted));
  for (const key of assembly.of('AWS::KMS::Key'))
    add(key.arn, readPolicy(keyPolicyOf(assembly, key), 'resource', whereIs(key)));
  for (const policy of assembly.of('AWS::SQS::QueuePolicy'))
    for (const url of texts(policy.properties.Queues)) {
      const queue = assembly.of('AWS::SQS::Queue').find(({ name }) => url.endsWith(`/${name}`));
      if (queue === undefined) throw new NotModelled(`${whereIs(policy)} on queue ${url}, which no stack makes,`);
      add(queue.arn, readPolicy(policy.properties.PolicyDocument ?? null, 'resource', whereIs(policy)));
    }
  for (const policy of assembly.of('AWS::SNS::TopicPolicy'))
    for (const topic of texts(policy.properties.Topics))
      add(topic, readPolicy(policy.properties.PolicyDocument ?? null, 'resource', whereIs(policy)));
  return byArn;
};
