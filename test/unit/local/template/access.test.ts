import type { Access, Assembly, Need, Resource } from '../../../../infra/local/parts.ts';
import { openAccess } from '../../../../infra/local/template/access/open-access.ts';
import { readResources } from './written-assembly.ts';

const ACCOUNT = '123456789012';
const TABLE = `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/cases`;
const INDEX = `${TABLE}/index/byDay`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/intake`;
const RULE = `arn:aws:events:eu-west-1:${ACCOUNT}:rule/jintiao/accepted`;
const QUEUE = `arn:aws:sqs:eu-west-1:${ACCOUNT}:inbox`;
const FUNCTION = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:intake`;
const TOPIC = `arn:aws:sns:eu-west-1:${ACCOUNT}:alarms`;

const trust = (Service: string, Condition: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service }, Condition }],
});
const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: unknown, Resource: unknown, Condition: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  Condition,
});
const deny = (Action: unknown, Resource: unknown, Condition: object = {}) => ({
  Effect: 'Deny',
  Action,
  Resource,
  Condition,
});

const role = (properties: object = {}) => ({
  Type: 'AWS::IAM::Role',
  Properties: { RoleName: 'intake', AssumeRolePolicyDocument: trust('lambda.amazonaws.com'), ...properties },
});
const inline = (...statements: readonly object[]) =>
  role({ Policies: [{ PolicyName: 'own', PolicyDocument: policy(...statements) }] });

const accessOf = (resources: object): Access => openAccess(readResources(resources));
const roleMay = (statements: readonly object[], need: Need): boolean =>
  accessOf({ Role: inline(...statements) }).roleMay(ROLE, need).allowed;

