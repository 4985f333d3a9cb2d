import { readResources, readWritten } from './written-assembly.ts';

const table = (properties: object = {}) => ({ Type: 'AWS::DynamoDB::GlobalTable', Properties: properties });
const queue = (properties: object = {}) => ({ Type: 'AWS::SQS::Queue', Properties: properties });
const lambda = (properties: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Handler: 'index.handler', Runtime: 'nodejs24.x', Role: 'role', ...properties },
});
const ssm = (Name: string, Value: unknown) => ({ Type: 'AWS::SSM::Parameter', Properties: { Name, Value } });
const ssmValue = (Default: string) => ({ Type: 'AWS::SSM::Parameter::Value<String>', Default });

const data = { Resources: { Cases: table(), CasesName: ssm('/jintiao/cases', { Ref: 'Cases' }) } };
const services = {
  Parameters: { CasesName: ssmValue('/jintiao/cases') },
  Resources: { Inbox: queue(), Intake: lambda({ Environment: { Variables: { CASES: { Ref: 'CasesName' } } } }) },
  Outputs: {
    Inbox: { Value: { 'Fn::GetAtt': ['Inbox', 'Arn'] }, Export: { Name: { 'Fn::Sub': `\${AWS::StackName}:inbox` } } },
  },
};
const watch = {
  Resources: {
    Late: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { 'Fn::ImportValue': 'Services:inbox' } } },
  },
};
const three = {
  Watch: { template: watch, dependencies: ['Services'] },
  Services: { template: services, dependencies: ['Data'] },
  Data: { template: data },
};

describe('given an assembly of three stacks', () => {
  it.each([false, true])('reads those that others depend on first (in a stage: %s)', (staged) => {
    const named = (name: string) => ({ Note: ssm(`/${name}`, name) });
    const stack = (name: string, ...dependencies: readonly string[]) => ({
      template: { Resources: named(name) },
      dependencies,
    });
    const assembly = readWritten(
      { Watch: stack('w', 'Services'), Services: stack('s', 'Data'), Data: stack('d') },
      { staged },
    );
    expect(assembly.of('AWS::SSM::Parameter').map((resource) => resource.stack)).toEqual(['Data', 'Services', 'Watch']);
  });

  it('hands values over by SSM parameters and by exports', () => {
    const assembly = readWritten(three);
    const [cases] = assembly.of('AWS::DynamoDB::GlobalTable');
    const [inbox] = assembly.of('AWS::SQS::Queue');
    expect(assembly.of('AWS::Lambda::Function')[0]?.properties.Environment).toEqual({
      Variables: { CASES: cases?.name },
    });
    expect(assembly.of('AWS::SNS::Topic')[0]?.properties.DisplayName).toBe(inbox?.arn);
  });

  it('makes the same name at every start for what has none, within the length its service allows', () => {
    const long = `Long${'x'.repeat(120)}`;
    const [first, second] = [0, 1].map(() =>
      readResources({ Inbox: queue(), Other: queue(), [long]: queue() }).of('AWS::SQS::Queue'),
    );
    expect(first?.map(({ name }) => name)).toEqual(second?.map(({ name }) => name));
    expect(first?.[0]?.name).toMatch(/^Services-Inbox-[0-9A-Z]{12}$/);
    expect(new Set(first?.map(({ name }) => name)).size).toBe(3);
    expect(first?.[2]?.name).toHaveLength(80);
  });

  it('finds resources by ARN and type, and is silent about what is not there', () => {
    const assembly = readResources({ Inbox: queue({ QueueName: 'inbox' }) });
    expect(assembly.byArn('arn:aws:sqs:eu-west-1:123456789012:inbox')?.logicalId).toBe('Inbox');
    expect(assembly.byArn('arn:aws:sqs:eu-west-1:123456789012:outbox')).toBeUndefined();
    expect(assembly.of('AWS::SNS::Topic')).toEqual([]);
  });

  it('runs the stacks that are named alone, and refuses names it does not find', () => {
    expect(readWritten(three, { stacks: ['Data'] }).of('AWS::SQS::Queue')).toEqual([]);
    expect(() => readWritten(three, { stacks: ['Data', 'Extra'] })).toThrow('no stack Extra');
    expect(() => readWritten(three, { stacks: ['Services'] })).toThrow(
      'SSM parameter /jintiao/cases, which no stack makes',
    );
  });

  it('refuses a stack that was made for another account or region', () => {
    const made = (environment: string) => ({ Data: { template: data, environment } });
    expect(readWritten(made('aws://123456789012/eu-west-1')).of('AWS::DynamoDB::GlobalTable')).toHaveLength(1);
    expect(() => readWritten(made('aws://123456789012/cn-north-1'))).toThrow('made for aws://123456789012/cn-north-1');
    expect(() => readWritten(made('aws://210987654321/unknown-region'))).toThrow('made for aws://210987654321');
    const beside = {
      ...made('aws://123456789012/cn-north-1'),
      Services: { template: { Resources: { Inbox: queue() } } },
    };
    expect(readWritten(beside, { stacks: ['Services'] }).of('AWS::SQS::Queue')).toHaveLength(1);
  });

  it('leaves out a resource whose condition does not hold', () => {
    const sections = { Conditions: { InChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] } } };
    const resources = { Inbox: { ...queue(), Condition: 'InChina' } };
    expect(readResources(resources, sections).of('AWS::SQS::Queue')).toHaveLength(0);
    expect(readResources(resources, sections, { partition: 'aws-cn' }).of('AWS::SQS::Queue')).toHaveLength(1);
  });

  it("takes the CDK's check of its own bootstrap as passed", () => {
    const sections = {
      Parameters: { BootstrapVersion: ssmValue('/cdk-bootstrap/hnb659fds/version') },
      Rules: { CheckBootstrapVersion: { Assertions: [] } },
    };
    expect(readResources({ Inbox: queue() }, sections).of('AWS::SQS::Queue')).toHaveLength(1);
    expect(() => readResources({}, { Rules: { Other: {} } })).toThrow('Rules.Other is not modelled');
  });

  it('finds the code of a function among the assets', () => {
    const code = { Code: { S3Bucket: 'assets', S3Key: 'abc.zip' } };
    const assembly = readWritten({
      Services: {
        template: { Resources: { Intake: lambda(code), Lost: lambda() } },
        assets: { 'abc.zip': '../asset.abc' },
      },
    });
    const [intake, lost] = assembly.of('AWS::Lambda::Function');
    expect(assembly.codeOf(intake?.arn ?? '')).toMatch(/asset\.abc$/);
    expect(() => assembly.codeOf(lost?.arn ?? '')).toThrow('no code for');
  });
});

