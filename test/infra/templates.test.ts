import { actionsOf, of, statements, synthesise, target } from './synthesised.ts';

const templates = synthesise();
const named = templates.map((template) => [`${template.stage} ${template.stack}`, template] as const);
const LOCAL_HOST_KNOWS = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::KMS::Key',
  'AWS::KMS::Alias',
  'AWS::SSM::Parameter',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventInvokeConfig',
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