describe('given the identity policies of a role', () => {
  const put: Need = { action: 'dynamodb:PutItem', resource: TABLE };
  const query: Need = { action: 'dynamodb:Query', resource: INDEX };
  const keys = (...values: readonly string[]): Need => ({ ...put, context: { 'dynamodb:LeadingKeys': values } });
  const leading = (operator: string, ...wanted: readonly string[]) =>
    allow('dynamodb:*', '*', { [operator]: { 'dynamodb:LeadingKeys': wanted } });

  it.each<[string, readonly object[], Need, boolean]>([
    ['nothing said', [], put, false],
    ['the action on the table', [allow('dynamodb:PutItem', TABLE)], put, true],
    ['another action', [allow('dynamodb:GetItem', TABLE)], put, false],
    ['another table', [allow('dynamodb:PutItem', `${TABLE}s`)], put, false],
    ['the action in other case', [allow('DynamoDB:putitem', TABLE)], put, true],
    ['the table in other case', [allow('dynamodb:PutItem', TABLE.toUpperCase())], put, false],
    ['one action of a list', [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [INDEX, TABLE])], put, true],
    ['an action with *', [allow('dynamodb:Put*', TABLE)], put, true],
    ['all actions', [allow('*', '*')], put, true],
    ['an action with ?', [allow('dynamodb:?utItem', TABLE)], put, true],
    ['? for no character', [allow('dynamodb:PutItem?', TABLE)], put, false],
    ['a dot, which is no wildcard', [allow('dynamodb:PutIte.', TABLE)], put, false],
    ['the table, where its index is asked', [allow('dynamodb:Query', TABLE)], query, false],
    ['all indexes of the table', [allow('dynamodb:Query', `${TABLE}/index/*`)], query, true],
    ['the index, where the table is asked', [allow('dynamodb:PutItem', INDEX)], put, false],
    ['a denial beside the permission', [allow('*', '*'), deny('dynamodb:PutItem', TABLE)], put, false],
    ['a denial of something else', [allow('*', '*'), deny('dynamodb:DeleteItem', TABLE)], put, true],
    ['NotAction of another', [{ ...allow(undefined, TABLE), NotAction: 'dynamodb:Delete*' }], put, true],
    ['NotAction of this one', [{ ...allow(undefined, TABLE), NotAction: 'dynamodb:Put*' }], put, false],
    ['NotResource of another', [{ ...allow('dynamodb:PutItem', undefined), NotResource: QUEUE }], put, true],
    ['NotResource of this one', [{ ...allow('dynamodb:PutItem', undefined), NotResource: [QUEUE, TABLE] }], put, false],
    ['leading keys all in the list', [leading('ForAllValues:StringEquals', 'a', 'b')], keys('a', 'b'), true],
    ['leading keys not all in the list', [leading('ForAllValues:StringEquals', 'a')], keys('a', 'b'), false],
    ['no leading keys, for all values', [leading('ForAllValues:StringEquals', 'a')], put, true],
    ['some leading key in the list', [leading('ForAnyValue:StringEquals', 'a')], keys('a', 'b'), true],
    ['no leading keys, for any value', [leading('ForAnyValue:StringEquals', 'a')], put, false],
    ['leading keys by pattern', [leading('ForAllValues:StringLike', 'COUNTY#5226*')], keys('COUNTY#522626'), true],
    ['no value for StringEquals', [leading('StringEquals', 'a')], put, false],
    ['no value for StringEqualsIfExists', [leading('StringEqualsIfExists', 'a')], put, true],
    ['another value for StringEqualsIfExists', [leading('StringEqualsIfExists', 'a')], keys('b'), false],
    ['no value for StringNotEquals', [leading('StringNotEquals', 'a')], put, true],
    ['the value for StringNotEquals', [leading('StringNotEquals', 'a', 'b')], keys('b'), false],
    ['the value in other case', [leading('StringEquals', 'A')], keys('a'), false],
    ['the value in other case, ignored', [leading('StringEqualsIgnoreCase', 'A')], keys('a'), true],
    ['Null of an absent key', [leading('Null', 'true')], put, true],
    ['Null of a present key', [leading('Null', 'true')], keys('a'), false],
    ['transport secure', [allow('*', '*', { Bool: { 'aws:SecureTransport': true } })], put, true],
    ['transport insecure', [allow('*', '*', { Bool: { 'aws:SecureTransport': 'false' } })], put, false],
    [
      'the role by its ARN',
      [allow('*', '*', { ArnLike: { 'AWS:principalarn': 'arn:aws:iam::*:role/in*' } })],
      put,
      true,
    ],
    [
      '* that would run over a colon',
      [allow('*', '*', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:*:role/intake' } })],
      put,
      false,
    ],
    [
      'two conditions, one unmet',
      [allow('*', '*', { Bool: { 'aws:SecureTransport': 'true' }, StringEquals: { 'aws:PrincipalAccount': '1' } })],
      put,
      false,
    ],
  ])('decides by %s', (_, statements, need, expected) => {
    expect(roleMay(statements, need)).toBe(expected);
  });

  it('counts policies attached by the policy and by the role, and no other', () => {
    const attached = (name: string, Roles: readonly string[]) => ({
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyName: name, PolicyDocument: policy(allow(`dynamodb:${name}`, TABLE)), Roles },
    });
    const access = accessOf({
      Role: role({ ManagedPolicyArns: [{ Ref: 'Managed' }] }),
      Own: attached('PutItem', ['intake']),
      Others: attached('DeleteItem', ['assignment']),
      Managed: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { PolicyDocument: policy(allow('dynamodb:GetItem', TABLE)) },
      },
      Reaching: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { PolicyDocument: policy(allow('dynamodb:Query', TABLE)), Roles: ['intake'] },
      },
    });
    const may = (action: string) => access.roleMay(ROLE, { action, resource: TABLE }).allowed;
    expect(['PutItem', 'GetItem', 'Query', 'DeleteItem'].filter((name) => may(`dynamodb:${name}`))).toEqual([
      'PutItem',
      'GetItem',
      'Query',
    ]);
  });

  it("knows AWS's basic execution role, and refuses its other managed policies by name", () => {
    const arn = (name: string) => `arn:aws:iam::aws:policy/${name}`;
    const access = accessOf({ Role: role({ ManagedPolicyArns: [arn('service-role/AWSLambdaBasicExecutionRole')] }) });
    expect(access.roleMay(ROLE, { action: 'logs:PutLogEvents', resource: 'any' }).allowed).toBe(true);
    expect(access.roleMay(ROLE, put).allowed).toBe(false);
    expect(() => accessOf({ Role: role({ ManagedPolicyArns: [arn('AdministratorAccess')] }) })).toThrow(
      'managed policy arn:aws:iam::aws:policy/AdministratorAccess',
    );
  });

  it('says who was refused what, and why', () => {
    const access = accessOf({ Role: inline() });
    expect(access.roleMay(ROLE, put)).toEqual({
      allowed: false,
      because: `${ROLE} is not authorized to perform: dynamodb:PutItem on resource: ${TABLE} because no identity-based policy allows the action`,
    });
    expect(access.roleMay(`${ROLE}s`, put)).toMatchObject({
      because: expect.stringContaining('no template has this role'),
    });
  });

  it.each<[string, object, string]>([
    [
      'an operator',
      allow('*', '*', { DateGreaterThan: { 'aws:SourceArn': 'x' } }),
      'condition operator DateGreaterThan',
    ],
    [
      'an operator behind a set',
      allow('*', '*', { 'ForAllValues:IpAddress': { 'aws:SourceArn': 'x' } }),
      'operator ForAllValues:IpAddress',
    ],
    [
      'a condition key',
      allow('*', '*', { StringEquals: { 'aws:RequestTag/team': 'x' } }),
      'condition key aws:RequestTag/team',
    ],
    ['a policy variable', allow('*', `arn:aws:sqs:::\${aws:username}`), 'policy variable'],
    ['an element', { ...allow('*', '*'), NotPrincipal: '*' }, 'NotPrincipal'],
    ['a statement without resource', allow('*', undefined), 'neither or both of Resource and NotResource'],
    [
      'a statement with two kinds of action',
      { ...allow('*', '*'), NotAction: 'x' },
      'neither or both of Action and NotAction',
    ],
    ['a principal in an identity policy', { ...allow('*', '*'), Principal: '*' }, 'identity policy with Principal'],
  ])('refuses %s that it does not know, at the start and by name', (_, statement, name) => {
    expect(() => accessOf({ Role: inline(statement) })).toThrow(name);
    expect(() => accessOf({ Role: inline(statement) })).toThrow('is not modelled');
  });
});

