import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { deadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';

export interface ChangeConsumerProps {
  readonly streamArn: string;
  readonly consumer: ServiceFunction;
  /** Physical name of the queue that hears of records given up. */
  readonly deadLetters: string;
}

/**
 * A table's stream → function. A record that cannot be published blocks its shard, so it is halved out of its batch
 * and given up after ten tries; the queue then names it, and the nightly reconciler publishes it again from the table.
 */
export class ChangeConsumer extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { streamArn, consumer, deadLetters }: ChangeConsumerProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, deadLetters);
    consumer.may(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      streamArn,
    );
    new EventSourceMapping(this, 'Mapping', {
      target: consumer.lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(12),
      onFailure: new SqsDlq(this.deadLetters),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'it is a dead-letter queue itself',
    });
  }
}