describe('given a template with parameters', () => {
  const read = (parameter: object, parameters: Record<string, string>) =>
    readResources(
      { Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { Ref: 'Stage' } } } },
      { Parameters: { Stage: { Type: 'String', ...parameter } } },
      { parameters },
    ).of('AWS::SNS::Topic')[0]?.properties.DisplayName;

  it('takes the given value, for one stack before for all, or else the default', () => {
    expect(read({ Default: 'test' }, {})).toBe('test');
    expect(read({ Default: 'test' }, { Stage: 'demo' })).toBe('demo');
    expect(read({}, { Stage: 'demo', 'Services:Stage': 'bench' })).toBe('bench');
  });

  it.each([
    [{}, {}, 'no value given for parameter Services:Stage'],
    [{ AllowedValues: ['test'] }, { Stage: 'demo' }, 'may not be demo'],
    [{ AllowedPattern: '[0-9]+' }, { Stage: '12x' }, 'does not match [0-9]+'],
    [{ Type: 'AWS::EC2::KeyPair::KeyName', Default: 'x' }, {}, 'of type AWS::EC2::KeyPair::KeyName is not modelled'],
    [{ Default: 'x' }, { Stge: 'demo' }, 'no template has the parameter Stge'],
  ])('refuses %j with %j', (parameter, given, message) => {
    expect(() => read(parameter, given)).toThrow(message);
  });
});

describe('given a template with something the host does not know', () => {
  it.each<[string, object, object, string]>([
    [
      'a resource type',
      { Cluster: { Type: 'AWS::ECS::Cluster' } },
      {},
      'resource type AWS::ECS::Cluster (Services/Cluster)',
    ],
    ['a property', { Inbox: queue({ FifoQueue: true }) }, {}, 'property FifoQueue of AWS::SQS::Queue (Services/Inbox)'],
    [
      'a property deep inside',
      {
        Cases: table({
          Replicas: [{ Region: 'eu-west-1' }, { Region: 'eu-west-1', ReadOnDemandThroughputSettings: {} }],
        }),
      },
      {},
      'property Replicas[1].ReadOnDemandThroughputSettings of AWS::DynamoDB::GlobalTable (Services/Cases)',
    ],
    [
      'a value that changes what a property means',
      { Intake: lambda({ Runtime: 'python3.13' }) },
      {},
      'property Runtime "python3.13" of AWS::Lambda::Function (Services/Intake)',
    ],
    [
      'a property of the wrong shape',
      { Cases: table({ KeySchema: 'PK' }) },
      {},
      'property KeySchema, which is no list',
    ],
    ['an attribute of a resource', { Inbox: { ...queue(), CreationPolicy: {} } }, {}, 'Resources.Inbox.CreationPolicy'],
    ['a section', {}, { Transform: 'AWS::Serverless-2016-10-31' }, 'Services: Transform'],
  ])('refuses to start, and names %s', (_, resources, sections, name) => {
    expect(() => readResources(resources, sections)).toThrow(name);
    expect(() => readResources(resources, sections)).toThrow('is not modelled');
  });

  it('names everything unknown at once', () => {
    expect(() =>
      readResources({ Inbox: queue({ FifoQueue: true }), Cases: table({ WriteProvisionedThroughputSettings: {} }) }),
    ).toThrow(/FifoQueue.*; .*WriteProvisionedThroughputSettings/);
  });
});
