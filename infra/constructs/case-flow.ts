import { readFileSync } from 'node:fs';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { ArnFormat, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

const definition = readFileSync(new URL('../flow/case-flow.asl.json', import.meta.url), 'utf8');

export interface CaseFlowProps {
  readonly name: string;
  readonly stageFunction: ServiceFunction;
}

/** The state machine of a case. Its definition stays in the template, where tests and the local host read it. */
export class CaseFlow extends Construct {
  constructor(scope: Construct, id: string, { name, stageFunction }: CaseFlowProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    stageFunction.invokableBy(role);
    new StateMachine(this, 'Machine', {
      stateMachineName: name,
      role,
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions: {
        Invoke: this.#task('invoke'),
        InvokeAndWait: this.#task('invoke.waitForTaskToken'),
        StageFunction: stageFunction.lambda.functionArn,
      },
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Log', {
          // Under this prefix Step Functions needs no resource policy a log group, of which a region has ten.
          logGroupName: `/aws/vendedlogs/states/${name}`,
          retention: RetentionDays.SIX_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'log deliveries and X-Ray know no resources',
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SF1',
      reason:
        'the execution history keeps every event for 90 days and the case its own for ever; the log is for errors',
    });
  }

  #task(resourceName: string): string {
    return Stack.of(this).formatArn({
      service: 'states',
      region: '',
      account: '',
      resource: 'lambda',
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}
