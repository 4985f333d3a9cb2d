import * as z from 'zod';
import { NotModelled } from '../parts.ts';
import { GatewayResponses } from './gateway-response-types.ts';
import { modelled } from './modelled.ts';

const Integration = z.strictObject({
  type: z.literal('aws_proxy'),
  httpMethod: z.literal('POST'),
  uri: z.string(),
  credentials: z.string().optional(),
  // Decides about mapping templates only, which a proxy integration has not.
  passthroughBehavior: z.enum(['when_no_match', 'when_no_templates', 'never']).optional(),
  timeoutInMillis: z.int().min(50).max(29_000).default(29_000),
});

// Parameters, bodies and answers are checked by request validators and models alone; those are refused by name.
const Operation = z.strictObject({
  summary: z.string().optional(),
  description: z.string().optional(),
  operationId: z.string().optional(),
  tags: z.array(z.string()).optional(),
  deprecated: z.boolean().optional(),
  parameters: z.array(z.unknown()).optional(),
  requestBody: z.unknown().optional(),
  responses: z.unknown().optional(),
  security: z
    .array(z.record(z.string(), z.tuple([])))
    .max(1)
    .optional(),
  'x-amazon-apigateway-integration': Integration,
});

const METHODS = {
  get: Operation.optional(),
  put: Operation.optional(),
  post: Operation.optional(),
  delete: Operation.optional(),
  options: Operation.optional(),
  head: Operation.optional(),
  patch: Operation.optional(),
  'x-amazon-apigateway-any-method': Operation.optional(),
};

const VERBS = [
  ['get', 'GET'],
  ['put', 'PUT'],
  ['post', 'POST'],
  ['delete', 'DELETE'],
  ['options', 'OPTIONS'],
  ['head', 'HEAD'],
  ['patch', 'PATCH'],
  ['x-amazon-apigateway-any-method', 'ANY'],
] as const satisfies readonly (readonly [keyof typeof METHODS, string])[];

const PathItem = z.strictObject({
  summary: z.string().optional(),
  description: z.string().optional(),
  parameters: z.array(z.unknown()).optional(),
  ...METHODS,
});

const Scheme = z.strictObject({
  type: z.literal('apiKey'),
  name: z.string(),
  in: z.enum(['header', 'query']),
  description: z.string().optional(),
  'x-amazon-apigateway-authtype': z.string().optional(),
  'x-amazon-apigateway-authorizer': z.strictObject({
    type: z.literal('request'),
    identitySource: z.string().optional(),
    authorizerUri: z.string(),
    authorizerCredentials: z.string().optional(),
    authorizerResultTtlInSeconds: z.int().min(0).max(3600).default(300),
  }),
});

const Body = z.strictObject({
  openapi: z.string().regex(/^3\.0\.\d+$/, 'API Gateway imports OpenAPI 3.0'),
  info: z.unknown(),
  tags: z.unknown().optional(),
  paths: z.record(z.string(), PathItem),
  components: z.strictObject({ securitySchemes: z.record(z.string(), Scheme).optional() }).optional(),
  'x-amazon-apigateway-gateway-responses': GatewayResponses.optional(),
  'x-amazon-apigateway-binary-media-types': z.array(z.string()).optional(),
});

export interface Authorizer {
  readonly name: string;
  readonly functionArn: string;
  readonly credentials: string | undefined;
  readonly identitySources: readonly string[];
  readonly ttlSeconds: number;
}

export interface Method {
  readonly functionArn: string;
  readonly credentials: string | undefined;
  readonly timeoutMillis: number;
  readonly authorizer: Authorizer | undefined;
}

export interface ApiResource {
  readonly path: string;
  /** By upper-case HTTP method, `ANY` for the rest. */
  readonly methods: Readonly<Record<string, Method>>;
}

export interface Skeleton {
  readonly resources: readonly ApiResource[];
  readonly responses: GatewayResponses;
  readonly binaryMediaTypes: readonly string[];
}

/** Reads the OpenAPI 3.0 body that API Gateway imports. */
export const readSkeleton = (value: unknown, place: string): Skeleton => {
  const body = modelled(Body, value, place);
  const authorizers = new Map(
    Object.entries(body.components?.securitySchemes ?? {}).map(([name, scheme]) => [name, authorizerOf(name, scheme)]),
  );
  const methodOf = (operation: z.output<typeof Operation>, where: string): Method => {
    const integration = operation['x-amazon-apigateway-integration'];
    return {
      functionArn: functionOf(integration.uri, where),
      credentials: integration.credentials,
      timeoutMillis: integration.timeoutInMillis,
      authorizer: authorizerFor(operation.security?.[0], authorizers, where),
    };
  };
  const resources = Object.entries(body.paths).map(([path, item]) => ({
    path,
    methods: Object.fromEntries(
      VERBS.flatMap(([key, verb]) => {
        const operation = item[key];
        return operation ? [[verb, methodOf(operation, `${place} › ${verb} ${path}`)] as const] : [];
      }),
    ),
  }));
  return {
    resources,
    responses: body['x-amazon-apigateway-gateway-responses'] ?? {},
    binaryMediaTypes: body['x-amazon-apigateway-binary-media-types'] ?? [],
  };
};

const authorizerOf = (name: string, scheme: z.output<typeof Scheme>): Authorizer => {
  const { identitySource, authorizerUri, authorizerCredentials, authorizerResultTtlInSeconds } =
    scheme['x-amazon-apigateway-authorizer'];
  const identitySources = (identitySource ?? '')
    .split(',')
    .map((source) => source.trim())
    .filter(Boolean);
  const strange = identitySources.find(
    (source) => !/^(method\.request\.(header|querystring)|stageVariables)\.\S+$/.test(source),
  );
  if (strange) throw new NotModelled(`identity source ${strange} of authorizer ${name}`);
  if (authorizerResultTtlInSeconds > 0 && identitySources.length === 0) {
    throw new NotModelled(`a cached authorizer without identity source (${name})`);
  }
  return {
    name,
    functionArn: functionOf(authorizerUri, `authorizer ${name}`),
    credentials: authorizerCredentials,
    identitySources,
    ttlSeconds: authorizerResultTtlInSeconds,
  };
};

const authorizerFor = (
  security: Readonly<Record<string, unknown>> | undefined,
  authorizers: ReadonlyMap<string, Authorizer>,
  where: string,
): Authorizer | undefined => {
  const [name, ...others] = Object.keys(security ?? {});
  if (name === undefined) return undefined;
  const authorizer = authorizers.get(name);
  if (!authorizer || others.length > 0)
    throw new NotModelled(`security ${[name, ...others].join(' and ')} of ${where}`);
  return authorizer;
};

const functionOf = (uri: string, where: string): string => {
  const arn = /^arn:[^:]+:apigateway:[^:]+:lambda:path\/2015-03-31\/functions\/(arn:.+)\/invocations$/.exec(uri)?.[1];
  if (arn === undefined) throw new NotModelled(`integration URI ${uri} of ${where}`);
  return arn;
};
