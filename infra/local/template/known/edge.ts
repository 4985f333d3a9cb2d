import { applied, description, each, type Fields, fields, noted, only, tags } from './shape.ts';

const metrics = noted('no metrics are gathered here');
const unrung = noted('alarms do not ring here');
const unsent = noted('nobody subscribes to the alarms of a test machine');

const metric = { Namespace: unrung, MetricName: unrung, Dimensions: each({ Name: unrung, Value: unrung }) };
const alarm: Fields = {
  AlarmName: applied,
  AlarmDescription: description,
  ActionsEnabled: unrung,
  AlarmActions: unrung,
  OKActions: unrung,
  InsufficientDataActions: unrung,
  Tags: tags,
};

/** The API's front, and those who watch. */
export const edge: Readonly<Record<string, Fields>> = {
  'AWS::ApiGateway::RestApi': {
    Name: applied,
    // The gateway refuses by name what it does not know inside.
    Body: applied,
    Description: description,
    EndpointConfiguration: fields({ Types: only(['REGIONAL']) }),
    BinaryMediaTypes: applied,
    DisableExecuteApiEndpoint: only(false),
    FailOnWarnings: noted('checked when it is deployed'),
    Mode: noted('how a new description meets an old one'),
    Parameters: noted('how a description is imported'),
    MinimumCompressionSize: noted('answers go over the loopback uncompressed'),
    SecurityPolicy: noted('the loopback speaks plain HTTP'),
    Tags: tags,
  },
  'AWS::ApiGateway::Deployment': { RestApiId: applied, Description: description },
  'AWS::ApiGateway::Stage': {
    StageName: applied,
    RestApiId: applied,
    DeploymentId: applied,
    Variables: applied,
    Description: description,
    AccessLogSetting: fields({
      DestinationArn: noted('the host writes its own access log'),
      Format: noted('the host writes its own access log'),
    }),
    MethodSettings: each({
      HttpMethod: applied,
      ResourcePath: applied,
      DataTraceEnabled: noted('the host writes its own access log'),
      LoggingLevel: noted('the host writes its own access log'),
      MetricsEnabled: metrics,
      ThrottlingBurstLimit: noted('one machine does not throttle itself'),
      ThrottlingRateLimit: noted('one machine does not throttle itself'),
      CachingEnabled: only(false),
    }),
    TracingEnabled: noted('no traces are gathered here'),
    CacheClusterEnabled: only(false),
    Tags: tags,
  },
  'AWS::ApiGateway::Account': { CloudWatchRoleArn: noted('the host writes its own access log') },
  'AWS::CloudWatch::Alarm': {
    ...alarm,
    ...metric,
    ComparisonOperator: unrung,
    EvaluationPeriods: unrung,
    DatapointsToAlarm: unrung,
    Threshold: unrung,
    ThresholdMetricId: unrung,
    TreatMissingData: unrung,
    EvaluateLowSampleCountPercentile: unrung,
    ExtendedStatistic: unrung,
    Statistic: unrung,
    Period: unrung,
    Unit: unrung,
    Metrics: each({
      Id: unrung,
      AccountId: unrung,
      Expression: unrung,
      Label: unrung,
      Period: unrung,
      ReturnData: unrung,
      MetricStat: fields({ Metric: fields(metric), Period: unrung, Stat: unrung, Unit: unrung }),
    }),
  },
  'AWS::CloudWatch::CompositeAlarm': {
    ...alarm,
    AlarmRule: unrung,
    ActionsSuppressor: unrung,
    ActionsSuppressorExtensionPeriod: unrung,
    ActionsSuppressorWaitPeriod: unrung,
  },
  'AWS::CloudWatch::Dashboard': { DashboardName: applied, DashboardBody: noted('a view in the console'), Tags: tags },
  'AWS::SNS::Topic': { TopicName: applied, DisplayName: unsent, KmsMasterKeyId: unsent, Tags: tags },
  'AWS::SNS::TopicPolicy': { PolicyDocument: applied, Topics: applied },
  'AWS::SNS::Subscription': { TopicArn: applied, Protocol: unsent, Endpoint: unsent },
};
