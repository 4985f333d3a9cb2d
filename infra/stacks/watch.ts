import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import { CfnCondition, CfnParameter, Duration, Fn, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { physicalName } from '../constructs/names.ts';
import { type FunctionName, functionNames, functionRows } from './functions.ts';
import { Metrics } from './metrics.ts';
import { consumers, dailyRuns, deadLetterQueues } from './waking.ts';

export interface WatchProps extends StackProps {
  readonly stage: string;
}

/** Who is called when something is wrong. Knows what it watches by its fixed names alone. */
export class Watch extends Stack {
  readonly #stage: string;
  readonly #metrics: Metrics;
  readonly #call: SnsAction;

  constructor(scope: Construct, id: string, { stage, ...props }: WatchProps) {
    super(scope, id, props);
    this.#stage = stage;
    this.#metrics = new Metrics(this, stage);
    this.#call = new SnsAction(this.#topic());
    for (const queue of deadLetterQueues) this.#deadLetters(queue);
    for (const name of consumers) this.#waiting(name);
    for (const name of functionNames) this.#errors(name);
    for (const { name } of dailyRuns) this.#missedRun(name);
    this.#stream();
    this.#executions();
    this.#api();
    this.#dashboard();
  }

  #topic(): Topic {
    const topic = new Topic(this, 'Alarms', { topicName: physicalName(this.#stage, 'alarms'), enforceSSL: true });
    // A policy of ours replaces the default one, by which the account's alarms could publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    const email = new CfnParameter(this, 'AlarmEmail', {
      type: 'String',
      default: '',
      description: 'address that alarms are mailed to; empty: nobody',
    });
    const subscription = new CfnSubscription(this, 'AlarmMail', {
      topicArn: topic.topicArn,
      protocol: 'email',
      endpoint: email.valueAsString,
    });
    subscription.cfnOptions.condition = new CfnCondition(this, 'HasAlarmEmail', {
      expression: Fn.conditionNot(Fn.conditionEquals(email.valueAsString, '')),
    });
    return topic;
  }

  #alarm(part: string, alarmDescription: string, props: Omit<AlarmProps, 'evaluationPeriods'> & Partial<AlarmProps>) {
    new Alarm(this, part, {
      alarmName: physicalName(this.#stage, part),
      alarmDescription,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...props,
    }).addAlarmAction(this.#call);
  }

  #deadLetters(queue: string): void {
    this.#alarm(`${queue}-letters`, 'something could not be done and waits for a person', {
      metric: this.#metrics.queue(queue, 'ApproximateNumberOfMessagesVisible'),
      threshold: 1,
    });
  }

  #waiting(consumer: string): void {
    this.#alarm(`${consumer}-late`, 'events have waited for a quarter of an hour', {
      metric: this.#metrics.queue(consumer, 'ApproximateAgeOfOldestMessage'),
      threshold: 900,
    });
  }

  #errors(name: FunctionName): void {
    const { failureImpact } = functionRows[name];
    this.#alarm(`${name}-errors`, failureImpact, {
      metric: this.#metrics.function(name, 'Errors', 'Sum'),
      threshold: 1,
    });
  }

  /** A schedule that was lost or disabled makes no error: nothing happens, every day. */
  #missedRun(name: FunctionName): void {
    this.#alarm(`${name}-missed`, `did not run for a day: ${functionRows[name].failureImpact}`, {
      metric: this.#metrics.function(name, 'Invocations', 'Sum').with({ period: Duration.days(1) }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  #stream(): void {
    this.#alarm('publisher-late', functionRows['publisher-onChange'].failureImpact, {
      metric: this.#metrics.function('publisher-onChange', 'IteratorAge', 'Maximum'),
      threshold: Duration.minutes(5).toMilliseconds(),
    });
  }

  #executions(): void {
    for (const [part, metricName] of [
      ['executions-failed', 'ExecutionsFailed'],
      ['executions-timed-out', 'ExecutionsTimedOut'],
    ] as const)
      this.#alarm(part, functionRows['flow-stage'].failureImpact, {
        metric: this.#metrics.flow(metricName),
        threshold: 1,
      });
  }

  #api(): void {
    this.#alarm('api-5xx', 'callers get server errors', { metric: this.#metrics.api('5XXError', 'Sum'), threshold: 5 });
  }

  #dashboard(): void {
    const graph = (title: string, left: Metric[]) => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, 'Dashboard', {
      dashboardName: physicalName(this.#stage),
      widgets: [
        [
          graph('API', [
            this.#metrics.api('Count', 'Sum'),
            this.#metrics.api('4XXError', 'Sum'),
            this.#metrics.api('5XXError', 'Sum'),
          ]),
          graph('API latency', [this.#metrics.api('Latency', 'p50'), this.#metrics.api('Latency', 'p99')]),
        ],
        [
          graph(
            'Errors',
            functionNames.map((name) => this.#metrics.function(name, 'Errors', 'Sum')),
          ),
          graph(
            'Duration',
            functionNames.map((name) => this.#metrics.function(name, 'Duration', 'p99')),
          ),
        ],
        [
          graph(
            'Oldest event',
            consumers.map((name) => this.#metrics.queue(name, 'ApproximateAgeOfOldestMessage')),
          ),
          graph(
            'Dead letters',
            deadLetterQueues.map((name) => this.#metrics.queue(name, 'ApproximateNumberOfMessagesVisible')),
          ),
        ],
        [
          graph(
            'Executions',
            ['ExecutionsStarted', 'ExecutionsSucceeded', 'ExecutionsFailed'].map((name) => this.#metrics.flow(name)),
          ),
          graph('Age of the stream', [this.#metrics.function('publisher-onChange', 'IteratorAge', 'Maximum')]),
        ],
      ],
    });
  }
}
