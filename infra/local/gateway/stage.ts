import * as z from 'zod';
import { type Assembly, NotModelled, type Resource } from '../parts.ts';
import { modelled } from './modelled.ts';
import { readSkeleton, type Skeleton } from './skeleton.ts';

const RestApi = z.strictObject({
  Body: z.unknown(),
  Name: z.string().optional(),
  Description: z.string().optional(),
  EndpointConfiguration: z.strictObject({ Types: z.tuple([z.literal('REGIONAL')]) }),
  BinaryMediaTypes: z.array(z.string()).default([]),
  DisableExecuteApiEndpoint: z.literal(false).optional(),
  // About the import, TLS and the size on the wire: none changes what a caller over loopback reads.
  FailOnWarnings: z.boolean().optional(),
  Mode: z.string().optional(),
  Parameters: z.unknown().optional(),
  SecurityPolicy: z.string().optional(),
  MinimumCompressionSize: z.number().optional(),
  Tags: z.unknown().optional(),
});

const Deployment = z.strictObject({ RestApiId: z.string(), Description: z.string().optional() });

// Logs, traces, metrics and throttles are taken note of and not modelled: none changes an answer below its limit.
const Stage = z.strictObject({
  RestApiId: z.string(),
  DeploymentId: z.string(),
  StageName: z.string(),
  Variables: z.record(z.string(), z.string()).optional(),
  Description: z.string().optional(),
  CacheClusterEnabled: z.literal(false).optional(),
  TracingEnabled: z.boolean().optional(),
  AccessLogSetting: z.unknown().optional(),
  Tags: z.unknown().optional(),
  MethodSettings: z
    .array(
      z.strictObject({
        HttpMethod: z.string(),
        ResourcePath: z.string(),
        CachingEnabled: z.literal(false).optional(),
        LoggingLevel: z.string().optional(),
        DataTraceEnabled: z.boolean().optional(),
        MetricsEnabled: z.boolean().optional(),
        ThrottlingBurstLimit: z.number().optional(),
        ThrottlingRateLimit: z.number().optional(),
      }),
    )
    .optional(),
});

/** The one API of the assembly, on its one stage. */
export interface DeployedApi {
  readonly apiId: string;
  readonly deploymentId: string;
  readonly stage: string;
  readonly variables: Readonly<Record<string, string>>;
  /** `arn:…:execute-api:<region>:<account>:<api>`: what methods and authorizers of this API are named below. */
  readonly arn: string;
  readonly account: string;
  readonly skeleton: Skeleton;
}

export const readStage = (assembly: Assembly): DeployedApi => {
  const [api, stage, deployment] = ['RestApi', 'Stage', 'Deployment'].map((kind) => only(assembly, kind));
  const { Body, BinaryMediaTypes } = modelled(RestApi, api?.properties, placeOf(api));
  const { RestApiId, StageName, Variables, DeploymentId } = modelled(Stage, stage?.properties, placeOf(stage));
  modelled(Deployment, deployment?.properties, placeOf(deployment));
  const skeleton = readSkeleton(Body, `${placeOf(api)} › Body`);
  const functions = skeleton.resources
    .flatMap(({ methods }) => Object.values(methods))
    .flatMap(({ functionArn, authorizer }) => (authorizer ? [functionArn, authorizer.functionArn] : [functionArn]));
  const unknown = functions.find((arn) => assembly.byArn(arn)?.type !== 'AWS::Lambda::Function');
  if (unknown !== undefined) throw new NotModelled(`an API that calls ${unknown}, which the templates do not deploy,`);
  return {
    apiId: RestApiId,
    deploymentId: DeploymentId,
    stage: StageName,
    variables: Variables ?? {},
    arn: `arn:${assembly.partition}:execute-api:${assembly.region}:${assembly.account}:${RestApiId}`,
    account: assembly.account,
    skeleton: { ...skeleton, binaryMediaTypes: [...skeleton.binaryMediaTypes, ...BinaryMediaTypes] },
  };
};

const only = (assembly: Assembly, kind: string): Resource => {
  const type = `AWS::ApiGateway::${kind}`;
  const [resource, ...others] = assembly.of(type);
  if (!resource || others.length > 0)
    throw new NotModelled(`an assembly with ${others.length + (resource ? 1 : 0)} ${type}`);
  return resource;
};

const placeOf = (resource: Resource | undefined): string => `${resource?.type} ${resource?.logicalId}`;
