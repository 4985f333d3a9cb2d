import { createHash } from 'node:crypto';
import { NotModelled } from '../parts.ts';

/** What CloudFormation makes known of a resource once it exists. */
export interface Identity {
  readonly name: string;
  readonly arn: string;
  /** What Ref returns. */
  readonly ref: string;
  /** What Fn::GetAtt returns. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A resource before its properties are resolved: names are asked for one by one, since names refer to names. */
export interface Unnamed {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly urlSuffix: string;
  /** A property as text, intrinsics resolved. */
  text(property: string): string | undefined;
  has(property: string): boolean;
}

const digest = ({ stack, logicalId }: Unnamed): Buffer => createHash('sha256').update(`${stack}/${logicalId}`).digest();

/** Letters and digits that look like AWS's random ones and are the same at every start. */
const suffix = (of: Unnamed, length: number): string =>
  BigInt(`0x${digest(of).toString('hex')}`)
    .toString(36)
    .slice(0, length);

/** As CloudFormation names what has no name: stack-logicalId-suffix, within the length the service allows. */
const generated = (of: Unnamed, limit: number): string => {
  const random = suffix(of, 12).toUpperCase();
  return `${`${of.stack}-${of.logicalId}`.slice(0, limit - random.length - 1)}-${random}`;
};

const uuid = (of: Unnamed): string =>
  digest(of)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const required = (of: Unnamed, property: string): string => {
  const found = of.text(property);
  if (found === undefined) throw new NotModelled(`${of.type} ${of.stack}/${of.logicalId} without ${property}`);
  return found;
};

const arn = ({ partition, region, account }: Unnamed, service: string, resource: string): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`;

/** Resources that AWS gives no ARN get a handle of the host's own, so that every resource has one. */
const handle = (of: Unnamed, name: string): Identity => ({
  name,
  arn: arn(of, 'cloudformation', `resource/${of.stack}/${of.logicalId}`),
  ref: name,
  attributes: {},
});

/** The usual case: named by a property or generated, one form of ARN, Ref is the name. */
const named =
  (property: string, limit: number, service: string, form: (name: string) => string) =>
  (of: Unnamed): Identity => {
    const name = of.text(property) ?? generated(of, limit);
    const own = arn(of, service, form(name));
    return { name, arn: own, ref: name, attributes: { Arn: own } };
  };

const withoutArn =
  (property: string) =>
  (of: Unnamed): Identity =>
    handle(of, of.text(property) ?? generated(of, 128));

const table = named('TableName', 255, 'dynamodb', (name) => `table/${name}`);
const bus = named('Name', 256, 'events', (name) => `event-bus/${name}`);
const machine = named('StateMachineName', 80, 'states', (name) => `stateMachine:${name}`);

const identities: Readonly<Record<string, (of: Unnamed) => Identity>> = {
  'AWS::DynamoDB::GlobalTable': (of) => {
    const identity = table(of);
    const stream = of.has('StreamSpecification') ? { StreamArn: `${identity.arn}/stream/2023-01-01T00:00:00.000` } : {};
    return { ...identity, attributes: { ...identity.attributes, ...stream, TableId: uuid(of) } };
  },
  'AWS::KMS::Key': (of) => {
    const own = arn(of, 'kms', `key/${uuid(of)}`);
    return { name: uuid(of), arn: own, ref: uuid(of), attributes: { Arn: own, KeyId: uuid(of) } };
  },
  'AWS::KMS::Alias': (of) => {
    const name = required(of, 'AliasName');
    return { name, arn: arn(of, 'kms', name), ref: name, attributes: {} };
  },
  'AWS::SSM::Parameter': (of) => {
    const name = of.text('Name') ?? `CFN-${of.logicalId}-${suffix(of, 12)}`;
    const own = arn(of, 'ssm', `parameter/${name.replace(/^\//, '')}`);
    const attributes = { Type: of.text('Type') ?? 'String', Value: of.text('Value') ?? '' };
    return { name, arn: own, ref: name, attributes };
  },
  'AWS::Lambda::Function': named('FunctionName', 64, 'lambda', (name) => `function:${name}`),
  'AWS::Lambda::EventSourceMapping': (of) => {
    const own = arn(of, 'lambda', `event-source-mapping:${uuid(of)}`);
    return { name: uuid(of), arn: own, ref: uuid(of), attributes: { Id: uuid(of), EventSourceMappingArn: own } };
  },
  'AWS::Lambda::EventInvokeConfig': (of) => handle(of, generated(of, 100)),
  'AWS::Lambda::Permission': (of) => handle(of, generated(of, 100)),
  'AWS::IAM::Role': (of) => {
    const name = of.text('RoleName') ?? generated(of, 64);
    const own = `arn:${of.partition}:iam::${of.account}:role${of.text('Path') ?? '/'}${name}`;
    return { name, arn: own, ref: name, attributes: { Arn: own, RoleId: `AROA${suffix(of, 17).toUpperCase()}` } };
  },
  'AWS::IAM::Policy': withoutArn('PolicyName'),
  'AWS::IAM::ManagedPolicy': (of) => {
    const name = of.text('ManagedPolicyName') ?? generated(of, 128);
    const own = `arn:${of.partition}:iam::${of.account}:policy${of.text('Path') ?? '/'}${name}`;
    return { name, arn: own, ref: own, attributes: { PolicyArn: own } };
  },
  'AWS::Logs::LogGroup': named('LogGroupName', 512, 'logs', (name) => `log-group:${name}:*`),
  'AWS::SQS::Queue': (of) => {
    const name = of.text('QueueName') ?? generated(of, 80);
    const own = arn(of, 'sqs', name);
    const url = `https://sqs.${of.region}.${of.urlSuffix}/${of.account}/${name}`;
    return { name, arn: own, ref: url, attributes: { Arn: own, QueueName: name, QueueUrl: url } };
  },
  'AWS::SQS::QueuePolicy': (of) => handle(of, generated(of, 128)),
  'AWS::Events::EventBus': (of) => {
    const identity = bus(of);
    return { ...identity, attributes: { ...identity.attributes, Name: identity.name } };
  },
  'AWS::Events::Rule': (of) => {
    const name = of.text('Name') ?? generated(of, 64);
    const busName = of.text('EventBusName')?.split('/').at(-1) ?? 'default';
    const own = arn(of, 'events', busName === 'default' ? `rule/${name}` : `rule/${busName}/${name}`);
    return { name, arn: own, ref: busName === 'default' ? name : `${busName}|${name}`, attributes: { Arn: own } };
  },
  'AWS::Events::Archive': named('ArchiveName', 48, 'events', (name) => `archive/${name}`),
  'AWS::Scheduler::Schedule': (of) =>
    named('Name', 64, 'scheduler', (name) => `schedule/${of.text('GroupName') ?? 'default'}/${name}`)(of),
  'AWS::Scheduler::ScheduleGroup': named('Name', 64, 'scheduler', (name) => `schedule-group/${name}`),
  'AWS::StepFunctions::StateMachine': (of) => {
    const { name, arn: own } = machine(of);
    return { name, arn: own, ref: own, attributes: { Arn: own, Name: name } };
  },
  'AWS::ApiGateway::RestApi': (of) => {
    const id = suffix(of, 10);
    const own = `arn:${of.partition}:apigateway:${of.region}::/restapis/${id}`;
    return {
      name: of.text('Name') ?? id,
      arn: own,
      ref: id,
      attributes: { RestApiId: id, RootResourceId: `r${id.slice(1)}` },
    };
  },
  'AWS::ApiGateway::Deployment': (of) => {
    const id = suffix(of, 6);
    const own = `arn:${of.partition}:apigateway:${of.region}::/restapis/${required(of, 'RestApiId')}/deployments/${id}`;
    return { name: id, arn: own, ref: id, attributes: { DeploymentId: id } };
  },
  'AWS::ApiGateway::Stage': (of) => {
    const name = required(of, 'StageName');
    const own = `arn:${of.partition}:apigateway:${of.region}::/restapis/${required(of, 'RestApiId')}/stages/${name}`;
    return { name, arn: own, ref: name, attributes: {} };
  },
  'AWS::ApiGateway::Account': (of) => handle(of, generated(of, 128)),
  'AWS::CloudWatch::Alarm': named('AlarmName', 255, 'cloudwatch', (name) => `alarm:${name}`),
  'AWS::CloudWatch::CompositeAlarm': named('AlarmName', 255, 'cloudwatch', (name) => `alarm:${name}`),
  'AWS::CloudWatch::Dashboard': (of) => {
    const name = of.text('DashboardName') ?? generated(of, 255);
    return { name, arn: `arn:${of.partition}:cloudwatch::${of.account}:dashboard/${name}`, ref: name, attributes: {} };
  },
  'AWS::SNS::Topic': (of) => {
    const name = of.text('TopicName') ?? generated(of, 256);
    const own = arn(of, 'sns', name);
    return { name, arn: own, ref: own, attributes: { TopicArn: own, TopicName: name } };
  },
  'AWS::SNS::TopicPolicy': (of) => handle(of, generated(of, 128)),
  'AWS::SNS::Subscription': (of) => {
    const own = `${required(of, 'TopicArn')}:${uuid(of)}`;
    return { name: uuid(of), arn: own, ref: own, attributes: { Arn: own } };
  },
  'AWS::CDK::Metadata': (of) => handle(of, generated(of, 128)),
};

export const identify = (of: Unnamed): Identity => {
  const identity = identities[of.type];
  if (identity === undefined) throw new NotModelled(`resource type ${of.type} (${of.stack}/${of.logicalId})`);
  return identity(of);
};
