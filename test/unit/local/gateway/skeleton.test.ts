import type { JsonObject } from '../../../../infra/local/parts.ts';
import { gatewayOf, guarded, integration, scheme, uriOf } from './build-api.ts';

const paths = { '/cases': { get: integration() } };
const operation = (more: JsonObject) => ({ paths: { '/cases': { get: { ...integration(), ...more } } } });
const authorizer = (more: JsonObject) => ({
  paths: { '/cases': { get: guarded } },
  body: { components: { securitySchemes: scheme(more) } },
});

describe('given a template that uses what the host does not model', () => {
  it.each([
    [
      'a request validator',
      operation({ 'x-amazon-apigateway-request-validator': 'all' }),
      'x-amazon-apigateway-request-validator',
    ],
    ['validators of the API', { paths, body: { 'x-amazon-apigateway-request-validators': {} } }, 'request-validators'],
    ['an API policy', { paths, body: { 'x-amazon-apigateway-policy': {} } }, 'x-amazon-apigateway-policy'],
    ['security for the whole API', { paths, body: { security: [{ jwt: [] }] } }, 'security'],
    ['schemas', { paths, body: { components: { schemas: {} } } }, 'schemas'],
    ['OpenAPI 3.1', { paths, body: { openapi: '3.1.0' } }, 'openapi'],
    ['another integration', { paths: { '/cases': { get: integration('Deed', { type: 'mock' }) } } }, 'type'],
    ['a mapping', { paths: { '/cases': { get: integration('Deed', { requestTemplates: {} }) } } }, 'requestTemplates'],
    [
      'a URI that is no function',
      { paths: { '/cases': { get: integration('Deed', { uri: 'http://a' }) } } },
      'http://a',
    ],
    ['a function not deployed', { paths: { '/cases': { get: integration('Missing') } } }, 'function:Missing'],
    ['a token authorizer', authorizer({ type: 'token' }), 'type'],
    [
      'a strange identity source',
      authorizer({ identitySource: 'context.identity.sourceIp' }),
      'context.identity.sourceIp',
    ],
    ['a cache without identity', authorizer({ identitySource: '' }), 'without identity source'],
    [
      'an unknown gateway response',
      { paths, body: { 'x-amazon-apigateway-gateway-responses': { TEAPOT: {} } } },
      'TEAPOT',
    ],
    [
      'an unknown variable',
      {
        paths,
        body: { 'x-amazon-apigateway-gateway-responses': { THROTTLED: { responseTemplates: { a: '$input.body' } } } },
      },
      'unknown variable',
    ],
    ['an edge API', { paths, api: { EndpointConfiguration: { Types: ['EDGE'] } } }, 'Types'],
    ['API keys by authorizer', { paths, api: { ApiKeySourceType: 'AUTHORIZER' } }, 'ApiKeySourceType'],
    ['a stage cache', { paths, stage: { CacheClusterEnabled: true } }, 'CacheClusterEnabled'],
    [
      'a cache by method',
      { paths, stage: { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true }] } },
      'CachingEnabled',
    ],
  ])('refuses %s by name', (_, parts, name) => {
    expect(() => gatewayOf(parts)).toThrow(`${name}`);
    expect(() => gatewayOf(parts)).toThrow('not modelled');
  });

  it('takes what CDK writes for tracing, logs, metrics and throttles', () => {
    const MethodSettings = [
      {
        HttpMethod: '*',
        ResourcePath: '/*',
        LoggingLevel: 'INFO',
        DataTraceEnabled: false,
        MetricsEnabled: true,
        ThrottlingRateLimit: 50,
        ThrottlingBurstLimit: 100,
      },
    ];
    expect(gatewayOf({ paths, stage: { MethodSettings, Variables: { a: 'b' } } }).gateway.stage).toBe('v1');
  });

  it('takes an operation with all that documents it', () => {
    const described = operation({
      operationId: 'listCases',
      summary: '案件',
      tags: ['cases'],
      parameters: [{ name: 'day', in: 'query', schema: { type: 'string' } }],
      responses: { 200: { description: 'ok' } },
      'x-amazon-apigateway-integration': {
        type: 'aws_proxy',
        httpMethod: 'POST',
        uri: uriOf('Deed'),
        passthroughBehavior: 'never',
        timeoutInMillis: 12_000,
      },
    });
    expect(gatewayOf(described).gateway.stage).toBe('v1');
  });
});
