import { actionsOf, of, type Resource, routes, statements, synthesise, type Template, target } from './synthesised.ts';

const templates = synthesise();
const named = templates.map((template) => [`${template.stage} ${template.stack}`, template] as const);
const stack = (name: string) =>
  templates.filter(({ stack }) => stack === name).map((template) => [template.stage, template] as const);

const LOCAL_HOST_KNOWS = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::KMS::Key',
  'AWS::KMS::Alias',
  'AWS::SSM::Parameter',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Permission',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::Logs::LogGroup',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::StepFunctions::StateMachine',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGateway::Account',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SNS::Subscription',
];

describe('given both stages are synthesised', () => {
  it('has three stacks each', () => {
    expect(named.map(([name]) => name).sort()).toEqual([
      'aws Data',
      'aws Services',
      'aws Watch',
      'aws-cn Data',
      'aws-cn Services',
      'aws-cn Watch',
    ]);
  });

  describe.each(named)('in %s', (_, template) => {
    it('names no partition but its own', () => {
      expect(template.text).not.toMatch(/arn:aws/);
    });

    it('exports and imports nothing, so no stack locks another', () => {
      expect(template.text).not.toMatch(/"Export"|ImportValue/);
    });

    it('stays under 1 MB', () => {
      expect(Buffer.byteLength(template.text)).toBeLessThan(1_000_000);
    });

    it('uses only resource types that the local host runs', () => {
      const types = new Set(Object.values(template.resources).map(({ Type }) => Type));
      expect([...types].filter((type) => !LOCAL_HOST_KNOWS.includes(type))).toEqual([]);
    });

    it('grants no wildcard action', () => {
      const wild = statements(template).filter(
        // A key without its account's root would be beyond anybody's reach; IAM policies then say who may use it.
        ([id, statement]) =>
          statement.Effect === 'Allow' &&
          template.resources[id]?.Type !== 'AWS::KMS::Key' &&
          actionsOf(statement).some((action) => action.includes('*')),
      );
      expect(wild).toEqual([]);
    });

    it('grants on every resource only what knows no resources', () => {
      const wide = statements(template)
        .filter(([id, { Resource }]) => Resource === '*' && template.resources[id]?.Type !== 'AWS::KMS::Key')
        // API Gateway refuses an account role for fewer logs than all.
        .filter(([id]) => !id.startsWith('publicapiAccountRole'))
        .flatMap(([, statement]) => actionsOf(statement));
      expect(wide.filter((action) => !/^(xray:|logs:\w*(LogDeliver|ResourcePolic|LogGroups))/.test(action))).toEqual(
        [],
      );
    });

    it('lets every queue be used over TLS alone', () => {
      const denying = of(template, 'AWS::SQS::QueuePolicy').filter(([id]) =>
        statements(template).some(
          ([at, { Effect, Condition }]) =>
            at === id && Effect === 'Deny' && JSON.stringify(Condition).includes('{"aws:SecureTransport":"false"}'),
        ),
      );
      const guarded = denying.flatMap(([, { Properties }]) => Properties.Queues.map(target));
      expect(of(template, 'AWS::SQS::Queue').map(([id]) => id)).toEqual(guarded);
    });
  });
});

