import { applied, description, each, type Fields, fields, noted, only, tags } from './shape.ts';

const atRest = noted('messages lie on the disk of this machine as they are');
const unneeded = noted('a target on this machine is never out of reach');
const retryPolicy = fields({ MaximumEventAgeInSeconds: unneeded, MaximumRetryAttempts: unneeded });
const deadLetters = fields({ Arn: applied });

/** Queues, bus, schedules, topics and the flow: what carries events and time. */
export const messaging: Readonly<Record<string, Fields>> = {
  'AWS::SQS::Queue': {
    QueueName: applied,
    DelaySeconds: applied,
    VisibilityTimeout: applied,
    MessageRetentionPeriod: applied,
    ReceiveMessageWaitTimeSeconds: noted('long polling saves requests; the receivers of the host never wait'),
    RedrivePolicy: fields({ deadLetterTargetArn: applied, maxReceiveCount: applied }),
    RedriveAllowPolicy: noted('messages are moved back by people in the console'),
    KmsMasterKeyId: applied,
    KmsDataKeyReusePeriodSeconds: atRest,
    SqsManagedSseEnabled: atRest,
    Tags: tags,
  },
  'AWS::SQS::QueuePolicy': { PolicyDocument: applied, Queues: applied },
  'AWS::Events::EventBus': {
    Name: applied,
    Description: description,
    DeadLetterConfig: noted('for events that the key of the bus cannot encrypt'),
    KmsKeyIdentifier: atRest,
    LogConfig: noted('the records of the host tell more'),
    Tags: tags,
  },
  'AWS::Events::Rule': {
    Name: applied,
    EventBusName: applied,
    EventPattern: applied,
    State: applied,
    Description: description,
    Targets: each({
      Id: applied,
      Arn: applied,
      RoleArn: applied,
      DeadLetterConfig: deadLetters,
      RetryPolicy: retryPolicy,
    }),
    Tags: tags,
  },
  'AWS::Events::Archive': {
    ArchiveName: noted('replays are made by people in the console'),
    SourceArn: noted('replays are made by people in the console'),
    EventPattern: noted('replays are made by people in the console'),
    RetentionDays: noted('replays are made by people in the console'),
    Description: description,
    KmsKeyIdentifier: atRest,
  },
  'AWS::Scheduler::ScheduleGroup': { Name: applied, Tags: tags },
  'AWS::Scheduler::Schedule': {
    Name: applied,
    GroupName: applied,
    ScheduleExpression: applied,
    ScheduleExpressionTimezone: applied,
    State: applied,
    Description: description,
    FlexibleTimeWindow: fields({ Mode: only('OFF') }),
    Target: fields({
      Arn: applied,
      RoleArn: applied,
      Input: applied,
      DeadLetterConfig: fields({ Arn: unneeded }),
      RetryPolicy: retryPolicy,
    }),
  },
  'AWS::StepFunctions::StateMachine': {
    StateMachineName: applied,
    StateMachineType: only('STANDARD'),
    RoleArn: applied,
    DefinitionString: applied,
    DefinitionSubstitutions: applied,
    LoggingConfiguration: noted('the history of each execution is kept by the host'),
    TracingConfiguration: noted('no traces are gathered here'),
    EncryptionConfiguration: noted('executions lie on the disk of this machine as they are'),
    Tags: tags,
  },
};