describe('given the policies of a resource', () => {
  const lambda = { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'intake', Runtime: 'nodejs24.x' } };
  const permission = (properties: object) => ({
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: { 'Fn::GetAtt': ['Intake', 'Arn'] },
      Principal: 'events.amazonaws.com',
      ...properties,
    },
  });
  const queuePolicy = (...statements: readonly object[]) => ({
    Inbox: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'inbox' } },
    Policy: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: { Queues: [{ Ref: 'Inbox' }], PolicyDocument: policy(...statements) },
    },
  });
  const events = { Service: 'events.amazonaws.com' };
  const invoke: Need = { action: 'lambda:InvokeFunction', resource: FUNCTION, sourceArn: RULE };
  const send: Need = { action: 'sqs:SendMessage', resource: QUEUE, sourceArn: RULE };

  it.each<[string, object, string, Need, boolean]>([
    ['no permission', {}, 'events.amazonaws.com', invoke, false],
    ['a permission for the rule', { P: permission({ SourceArn: RULE }) }, 'events.amazonaws.com', invoke, true],
    [
      'a permission for another rule',
      { P: permission({ SourceArn: `${RULE}s` }) },
      'events.amazonaws.com',
      invoke,
      false,
    ],
    [
      'a permission by pattern',
      { P: permission({ SourceArn: `arn:aws:events:*:${ACCOUNT}:rule/jintiao/*` }) },
      'events.amazonaws.com',
      invoke,
      true,
    ],
    ['a permission for any rule', { P: permission({}) }, 'events.amazonaws.com', invoke, true],
    [
      'a permission for the function by its name',
      { P: permission({ FunctionName: 'intake' }) },
      'events.amazonaws.com',
      invoke,
      true,
    ],
    [
      'a permission for this account',
      { P: permission({ SourceAccount: ACCOUNT }) },
      'events.amazonaws.com',
      invoke,
      true,
    ],
    [
      'a permission for another account',
      { P: permission({ SourceAccount: '210987654321' }) },
      'events.amazonaws.com',
      invoke,
      false,
    ],
    ['a permission for another service', { P: permission({}) }, 'apigateway.amazonaws.com', invoke, false],
    [
      'a permission with a source, where none is given',
      { P: permission({ SourceArn: RULE }) },
      'events.amazonaws.com',
      { ...invoke, sourceArn: '' },
      false,
    ],
    ['a queue without policy', {}, 'events.amazonaws.com', send, false],
    [
      'a queue policy for the rule',
      queuePolicy({ ...allow('sqs:SendMessage', QUEUE, { ArnEquals: { 'aws:SourceArn': RULE } }), Principal: events }),
      'events.amazonaws.com',
      send,
      true,
    ],
    [
      'a queue policy for another rule',
      queuePolicy({
        ...allow('sqs:SendMessage', QUEUE, { ArnEquals: { 'aws:SourceArn': `${RULE}s` } }),
        Principal: events,
      }),
      'events.amazonaws.com',
      send,
      false,
    ],
    [
      'a queue policy for another queue',
      queuePolicy({ ...allow('sqs:SendMessage', `${QUEUE}s`), Principal: events }),
      'events.amazonaws.com',
      send,
      false,
    ],
    [
      'a queue policy for the account',
      queuePolicy({ ...allow('sqs:*', QUEUE, { StringEquals: { 'aws:SourceAccount': ACCOUNT } }), Principal: events }),
      'events.amazonaws.com',
      send,
      true,
    ],
    [
      'a queue policy that denies insecure transport',
      queuePolicy(
        { ...allow('sqs:*', QUEUE), Principal: events },
        { ...deny('sqs:*', QUEUE, { Bool: { 'aws:SecureTransport': 'false' } }), Principal: { AWS: '*' } },
      ),
      'events.amazonaws.com',
      send,
      true,
    ],
    [
      'a queue policy that denies everyone',
      queuePolicy({ ...allow('sqs:*', QUEUE), Principal: events }, { ...deny('sqs:*', QUEUE), Principal: '*' }),
      'events.amazonaws.com',
      send,
      false,
    ],
  ])('lets a service act by %s', (_, resources, service, need, expected) => {
    expect(accessOf({ Intake: lambda, ...resources }).serviceMay(service, need).allowed).toBe(expected);
  });

  it('lets a role act by a queue policy that names it, unless one of both sides denies', () => {
    const named = { ...allow('sqs:SendMessage', QUEUE), Principal: { AWS: ROLE } };
    const refusing = { ...deny('sqs:SendMessage', QUEUE), Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } };
    const may = (resources: object) =>
      accessOf(resources).roleMay(ROLE, { action: 'sqs:SendMessage', resource: QUEUE }).allowed;
    expect(may({ Role: inline(), ...queuePolicy(named) })).toBe(true);
    expect(may({ Role: inline(deny('sqs:*', '*')), ...queuePolicy(named) })).toBe(false);
    expect(may({ Role: inline(allow('sqs:*', '*')), ...queuePolicy(refusing) })).toBe(false);
  });

  it('reads the policy of a topic', () => {
    const access = accessOf({
      Alarms: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'alarms' } },
      Policy: {
        Type: 'AWS::SNS::TopicPolicy',
        Properties: {
          Topics: [{ Ref: 'Alarms' }],
          PolicyDocument: policy({
            ...allow('sns:Publish', TOPIC),
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        },
      },
    });
    expect(access.serviceMay('cloudwatch.amazonaws.com', { action: 'sns:Publish', resource: TOPIC }).allowed).toBe(
      true,
    );
  });

  it('refuses a permission on a function, and a policy on a queue, that no stack makes', () => {
    expect(() => accessOf({ P: permission({ FunctionName: 'ghost' }) })).toThrow(
      'AWS::Lambda::Permission Services/P on "ghost"',
    );
    const policyOn = {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: { Queues: ['https://sqs/1/ghost'], PolicyDocument: policy() },
    };
    expect(() => accessOf({ Policy: policyOn })).toThrow('on queue https://sqs/1/ghost');
  });
});