describe.each(stack('Data'))('given the tables of %s', (_, data) => {
  const tables = of(data, 'AWS::DynamoDB::GlobalTable').map(
    ([, table]) => [String(table.Properties.TableName).replace(/^.*-/, ''), table] as const,
  );

  it.each(tables)('%s is retained, protected from deletion and restorable', (_name, { Properties, ...policies }) => {
    expect(policies).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    for (const replica of Properties.Replicas)
      expect(replica).toMatchObject({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
    expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
    expect(Properties.TimeToLiveSpecification).toBeUndefined();
  });

  const keysOf = (schema: readonly { readonly AttributeName: string }[]) =>
    schema.map(({ AttributeName }) => AttributeName).join(' ');
  const shape = ({ Properties }: Resource) => ({
    key: keysOf(Properties.KeySchema),
    indexes: Object.fromEntries(
      (Properties.GlobalSecondaryIndexes ?? []).map(
        // biome-ignore lint/suspicious/noExplicitAny: as the template says it
        ({ IndexName, KeySchema, Projection }: any) => [IndexName, [keysOf(KeySchema), Projection.ProjectionType]],
      ),
    ),
    stream: Properties.StreamSpecification?.StreamViewType,
  });

  it('have the keys, indexes and streams that the adapters write', () => {
    expect(Object.fromEntries(tables.map(([name, table]) => [name, shape(table)]))).toEqual({
      cases: { key: 'pk sk', indexes: { byDay: ['day sk', 'KEYS_ONLY'] }, stream: 'NEW_IMAGE' },
      private: { key: 'pk sk', indexes: {} },
      ledger: {
        key: 'pk',
        indexes: { byCountyMonth: ['countyMonth caseNo', 'ALL'], byMediator: ['mediatorId caseId', 'KEYS_ONLY'] },
      },
      notices: { key: 'pk sk', indexes: { byDay: ['nextOn pk', 'KEYS_ONLY'] } },
      flow: { key: 'pk', indexes: {} },
      directory: { key: 'pk sk', indexes: {} },
    });
  });

  it('keep personal data under a key of its own, which turns yearly and is retained', () => {
    const own = tables.filter(([, { Properties }]) => Properties.SSESpecification.SSEType === 'KMS');
    expect(own.map(([name]) => name)).toEqual(['private']);
    const [[, key] = []] = of(data, 'AWS::KMS::Key');
    expect(key).toMatchObject({ DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
  });
});

describe.each(stack('Services'))('given the functions of %s', (stage, services) => {
  const functions = of(services, 'AWS::Lambda::Function').map(
    ([id, { Properties }]) => [String(Properties.FunctionName), id, Properties] as const,
  );

  it('share no role and no log', () => {
    const [roles, logs] = [
      functions.map(([, , { Role }]) => target(Role)),
      functions.map(([, , { LoggingConfig }]) => target(LoggingConfig.LogGroup)),
    ];
    expect(new Set(roles).size).toBe(functions.length);
    expect(new Set(logs).size).toBe(functions.length);
  });

  it.each(functions)('%s says whom its failure hurts, logs JSON for six months and is traced', (_name, _id, its) => {
    expect(its.Description).toMatch(/^When it fails: \w.{20,}/);
    expect(its).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: [stage === 'aws' ? 'arm64' : 'x86_64'],
      LoggingConfig: { LogFormat: 'JSON' },
      TracingConfig: { Mode: 'Active' },
    });
    expect(services.resources[target(its.LoggingConfig.LogGroup)]?.Properties.RetentionInDays).toBe(180);
    expect(services.resources[target(its.Role)]?.Properties.ManagedPolicyArns).toBeUndefined();
  });

  it('are each told the tables they may use, and no other', () => {
    for (const [name, , { Environment, Role }] of functions) {
      const told = Object.entries<string>(Environment.Variables)
        .filter(([variable]) => variable.startsWith('TABLE_'))
        .map(([, table]) => table);
      const policies = of(services, 'AWS::IAM::Policy').filter(([, { Properties }]) =>
        Properties.Roles.some((role: { Ref: string }) => role.Ref === target(Role)),
      );
      const granted = JSON.stringify(policies).matchAll(/:table\/([a-z-]+)/g);
      expect([name, new Set(told)]).toEqual([name, new Set([...granted].map(([, table]) => table))]);
    }
  });
});

const mappingsOf = (services: Template) =>
  of(services, 'AWS::Lambda::EventSourceMapping').map(([id, { Properties }]) => {
    const source = services.resources[target(Properties.EventSourceArn)];
    return [id, Properties, source?.Type === 'AWS::SQS::Queue' ? source.Properties : undefined] as const;
  });

describe.each(stack('Services'))('given the consumers of %s', (_, services) => {
  const queued = mappingsOf(services).filter(([, , queue]) => queue !== undefined);
  const streamed = mappingsOf(services).filter(([, , queue]) => queue === undefined);
  const timeoutOf = (functionRef: { Ref: string }): number =>
    services.resources[target(functionRef)]?.Properties.Timeout;

  it('are assignment, notification, ledger and flow', () => {
    expect(queued.map(([, , queue]) => String(queue.QueueName).replace(/^.*-/, '')).sort()).toEqual([
      'assignment',
      'flow',
      'ledger',
      'notification',
    ]);
  });

  it.each(queued)('%s reports partial failures, and what fails five times goes to a queue of the dead', (...row) => {
    const [, mapping, queue] = row;
    expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    expect(queue.RedrivePolicy.maxReceiveCount).toBe(5);
    expect(services.resources[target(queue.RedrivePolicy.deadLetterTargetArn)]?.Type).toBe('AWS::SQS::Queue');
    expect(queue.VisibilityTimeout).toBe(6 * timeoutOf(mapping.FunctionName));
  });

  it('have a rule each that drops nothing', () => {
    for (const [, { Properties }] of of(services, 'AWS::Events::Rule')) {
      expect(Properties.EventPattern['detail-type'].length).toBeGreaterThan(0);
      for (const { DeadLetterConfig } of Properties.Targets)
        expect(services.resources[target(DeadLetterConfig.Arn)]?.Type).toBe('AWS::SQS::Queue');
    }
  });

  it('halve a failing batch of the stream and hand over what they give up', () => {
    expect(streamed).toHaveLength(1);
    const [[, mapping] = []] = streamed;
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      StartingPosition: 'TRIM_HORIZON',
      MaximumRetryAttempts: 10,
    });
    expect(services.resources[target(mapping.DestinationConfig.OnFailure.Destination)]?.Type).toBe('AWS::SQS::Queue');
  });

  it.each(of(services, 'AWS::Scheduler::Schedule'))('%s keeps the hours of Guizhou', (_id, { Properties }) => {
    expect(Properties.ScheduleExpressionTimezone).toBe('Asia/Shanghai');
    expect(services.resources[target(Properties.Target.DeadLetterConfig.Arn)]?.Type).toBe('AWS::SQS::Queue');
  });
});

