import {
  AccessLogField,
  AccessLogFormat,
  ApiDefinition,
  CfnAccount,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ApiService, Route } from '../../shared/api/route.ts';
import { apiSkeleton } from './api-skeleton.ts';
import type { ServiceFunction } from './service-function.ts';

export interface PublicApiProps {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly functionOf: Readonly<Record<ApiService, ServiceFunction>>;
  readonly authorizer: ServiceFunction;
}

/** A prefecture of four million people files some tens of disputes a day; beyond this something is wrong. */
const THROTTLE = { throttlingRateLimit: 50, throttlingBurstLimit: 100 };

/**
 * Where no token stands before the function. Of a hundred thousand check codes in 2⁴⁰, ten guesses a second find one in
 * thirteen days, and learn a committee's telephone from it.
 */
const PUBLIC_THROTTLE = { throttlingRateLimit: 10, throttlingBurstLimit: 20 };

const publicMethods = (routes: readonly Route[]) =>
  Object.fromEntries(
    routes
      .filter(({ access }) => access === 'public')
      .map(({ method, path }) => [`${path}/${method}`, PUBLIC_THROTTLE]),
  );

const ACCOUNT_LOG_ACTIONS = [
  'logs:CreateLogGroup',
  'logs:CreateLogStream',
  'logs:DescribeLogGroups',
  'logs:DescribeLogStreams',
  'logs:PutLogEvents',
  'logs:GetLogEvents',
  'logs:FilterLogEvents',
];

/** Who called what with which answer; neither address nor path, which would say who looked at whose case. */
const accessLog = JSON.stringify({
  requestId: AccessLogField.contextRequestId(),
  at: AccessLogField.contextRequestTimeEpoch(),
  principal: AccessLogField.contextAuthorizer('id'),
  method: AccessLogField.contextHttpMethod(),
  resource: AccessLogField.contextResourcePath(),
  status: AccessLogField.contextStatus(),
  latency: AccessLogField.contextResponseLatency(),
  integration: AccessLogField.contextIntegrationStatus(),
  error: AccessLogField.contextErrorResponseType(),
});

/**
 * The regional REST API, imported from the route table. API Gateway itself takes bodies up to 10 MB and has no lower
 * setting: the functions refuse what is over 256 KB.
 */
export class PublicApi extends Construct {
  readonly api: SpecRestApi;

  constructor(scope: Construct, id: string, { name, routes, functionOf, authorizer }: PublicApiProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    for (const each of [...Object.values(functionOf), authorizer]) each.invokableBy(role);
    const log = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/apigateway/${name}`,
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.api = new SpecRestApi(this, 'Api', {
      restApiName: name,
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: false,
      apiDefinition: ApiDefinition.fromInline(
        apiSkeleton(routes, {
          uriOf: (service) => this.#uri(functionOf[service]),
          authorizerUri: this.#uri(authorizer),
          credentials: role.roleArn,
        }),
      ),
      deployOptions: {
        stageName: 'v1',
        tracingEnabled: true,
        // By method and path they are custom metrics, seven a route at US$ 0.30 a month; those of the whole API, which
        // the alarm reads, cost nothing.
        metricsEnabled: false,
        loggingLevel: MethodLoggingLevel.OFF,
        accessLogDestination: new LogGroupLogDestination(log),
        accessLogFormat: AccessLogFormat.custom(accessLog),
        ...THROTTLE,
        methodOptions: publicMethods(routes),
      },
    });
    this.api.deploymentStage.node.addDependency(this.#accountLogging());
    Validations.of(this.api).acknowledge(
      { id: 'AwsSolutions-APIG2', reason: 'the functions validate every request by the schemas of the route table' },
      {
        id: 'AwsSolutions-APIG3',
        reason: 'no web ACL of ours: partners are few and authenticated, and a deployer may associate his own',
      },
      {
        id: 'AwsSolutions-APIG6',
        reason: 'execution logs never expire and may quote headers; access log and traces tell what is needed',
      },
    );
  }

  /** One setting of account and region, without which API Gateway writes no access log; it outlives this stack. */
  #accountLogging(): CfnAccount {
    const role = new Role(this, 'AccountRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        // API Gateway refuses an account role that lacks any of these on any log.
        Logs: new PolicyDocument({
          statements: [new PolicyStatement({ actions: ACCOUNT_LOG_ACTIONS, resources: ['*'] })],
        }),
      },
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'API Gateway refuses an account role for fewer logs than all',
    });
    const account = new CfnAccount(this, 'Account', { cloudWatchRoleArn: role.roleArn });
    role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    account.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return account;
  }

  #uri({ lambda }: ServiceFunction): string {
    return Stack.of(this).formatArn({
      service: 'apigateway',
      account: 'lambda',
      resource: 'path',
      resourceName: `2015-03-31/functions/${lambda.functionArn}/invocations`,
    });
  }
}
