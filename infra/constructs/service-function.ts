import { join } from 'node:path';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface ServiceFunctionProps {
  readonly functionName: string;
  readonly service: string;
  /** The export of services/<service>/entry.ts. */
  readonly handler: string;
  /** Who suffers when it fails, and how; shown in the console and in its alarm. */
  readonly failureImpact: string;
  /** The folder that holds a folder of each service's bundle. */
  readonly bundles: string;
  readonly architecture: 'arm64' | 'x86_64';
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout: Duration;
  /** Somebody waits for its answer at this moment. */
  readonly awaited: boolean;
}

/** A function with a role and a log of its own. It may do nothing but write that log and its traces until told. */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { functionName, service, handler } = props;
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName}`,
      // Network logs are kept six months at least (网络安全法, Cybersecurity Law of the PRC, art. 21).
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    if (props.awaited)
      Validations.of(this.role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray knows no resources: xray:Put* can be granted on * only',
      });
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description: `When it fails: ${props.failureImpact}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      code: Code.fromAsset(join(props.bundles, service)),
      handler: `index.${handler}`,
      role: this.role,
      environment: { POWERTOOLS_SERVICE_NAME: service, POWERTOOLS_METRICS_NAMESPACE: 'jintiao', ...props.environment },
      timeout: props.timeout,
      // CPU comes with memory: with less than 1,024 MB, evaluating the SDK at cold start takes longer than most calls.
      // Where nobody waits, half of it halves the price of waiting for tables.
      memorySize: props.awaited ? 1024 : 512,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // A start and a report for each invocation say what the metrics say, at twice the bytes of our own line; of what
      // fails Lambda tells as a warning or an error.
      systemLogLevelV2: SystemLogLevel.WARN,
      // Each batch would begin a trace of its own, which leads back to no call: there the correlation id does.
      tracing: props.awaited ? Tracing.ACTIVE : Tracing.DISABLED,
    });
  }

  /** Grants named actions on named resources. */
  may(actions: readonly string[], ...resources: readonly string[]): void {
    this.role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  /** Lets a role invoke this function, in its unqualified form alone. */
  invokableBy(role: Role): void {
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.lambda.functionArn] }));
  }
}
