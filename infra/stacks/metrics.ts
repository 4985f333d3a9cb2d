import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ArnFormat, Duration, type Stack } from 'aws-cdk-lib/core';
import { physicalName } from '../constructs/names.ts';
import type { FunctionName } from './functions.ts';

/** Metrics of what Services deploys, found by fixed names; five minutes a point. */
export class Metrics {
  readonly #stack: Stack;
  readonly #stage: string;

  constructor(stack: Stack, stage: string) {
    this.#stack = stack;
    this.#stage = stage;
  }

  queue(name: string, metricName: string): Metric {
    return this.#metric('AWS/SQS', metricName, { QueueName: physicalName(this.#stage, name) }, 'Maximum');
  }

  function(name: FunctionName, metricName: string, statistic: string): Metric {
    return this.#metric('AWS/Lambda', metricName, { FunctionName: physicalName(this.#stage, name) }, statistic);
  }

  flow(metricName: string): Metric {
    const StateMachineArn = this.#stack.formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: physicalName(this.#stage, 'case'),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return this.#metric('AWS/States', metricName, { StateMachineArn }, 'Sum');
  }

  api(metricName: string, statistic: string): Metric {
    return this.#metric('AWS/ApiGateway', metricName, { ApiName: physicalName(this.#stage) }, statistic);
  }

  #metric(namespace: string, metricName: string, dimensionsMap: Record<string, string>, statistic: string): Metric {
    return new Metric({ namespace, metricName, dimensionsMap, statistic, period: Duration.minutes(5) });
  }
}
