import { EventBus } from 'aws-cdk-lib/aws-events';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Route } from '../../shared/api/route.ts';
import { CaseFlow } from '../constructs/case-flow.ts';
import { ChangeConsumer } from '../constructs/change-consumer.ts';
import { Consumer, type EventPattern } from '../constructs/consumer.ts';
import { DailyRun } from '../constructs/daily-run.ts';
import { handover, physicalName } from '../constructs/names.ts';
import { PublicApi } from '../constructs/public-api.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { StageConfig } from '../stages.ts';
import { type FunctionName, functionRows } from './functions.ts';
import { Grants } from './grants.ts';
import { channelSettings, type Settings, settings } from './settings.ts';
import { type ConsumerName, consumers, dailyRuns, GIVEN_UP } from './waking.ts';

/** The handlers that a caller of the API waits for; all others are woken by what happened. */
const AWAITED = new Set(['api', 'authorizer']);

export interface ServicesProps extends StackProps {
  readonly stage: StageConfig;
  /** The folder that holds a folder of each service's bundle. */
  readonly bundles: string;
  readonly routes: readonly Route[];
  readonly patterns: Readonly<Record<ConsumerName, EventPattern>>;
}

/** Everything that may be replaced: functions, what wakes them, the state machine and the API. */
export class Services extends Stack {
  readonly #stage: StageConfig;
  readonly #grants: Grants;
  readonly #settings: Settings;
  readonly #channels: Readonly<Record<string, string>>;
  readonly #bundles: string;

  constructor(scope: Construct, id: string, { stage, bundles, routes, patterns, ...props }: ServicesProps) {
    super(scope, id, props);
    this.#stage = stage;
    this.#bundles = bundles;
    this.#grants = new Grants(this, stage);
    this.#settings = settings(this);
    this.#channels = channelSettings(this, stage);

    const bus = new EventBus(this, 'Bus', { eventBusName: physicalName(stage.name) });
    for (const name of consumers)
      new Consumer(this, `${name}-events`, {
        bus,
        pattern: patterns[name],
        consumer: this.#function(`${name}-onEvent`),
        timeout: this.#timeout(`${name}-onEvent`),
        name: physicalName(stage.name, name),
      });

    new ChangeConsumer(this, 'cases-changes', {
      streamArn: StringParameter.valueForStringParameter(this, handover(stage.name, 'cases-stream-arn')),
      consumer: this.#function('publisher-onChange'),
      deadLetters: physicalName(stage.name, GIVEN_UP),
    });

    const group = new ScheduleGroup(this, 'Schedules', {
      scheduleGroupName: physicalName(stage.name),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    for (const { name, hour } of dailyRuns)
      new DailyRun(this, `${name}-daily`, {
        name: physicalName(stage.name, name),
        group,
        target: this.#function(name),
        hour,
      });

    new CaseFlow(this, 'case-flow', {
      name: physicalName(stage.name, 'case'),
      stageFunction: this.#function('flow-stage'),
    });

    new PublicApi(this, 'public-api', {
      name: physicalName(stage.name),
      routes,
      authorizer: this.#function('identity-authorizer'),
      functionOf: {
        intake: this.#function('intake-api'),
        assignment: this.#function('assignment-api'),
        group: this.#function('group-api'),
        people: this.#function('people-api'),
        mediation: this.#function('mediation-api'),
        agreement: this.#function('agreement-api'),
        mechanism: this.#function('mechanism-api'),
        confirmation: this.#function('confirmation-api'),
        performance: this.#function('performance-api'),
        casefile: this.#function('casefile-api'),
        ledger: this.#function('ledger-api'),
        directory: this.#function('directory-api'),
        registers: this.#function('registers-api'),
        party: this.#function('party-api'),
        choice: this.#function('choice-api'),
      },
    });
  }

  #timeout(name: FunctionName): Duration {
    return Duration.seconds(functionRows[name].seconds);
  }

  /** A function as its row says. */
  #function(name: FunctionName): ServiceFunction {
    const row = functionRows[name];
    const made = new ServiceFunction(this, name, {
      functionName: physicalName(this.#stage.name, name),
      service: row.service,
      handler: row.handler,
      failureImpact: row.failureImpact,
      bundles: this.#bundles,
      architecture: this.#stage.architecture,
      timeout: this.#timeout(name),
      awaited: AWAITED.has(row.handler),
      environment: {
        ...this.#grants.environment(row),
        ...Object.fromEntries((row.settings ?? []).map((setting) => [setting, this.#settings[setting]])),
        ...(row.deeds?.includes('tell') ? this.#channels : {}),
      },
    });
    this.#grants.grant(made, row);
    return made;
  }
}
