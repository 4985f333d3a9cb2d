import { byStage, of, synthesise, type Template, target } from './synthesised.ts';

const templates = synthesise();

describe.each(byStage(templates, 'Services'))('given the functions of %s', (stage, services) => {
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

  it.each(functions)(
    '%s says whom its failure hurts, logs JSON for six months, is traced and quick where somebody waits',
    (_name, _id, its) => {
      expect(its.Description).toMatch(/^When it fails: \w.{20,}/);
      expect(its).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: [stage === 'aws' ? 'arm64' : 'x86_64'],
        LoggingConfig: { LogFormat: 'JSON', SystemLogLevel: 'WARN' },
      });
      const awaited = /\.(api|authorizer)$/.test(its.Handler);
      expect([its.MemorySize, its.TracingConfig]).toEqual(awaited ? [1024, { Mode: 'Active' }] : [512, undefined]);
      expect(services.resources[target(its.LoggingConfig.LogGroup)]?.Properties.RetentionInDays).toBe(180);
      expect(services.resources[target(its.Role)]?.Properties.ManagedPolicyArns).toBeUndefined();
    },
  );

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

describe.each(byStage(templates, 'Services'))('given the consumers of %s', (_, services) => {
  const queued = mappingsOf(services).filter(([, , queue]) => queue !== undefined);
  const streamed = mappingsOf(services).filter(([, , queue]) => queue === undefined);
  const timeoutOf = (functionRef: { Ref: string }): number =>
    services.resources[target(functionRef)]?.Properties.Timeout;

  it('are assignment, codes, continuation, notification, ledger and flow', () => {
    expect(queued.map(([, , queue]) => String(queue.QueueName).replace(/^.*-/, '')).sort()).toEqual([
      'assignment',
      'codes',
      'continuation',
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
