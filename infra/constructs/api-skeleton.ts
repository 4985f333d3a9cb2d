import type { ApiService, Route } from '../../shared/api/route.ts';
import { gatewayResponses } from './gateway-responses.ts';

/** Longer than any of our functions takes, shorter than API Gateway's own limit of 29 s. */
const TIMEOUT_MILLIS = 25_000;

/** Cached answers outlive a revoked role by at most this long; expiry is checked again by every function. */
const AUTHORIZER_TTL_SECONDS = 60;

const BEARER = 'bearer';

export interface SkeletonParts {
  /** Integration URI of each service's function, and of the authorizer. */
  readonly uriOf: (service: ApiService) => string;
  readonly authorizerUri: string;
  /** ARN of the role API Gateway calls them with: one grant a function instead of one permission a route. */
  readonly credentials: string;
}

/**
 * The OpenAPI 3.0 document that API Gateway imports: paths, security and integrations made from the route table,
 * without schemas. Partners read another, of version 3.1, which API Gateway does not take.
 */
export const apiSkeleton = (routes: readonly Route[], parts: SkeletonParts) => ({
  openapi: '3.0.1',
  info: { title: 'Jintiao', version: '1' },
  paths: Object.fromEntries(
    [...new Set(routes.map(({ path }) => path))].map((path) => [
      path,
      Object.fromEntries(
        routes
          .filter((route) => route.path === path)
          .map((route) => [route.method.toLowerCase(), operation(route, parts)]),
      ),
    ]),
  ),
  components: {
    securitySchemes: {
      [BEARER]: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': {
          type: 'request',
          identitySource: 'method.request.header.Authorization',
          authorizerUri: parts.authorizerUri,
          authorizerCredentials: parts.credentials,
          authorizerResultTtlInSeconds: AUTHORIZER_TTL_SECONDS,
        },
      },
    },
  },
  'x-amazon-apigateway-gateway-responses': gatewayResponses,
});

const operation = (route: Route, { uriOf, credentials }: SkeletonParts) => ({
  operationId: route.operation,
  parameters: [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  responses: { [route.status]: { description: 'see the OpenAPI 3.1 document' } },
  ...(route.access === 'public' ? {} : { security: [{ [BEARER]: [] }] }),
  'x-amazon-apigateway-integration': {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: uriOf(route.service),
    credentials,
    passthroughBehavior: 'never',
    timeoutInMillis: TIMEOUT_MILLIS,
  },
});
