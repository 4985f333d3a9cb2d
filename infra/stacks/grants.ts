import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { ArnFormat, type Stack, Validations } from 'aws-cdk-lib/core';
import { handover, physicalName } from '../constructs/names.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import type { StageConfig } from '../stages.ts';
import type { FunctionRow } from './functions.ts';
import { type TableName, type TablePath, tableShapes } from './tables.ts';

const WRITES = new Set(['PutItem', 'UpdateItem']);

const entriesOf = (row: FunctionRow) => Object.entries(row.tables) as [TablePath, readonly string[]][];
const tableOf = (path: TablePath): TableName => path.split('/')[0] as TableName;

/** Turns a function's row into named actions on named resources, and into the environment that names them. */
export class Grants {
  readonly #stack: Stack;
  readonly #stage: StageConfig;
  readonly #privateKeyArn: string;

  constructor(stack: Stack, stage: StageConfig) {
    this.#stack = stack;
    this.#stage = stage;
    this.#privateKeyArn = StringParameter.valueForStringParameter(stack, handover(stage.name, 'private-key-arn'));
  }

  environment({ deeds = [], ...row }: FunctionRow): Record<string, string> {
    const names = new Set(entriesOf({ ...row, deeds }).map(([path]) => tableOf(path)));
    const flow = deeds.includes('drive') || deeds.includes('see');
    return {
      ...Object.fromEntries(
        [...names].map((name) => [`TABLE_${name.toUpperCase()}`, physicalName(this.#stage.name, name)]),
      ),
      ...(deeds.includes('publish') ? { BUS_NAME: physicalName(this.#stage.name) } : {}),
      ...(flow ? { STATE_MACHINE_ARN: this.#machine('stateMachine', this.#flowName) } : {}),
    };
  }

  grant(to: ServiceFunction, row: FunctionRow): void {
    for (const [path, actions] of entriesOf(row)) {
      to.may(
        actions.map((action) => `dynamodb:${action}`),
        this.#tableArn(path),
      );
      if (tableShapes[tableOf(path)].ownKey) this.#grantKey(to, actions);
    }
    for (const deed of row.deeds ?? []) this.#deeds[deed](to);
  }

  readonly #deeds: Readonly<Record<NonNullable<FunctionRow['deeds']>[number], (to: ServiceFunction) => void>> = {
    publish: (to) => to.may(['events:PutEvents'], this.#arn('events', 'event-bus', physicalName(this.#stage.name))),
    tell: (to) => this.#grantChannels(to),
    drive: (to) =>
      to.may(['states:StartExecution', 'states:SendTaskSuccess'], this.#machine('stateMachine', this.#flowName)),
    see: (to) => {
      to.may(['states:DescribeExecution'], this.#machine('execution', `${this.#flowName}:*`));
      this.#acknowledge(to, 'states', `execution:${this.#flowName}:*`, 'one a case');
    },
  };

  /** DynamoDB uses the key on behalf of whoever calls it. */
  #grantKey(to: ServiceFunction, actions: readonly string[]): void {
    const writes = actions.some((action) => WRITES.has(action));
    to.may(
      ['kms:Decrypt', 'kms:DescribeKey', ...(writes ? ['kms:Encrypt', 'kms:GenerateDataKey'] : [])],
      this.#privateKeyArn,
    );
  }

  #grantChannels(to: ServiceFunction): void {
    if (this.#stage.mail === 'ses') {
      to.may(['ses:SendEmail'], this.#arn('ses', 'identity', '*'));
      this.#acknowledge(to, 'ses', 'identity/*', 'address or domain, as MailFrom says');
    }
    if (this.#stage.sms === 'aws') {
      for (const origin of ['phone-number', 'sender-id', 'pool']) {
        to.may(['sms-voice:SendTextMessage'], this.#arn('sms-voice', origin, '*'));
        this.#acknowledge(to, 'sms-voice', `${origin}/*`, 'whichever SmsOrigin names');
      }
    }
  }

  get #flowName(): string {
    return physicalName(this.#stage.name, 'case');
  }

  #machine(resource: 'stateMachine' | 'execution', resourceName: string): string {
    return this.#stack.formatArn({
      service: 'states',
      resource,
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  #tableArn(path: TablePath): string {
    const [, index] = path.split('/');
    const name = physicalName(this.#stage.name, tableOf(path));
    return this.#arn('dynamodb', 'table', index === undefined ? name : `${name}/index/${index}`);
  }

  #arn(service: string, resource: string, resourceName: string): string {
    return this.#stack.formatArn({ service, resource, resourceName });
  }

  #acknowledge(to: ServiceFunction, service: string, resource: string, reason: string): void {
    const arn = `arn:<AWS::Partition>:${service}:${this.#stage.region}:<AWS::AccountId>:${resource}`;
    Validations.of(to.role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${arn}]`, reason });
  }
}
