import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { type IScheduleGroup, Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Duration, TimeZone, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { deadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';

export interface DailyRunProps {
  readonly name: string;
  readonly group: IScheduleGroup;
  readonly target: ServiceFunction;
  /** Local hour in Asia/Shanghai. */
  readonly hour: number;
}

/** A function that runs once a day. It walks from its own watermark, so a missed day is made up by the next. */
export class DailyRun extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { name, group, target, hour }: DailyRunProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, `${name}-dead`);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    target.invokableBy(role);
    this.deadLetters.grantSendMessages(role);
    // The schedule invokes asynchronously: it never sees the function's own error, so Lambda keeps the failed run.
    target.lambda.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(this.deadLetters) });
    new Schedule(this, 'Schedule', {
      scheduleName: name,
      scheduleGroup: group,
      schedule: ScheduleExpression.cron({ minute: '0', hour: String(hour), timeZone: TimeZone.ASIA_SHANGHAI }),
      target: new LambdaInvoke(target.lambda, {
        // The role is complete: the target would add every version of the function to it.
        role: role.withoutPolicyUpdates(),
        deadLetterQueue: this.deadLetters,
        maxEventAge: Duration.hours(12),
        retryAttempts: 10,
      }),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'it is a dead-letter queue itself',
    });
  }
}