describe('given a key', () => {
  const root = { AWS: `arn:aws:iam::${ACCOUNT}:root` };
  const decrypt = (assembly: Assembly, act: (access: Access, need: Need) => { readonly allowed: boolean }): boolean => {
    const [key] = assembly.of('AWS::KMS::Key');
    const found: Resource | undefined = key;
    return act(openAccess(assembly), { action: 'kms:Decrypt', resource: found?.arn ?? '' }).allowed;
  };
  const key = (...statements: readonly object[]) => ({
    Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: policy(...statements) } },
  });
  const delegating = { ...allow('kms:*', '*'), Principal: root };
  const granted = inline(allow('kms:Decrypt', '*'));

  it.each<[string, object, boolean]>([
    ['a policy that leaves it to the account, and a grant', { ...key(delegating), Role: granted }, true],
    ['a policy that leaves it to the account, and no grant', { ...key(delegating), Role: inline() }, false],
    ['no policy of its own, and a grant', { Key: { Type: 'AWS::KMS::Key' }, Role: granted }, true],
    ['a policy that leaves nothing to the account, and a grant', { ...key(), Role: granted }, false],
    [
      'a policy that names the role, and no grant',
      { ...key({ ...allow('kms:Decrypt', '*'), Principal: { AWS: ROLE } }), Role: inline() },
      true,
    ],
    ['a policy that denies', { ...key(delegating, { ...deny('kms:*', '*'), Principal: '*' }), Role: granted }, false],
  ])('decides for a role by %s', (_, resources, expected) => {
    expect(decrypt(readResources(resources), (access, need) => access.roleMay(ROLE, need))).toBe(expected);
  });

  it('lets a service use it only where its policy names that service', () => {
    const named = {
      ...allow(['kms:Decrypt', 'kms:GenerateDataKey*'], '*'),
      Principal: { Service: 'events.amazonaws.com' },
    };
    const may = (service: string, ...statements: readonly object[]) =>
      decrypt(readResources(key(...statements)), (access, need) => access.serviceMay(service, need));
    expect(may('events.amazonaws.com', delegating, named)).toBe(true);
    expect(may('sns.amazonaws.com', delegating, named)).toBe(false);
    expect(may('events.amazonaws.com', delegating)).toBe(false);
  });
});

