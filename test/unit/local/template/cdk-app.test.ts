import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  App,
  aws_cloudwatch as cloudwatch,
  Duration,
  aws_dynamodb as dynamodb,
  aws_events as events,
  aws_events_targets as eventTargets,
  aws_iam as iam,
  aws_kms as kms,
  aws_lambda as lambda,
  aws_logs as logs,
  Stack,
  Stage,
  aws_scheduler as scheduler,
  aws_scheduler_targets as scheduleTargets,
  aws_stepfunctions as sfn,
  aws_lambda_event_sources as sources,
  aws_sqs as sqs,
  aws_ssm as ssm,
} from 'aws-cdk-lib';
import type { Access, Assembly } from '../../../../infra/local/parts.ts';
import { openAccess } from '../../../../infra/local/template/access/open-access.ts';
import { readAssembly } from '../../../../infra/local/template/read-assembly.ts';
import { here } from './written-assembly.ts';

/** The shape of the product in small: data, services, watch; values by SSM; rule → queue → function. */
const synthesise = (outdir: string, code: string): void => {
  const app = new App({ outdir, analyticsReporting: false });
  const stage = new Stage(app, 'Jintiao', { env: { account: here.account, region: here.region } });
  const data = new Stack(stage, 'Data');
  const key = new kms.Key(data, 'Key', { enableKeyRotation: true, alias: 'jintiao' });
  const cases = new dynamodb.TableV2(data, 'Cases', {
    partitionKey: { name: 'PK', type: dynamodb.AttributeType.STRING },
    sortKey: { name: 'SK', type: dynamodb.AttributeType.STRING },
    dynamoStream: dynamodb.StreamViewType.NEW_IMAGE,
    deletionProtection: true,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    encryption: dynamodb.TableEncryptionV2.customerManagedKey(key),
    globalSecondaryIndexes: [
      { indexName: 'byDay', partitionKey: { name: 'day', type: dynamodb.AttributeType.STRING } },
    ],
  });
  new ssm.StringParameter(data, 'CasesArn', { parameterName: '/jintiao/cases', stringValue: cases.tableArn });

  const services = new Stack(stage, 'Services');
  services.addStackDependency(data);
  const table = dynamodb.TableV2.fromTableAttributes(services, 'Cases', {
    tableArn: ssm.StringParameter.valueForStringParameter(services, '/jintiao/cases'),
    globalIndexes: ['byDay'],
  });
  const intake = new lambda.Function(services, 'Intake', {
    runtime: lambda.Runtime.NODEJS_24_X,
    architecture: lambda.Architecture.ARM_64,
    handler: 'index.handler',
    code: lambda.Code.fromAsset(code),
    timeout: Duration.seconds(10),
    tracing: lambda.Tracing.ACTIVE,
    environment: { TABLE: table.tableName },
    logGroup: new logs.LogGroup(services, 'IntakeLogs', { retention: logs.RetentionDays.ONE_MONTH }),
  });
  table.grant(intake, 'dynamodb:Query');
  const dead = new sqs.Queue(services, 'Dead', { enforceSSL: true });
  const inbox = new sqs.Queue(services, 'Inbox', {
    enforceSSL: true,
    deadLetterQueue: { queue: dead, maxReceiveCount: 5 },
  });
  intake.addEventSource(new sources.SqsEventSource(inbox, { reportBatchItemFailures: true, maxConcurrency: 2 }));
  const bus = new events.EventBus(services, 'Bus', { eventBusName: 'jintiao' });
  new events.Rule(services, 'Accepted', {
    eventBus: bus,
    eventPattern: { detailType: ['case.accepted.v1'] },
    targets: [new eventTargets.SqsQueue(inbox, { deadLetterQueue: dead })],
  });
  const role = new iam.Role(services, 'FlowRole', { assumedBy: new iam.ServicePrincipal('states.amazonaws.com') });
  intake.grantInvoke(role);
  new sfn.StateMachine(services, 'Flow', {
    role,
    stateMachineName: 'jintiao',
    definitionBody: sfn.DefinitionBody.fromString('{"StartAt":"End","States":{"End":{"Type":"Succeed"}}}'),
    definitionSubstitutions: { Intake: intake.functionArn },
  });
  new scheduler.Schedule(services, 'Morning', {
    schedule: scheduler.ScheduleExpression.cron({ minute: '0', hour: '8' }),
    target: new scheduleTargets.LambdaInvoke(intake, { deadLetterQueue: dead }),
    scheduleGroup: new scheduler.ScheduleGroup(services, 'Schedules'),
  });
  const watch = new Stack(stage, 'Watch');
  new cloudwatch.Alarm(watch, 'Errors', { metric: intake.metricErrors(), threshold: 1, evaluationPeriods: 1 });
  app.synth();
};