describe.each(stack('Services'))('given the API of %s', (_, services) => {
  const [[, api] = []] = of(services, 'AWS::ApiGateway::RestApi');
  const { Body, EndpointConfiguration } = api?.Properties ?? {};

  it('is regional', () => {
    expect(EndpointConfiguration.Types).toEqual(['REGIONAL']);
  });

  it('asks for a token everywhere but on public routes', () => {
    const open = routes.filter(({ method, path }) => !Body.paths[path][method.toLowerCase()].security);
    expect(open.map(({ path }) => path)).toEqual(['/directory/counties']);
  });

  it('keeps the authorizer’s answer for a minute at most, by the Authorization header', () => {
    const [scheme] = Object.values<Record<string, Record<string, unknown>>>(Body.components.securitySchemes);
    const authorizer = scheme?.['x-amazon-apigateway-authorizer'];
    expect(authorizer?.identitySource).toBe('method.request.header.Authorization');
    expect(authorizer?.authorizerResultTtlInSeconds).toBeLessThanOrEqual(60);
  });

  it('answers for itself with problems in both languages, in ASCII', () => {
    const responses = Object.values<{ statusCode: string; responseTemplates: Record<string, string> }>(
      Body['x-amazon-apigateway-gateway-responses'],
    );
    expect(responses.length).toBeGreaterThan(5);
    for (const { statusCode, responseTemplates } of responses) {
      const template = responseTemplates['application/json'] ?? '';
      expect(template).toMatch(/^[ -~]+$/);
      expect(JSON.parse(template)).toMatchObject({
        status: Number(statusCode),
        title: expect.stringMatching(/^[\u4e00-\u9fff]+ \/ [A-Z]/),
        traceId: '$context.requestId',
      });
    }
  });
});

describe('given the region of a stage', () => {
  const texts = (stage: string) =>
    templates
      .filter((template) => template.stage === stage)
      .map(({ text }) => text)
      .join();

  it.each(['aws', 'aws-cn'])('%s has no Cognito', (stage) => {
    expect(texts(stage)).not.toMatch(/cognito/i);
  });

  it('sends mail and SMS through AWS where AWS does', () => {
    expect(texts('aws')).toMatch(/ses:SendEmail/);
    expect(texts('aws')).toMatch(/sms-voice:SendTextMessage/);
    expect(texts('aws')).toMatch(/"CHANNELS": "ses,sms"/);
  });

  it('asks for neither in China', () => {
    expect(texts('aws-cn')).not.toMatch(/ses:|sms-voice:/);
    expect(texts('aws-cn')).toMatch(/"CHANNELS": "smtp"/);
  });
});

describe.each(stack('Watch'))('given the alarms of %s', (stage, watch) => {
  const alarms = of(watch, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
  const services = templates.find((template) => template.stage === stage && template.stack === 'Services');
  const watched = (metric: string) =>
    alarms.filter(({ MetricName }) => MetricName === metric).map(({ Dimensions }) => String(Dimensions[0].Value));
  const namesOf = (type: string, property: string) =>
    services === undefined ? [] : of(services, type).map(([, { Properties }]) => String(Properties[property]));

  it('call for every dead letter', () => {
    const dead = namesOf('AWS::SQS::Queue', 'QueueName').filter((name) => name.endsWith('-dead'));
    expect(dead).toHaveLength(7);
    expect(watched('ApproximateNumberOfMessagesVisible').sort()).toEqual(dead.sort());
  });

  it('call for the errors of every function', () => {
    expect(watched('Errors').sort()).toEqual(namesOf('AWS::Lambda::Function', 'FunctionName').sort());
  });

  it('call when events wait, the stream lags, executions fail, the API errs or a daily run is missed', () => {
    const metrics = new Set(alarms.map(({ MetricName }) => MetricName));
    for (const metric of [
      'ApproximateAgeOfOldestMessage',
      'IteratorAge',
      'ExecutionsFailed',
      '5XXError',
      'Invocations',
    ])
      expect(metrics).toContain(metric);
  });

  it('reach somebody', () => {
    for (const { AlarmActions } of alarms)
      expect(watch.resources[target(AlarmActions[0])]?.Type).toBe('AWS::SNS::Topic');
    expect(JSON.stringify(of(watch, 'AWS::SNS::TopicPolicy'))).toContain('cloudwatch.amazonaws.com');
  });
});