describe('given the trust policy of a role', () => {
  const GROUP = `arn:aws:scheduler:eu-west-1:${ACCOUNT}:schedule-group/jintiao`;
  const assumed = (document: object) => accessOf({ Role: role({ AssumeRolePolicyDocument: document }) });

  it('lets the service take it on that it names, and no other', () => {
    const access = assumed(trust('states.amazonaws.com'));
    expect(access.serviceMayAssume('states.amazonaws.com', ROLE)).toEqual({ allowed: true });
    expect(access.serviceMayAssume('events.amazonaws.com', ROLE).allowed).toBe(false);
    expect(access.serviceMayAssume('states.amazonaws.com', `${ROLE}s`).allowed).toBe(false);
  });

  it('asks for the source that its conditions name', () => {
    const access = assumed(
      trust('scheduler.amazonaws.com', { StringEquals: { 'aws:SourceArn': GROUP, 'aws:SourceAccount': ACCOUNT } }),
    );
    expect(access.serviceMayAssume('scheduler.amazonaws.com', ROLE, GROUP).allowed).toBe(true);
    expect(access.serviceMayAssume('scheduler.amazonaws.com', ROLE, `${GROUP}s`).allowed).toBe(false);
    expect(access.serviceMayAssume('scheduler.amazonaws.com', ROLE).allowed).toBe(false);
  });

  it('heeds a denial', () => {
    const { Statement } = trust('states.amazonaws.com');
    const access = assumed(policy(...Statement, { Effect: 'Deny', Action: 'sts:*', Principal: '*' }));
    expect(access.serviceMayAssume('states.amazonaws.com', ROLE).allowed).toBe(false);
  });
});