describe('given what the CDK makes of an application in the shape of ours', () => {
  let folder: string;
  let assembly: Assembly;
  let access: Access;
  const one = (type: string, logicalId: string) => {
    const found = assembly.of(type).find((resource) => resource.logicalId.startsWith(logicalId));
    if (found === undefined) throw new Error(`no ${type} ${logicalId}`);
    return found;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cdk-'));
    const code = join(folder, 'code');
    mkdirSync(code);
    writeFileSync(join(code, 'index.mjs'), 'export const handler = () => undefined;');
    synthesise(join(folder, 'cdk.out'), code);
    assembly = readAssembly({ folder: join(folder, 'cdk.out'), ...here });
    access = openAccess(assembly);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('knows all of it, finds the code and hands the table over', () => {
    const intake = one('AWS::Lambda::Function', 'Intake');
    expect(assembly.codeOf(intake.arn)).toContain('asset.');
    expect(intake.properties.Environment).toEqual({
      Variables: { TABLE: one('AWS::DynamoDB::GlobalTable', 'Cases').name },
    });
    expect(one('AWS::CloudWatch::Alarm', 'Errors').properties.Dimensions).toEqual([
      { Name: 'FunctionName', Value: intake.name },
    ]);
  });

  it('grants what the constructs grant, and nothing more', () => {
    const role = one('AWS::IAM::Role', 'Intake').arn;
    const table = one('AWS::DynamoDB::GlobalTable', 'Cases').arn;
    const inbox = one('AWS::SQS::Queue', 'Inbox').arn;
    const may = (action: string, resource: string) => access.roleMay(role, { action, resource }).allowed;
    expect(may('dynamodb:Query', `${table}/index/byDay`)).toBe(true);
    expect(may('dynamodb:PutItem', table)).toBe(false);
    expect(may('sqs:ReceiveMessage', inbox)).toBe(true);
    expect(may('sqs:SendMessage', inbox)).toBe(false);
    expect(may('logs:PutLogEvents', one('AWS::Logs::LogGroup', 'IntakeLogs').arn)).toBe(true);
  });

  it('lets rule, schedule and flow do what they are for', () => {
    const rule = one('AWS::Events::Rule', 'Accepted').arn;
    const send = { action: 'sqs:SendMessage', resource: one('AWS::SQS::Queue', 'Inbox').arn };
    expect(access.serviceMay('events.amazonaws.com', { ...send, sourceArn: rule }).allowed).toBe(true);
    expect(access.serviceMay('events.amazonaws.com', { ...send, sourceArn: `${rule}s` }).allowed).toBe(false);
    const target = one('AWS::IAM::Role', 'SchedulerRole').arn;
    const group = one('AWS::Scheduler::ScheduleGroup', 'Schedules').arn;
    expect(access.serviceMayAssume('scheduler.amazonaws.com', target, group).allowed).toBe(true);
    const invoke = { action: 'lambda:InvokeFunction', resource: one('AWS::Lambda::Function', 'Intake').arn };
    expect(access.roleMay(target, invoke).allowed).toBe(true);
    expect(access.roleMay(one('AWS::IAM::Role', 'FlowRole').arn, invoke).allowed).toBe(true);
  });
});
