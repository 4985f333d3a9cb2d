import { randomUUID } from 'node:crypto';
import { type HttpRequest, headerOf, pathOf, queryOf } from '../front/http.ts';
import type { DeployedApi } from './stage.ts';

/** One call of the API, before and after its method is known. */
export interface ApiCall {
  readonly api: DeployedApi;
  readonly request: HttpRequest;
  readonly at: number;
  readonly requestId: string;
  readonly extendedRequestId: string;
  /** Below the stage, as sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly resourcePath: string | undefined;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** What the authorizer said of the caller, as the integration hears it. */
export type AuthorizerContext = Readonly<Record<string, string | number>>;

export const callOf = (api: DeployedApi, request: HttpRequest, at: number): ApiCall => ({
  api,
  request,
  at,
  requestId: randomUUID(),
  extendedRequestId: `${Buffer.from(randomUUID()).toString('base64').slice(0, 15)}=`,
  path: pathOf(request).slice(api.stage.length + 1) || '/',
  query: queryOf(request),
  resourcePath: undefined,
  pathParameters: {},
});

// API Gateway keeps these to itself: they speak of one connection (developer guide, REST API header restrictions).
const NOT_PASSED = new Set(
  'connection content-length expect keep-alive proxy-authenticate te trailer transfer-encoding upgrade'.split(' '),
);

/** What authorizer and integration are both told: version 1.0 of the event, without the body. */
export const requestEvent = (call: ApiCall): Record<string, unknown> => {
  const { request, query } = call;
  const headers = [
    ...request.headers.filter(([name]) => !NOT_PASSED.has(name.toLowerCase())),
    [
      'X-Amzn-Trace-Id',
      `Root=1-${Math.floor(call.at / 1000).toString(16)}-${call.requestId.replaceAll('-', '').slice(0, 24)}`,
    ],
    ['X-Forwarded-For', request.sourceIp],
    ['X-Forwarded-Port', headerOf(request, 'host')?.split(':')[1] ?? '80'],
    ['X-Forwarded-Proto', 'http'],
  ] as const;
  return {
    resource: call.resourcePath,
    path: call.path,
    httpMethod: request.method,
    headers: Object.fromEntries(headers),
    multiValueHeaders: gathered(headers),
    queryStringParameters: orNull(Object.fromEntries(query)),
    multiValueQueryStringParameters: orNull(gathered([...query])),
    pathParameters: orNull(call.pathParameters),
    stageVariables: orNull(call.api.variables),
  };
};

/** The whole event of a proxy integration. */
export const proxyEvent = (call: ApiCall, authorizer: AuthorizerContext | undefined) => {
  const { body } = call.request;
  const binary =
    body.length > 0 && isBinary(headerOf(call.request, 'content-type'), call.api.skeleton.binaryMediaTypes);
  return {
    ...requestEvent(call),
    requestContext: { ...requestContext(call), ...(authorizer ? { authorizer } : {}) },
    body: body.length === 0 ? null : body.toString(binary ? 'base64' : 'utf8'),
    isBase64Encoded: binary,
  };
};

export const requestContext = ({ api, request, at, ...call }: ApiCall) => ({
  resourceId: resourceIdOf(call.resourcePath ?? '/'),
  resourcePath: call.resourcePath,
  httpMethod: request.method,
  extendedRequestId: call.extendedRequestId,
  requestTime: requestTimeOf(at),
  path: pathOf(request),
  accountId: api.account,
  protocol: 'HTTP/1.1',
  stage: api.stage,
  domainPrefix: api.apiId,
  requestTimeEpoch: at,
  requestId: call.requestId,
  identity: {
    cognitoIdentityPoolId: null,
    accountId: null,
    cognitoIdentityId: null,
    caller: null,
    sourceIp: request.sourceIp,
    principalOrgId: null,
    accessKey: null,
    cognitoAuthenticationType: null,
    cognitoAuthenticationProvider: null,
    userArn: null,
    userAgent: headerOf(request, 'user-agent') ?? null,
    user: null,
  },
  domainName: headerOf(request, 'host') ?? null,
  deploymentId: api.deploymentId,
  apiId: api.apiId,
});

/** `arn:…/v1/GET/cases/522626-…`: the very request that a policy of an authorizer is about. */
export const methodArnOf = ({ api, request, path }: ApiCall): string =>
  `${api.arn}/${api.stage}/${request.method}${path}`;

/** Does the media type belong to those the API treats as bytes? */
export const isBinary = (mediaType: string | undefined, types: readonly string[]): boolean => {
  const type = mediaType?.split(/[;,]/)[0]?.trim().toLowerCase();
  return types.some((binary) => {
    if (binary === '*/*') return true;
    return binary.endsWith('/*') ? type?.startsWith(binary.slice(0, -1)) : type === binary.toLowerCase();
  });
};

const gathered = (pairs: readonly (readonly [string, string])[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...Map.groupBy(pairs, ([name]) => name)].map(([name, found]) => [name, found.map(([, value]) => value)]),
  );

const orNull = <T extends object>(value: T): T | null => (Object.keys(value).length === 0 ? null : value);

const resourceIdOf = (path: string): string => Buffer.from(path).toString('hex').slice(-6).padStart(6, '0');

// As the Common Log Format has it: 15/Sep/2023:01:00:00 +0000.
const requestTimeOf = (at: number): string => {
  const [, day, month, year, time] = new Date(at).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
};
