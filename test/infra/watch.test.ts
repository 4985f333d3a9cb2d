import { byStage, of, synthesise, target } from './synthesised.ts';

const templates = synthesise();

describe.each(byStage(templates, 'Watch'))('given the alarms of %s', (stage, watch) => {
  const alarms = of(watch, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
  const services = templates.find((template) => template.stage === stage && template.stack === 'Services');
  const watched = (metric: string) =>
    alarms.filter(({ MetricName }) => MetricName === metric).map(({ Dimensions }) => String(Dimensions[0].Value));
  const namesOf = (type: string, property: string) =>
    services === undefined ? [] : of(services, type).map(([, { Properties }]) => String(Properties[property]));

  it('call for every dead letter', () => {
    const dead = namesOf('AWS::SQS::Queue', 'QueueName').filter((name) => name.endsWith('-dead'));
    expect(dead).toHaveLength(9);
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
