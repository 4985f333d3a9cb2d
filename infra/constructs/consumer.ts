import { type EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { deadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';

/** What a rule lets through: the sources and types a consumer asks for. */
export interface EventPattern {
  readonly source: readonly string[];
  readonly 'detail-type': readonly string[];
}

export interface ConsumerProps {
  readonly bus: EventBus;
  readonly pattern: EventPattern;
  readonly consumer: ServiceFunction;
  readonly timeout: Duration;
  /** Physical name of rule and queue; the dead letters are `<name>-dead`. */
  readonly name: string;
}

/**
 * Rule → queue → function. EventBridge invokes functions asynchronously and forgets their errors after two retries,
 * whatever the rule's own dead-letter queue; a queue keeps a message until it is done with or dead.
 */
export class Consumer extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: ConsumerProps) {
    super(scope, id);
    const { bus, pattern, consumer, timeout, name } = props;
    this.deadLetters = deadLetterQueue(this, `${name}-dead`);
    this.queue = new Queue(this, 'Queue', {
      queueName: name,
      // Lambda's own advice: six times the timeout, so that throttled batches are not handed out twice.
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    new Rule(this, 'Rule', {
      ruleName: name,
      eventBus: bus,
      eventPattern: { source: [...pattern.source], detailType: [...pattern['detail-type']] },
      // What EventBridge cannot put on the queue for a day would be dropped without this.
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters })],
    });
    this.queue.grantConsumeMessages(consumer.role);
    new EventSourceMapping(this, 'Mapping', {
      target: consumer.lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'it is a dead-letter queue itself',
    });
  }
}
