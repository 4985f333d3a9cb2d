import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** Where what could not be done waits for a person; SQS keeps it fourteen days at most, and an alarm calls at once. */
export const deadLetterQueue = (scope: Construct, queueName: string): Queue =>
  new Queue(scope, 'DeadLetters', {
    queueName,
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
