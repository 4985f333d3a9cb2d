import type { HttpAnswer, HttpRequest } from '../../../../infra/local/front/http.ts';
import { openGateway } from '../../../../infra/local/gateway/gateway.ts';
import type {
  Access,
  Assembly,
  Functions,
  Invocation,
  Json,
  JsonObject,
  Need,
  Resource,
} from '../../../../infra/local/parts.ts';
import { manualTime } from '../../../support/memory-host.ts';

export const START = Date.parse('2023-09-15T09:00:00+08:00');
export const ROLE = 'arn:aws:iam::111122223333:role/ApiRole';
export const functionArn = (name: string) => `arn:aws:lambda:cn-north-1:111122223333:function:${name}`;
export const uriOf = (name: string) =>
  `arn:aws:apigateway:cn-north-1:lambda:path/2015-03-31/functions/${functionArn(name)}/invocations`;

export const integration = (name = 'Deed', more: JsonObject = {}): JsonObject => ({
  'x-amazon-apigateway-integration': {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: uriOf(name),
    credentials: ROLE,
    ...more,
  },
});

export const guarded = { ...integration(), security: [{ jwt: [] }] };

export const scheme = (more: JsonObject = {}): JsonObject => ({
  jwt: {
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
    'x-amazon-apigateway-authtype': 'custom',
    'x-amazon-apigateway-authorizer': {
      type: 'request',
      identitySource: 'method.request.header.Authorization',
      authorizerUri: uriOf('Guard'),
      authorizerCredentials: ROLE,
      authorizerResultTtlInSeconds: 60,
      ...more,
    },
  },
});

interface Parts {
  readonly paths?: JsonObject;
  readonly body?: JsonObject;
  readonly api?: JsonObject;
  readonly stage?: JsonObject;
}

const assemblyOf = ({ paths = {}, body = {}, api = {}, stage = {} }: Parts): Assembly => {
  const resource = (type: string, logicalId: string, properties: JsonObject, arn = ''): Resource => ({
    stack: 'Services',
    logicalId,
    type,
    name: logicalId,
    arn,
    properties,
  });
  const resources = [
    resource('AWS::ApiGateway::RestApi', 'PublicApi', {
      Body: { openapi: '3.0.1', info: { title: 'Jintiao', version: '1' }, paths, ...body },
      EndpointConfiguration: { Types: ['REGIONAL'] },
      Name: 'Jintiao',
      ...api,
    }),
    resource('AWS::ApiGateway::Deployment', 'Deployment', { RestApiId: 'api123' }),
    resource('AWS::ApiGateway::Stage', 'Stage', {
      RestApiId: 'api123',
      DeploymentId: 'dep1',
      StageName: 'v1',
      TracingEnabled: true,
      ...stage,
    }),
    ...['Deed', 'Other', 'Guard'].map((name) => resource('AWS::Lambda::Function', name, {}, functionArn(name))),
  ];
  return {
    partition: 'aws',
    region: 'cn-north-1',
    account: '111122223333',
    of: (type) => resources.filter((one) => one.type === type),
    byArn: (arn) => resources.find((one) => one.arn === arn),
    codeOf: () => '',
  };
};

const REFUSED = { allowed: false, because: 'no statement allows it' } as const;

/** Allows everything but what a test denies, and remembers what was asked. */
const accessThat = (denies: (asked: string) => boolean = () => false) => {
  const asked: string[] = [];
  const verdict = (question: string) => {
    asked.push(question);
    return denies(question) ? REFUSED : ({ allowed: true } as const);
  };
  const text = ({ action, resource, sourceArn }: Need) => [action, resource, sourceArn].filter(Boolean).join(' ');
  const access: Access = {
    roleMay: (role, need) => verdict(`role ${role} ${text(need)}`),
    serviceMay: (principal, need) => verdict(`service ${principal} ${text(need)}`),
    serviceMayAssume: (principal, role) => verdict(`assume ${principal} ${role}`),
  };
  return { access, asked };
};

export interface Invoked {
  readonly function: string;
  readonly event: JsonObject;
}

export const returns = (value: Json): Invocation => ({ ok: true, value });
export const fails = (errorMessage: string): Invocation => ({ ok: false, error: { errorType: 'Error', errorMessage } });
export const ok = returns({ statusCode: 200, body: '{}' });

export const allows = (context: JsonObject = {}, resource = '*', effect = 'Allow'): Invocation =>
  returns({
    principalId: 'court:cengong',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: effect, Resource: resource }],
    },
    context,
  });

interface Setting extends Parts {
  readonly answers?: (name: string, event: JsonObject) => Invocation | Promise<Invocation>;
  readonly denies?: (asked: string) => boolean;
}

/** A gateway over an assembly in memory; functions answer as told. */
export const gatewayOf = ({ answers = (name) => (name === 'Guard' ? allows() : ok), denies, ...parts }: Setting) => {
  const time = manualTime(START);
  const invoked: Invoked[] = [];
  const faults: unknown[] = [];
  const functions: Functions = {
    invoke: async (arn, event) => {
      const name = arn.split(':').at(-1) ?? '';
      invoked.push({ function: name, event: event as JsonObject });
      return answers(name, event as JsonObject);
    },
  };
  const { access, asked } = accessThat(denies);
  const assembly = assemblyOf(parts);
  const gateway = openGateway({ assembly, functions, access, time, onFault: (fault) => void faults.push(fault) });
  return { gateway, time, invoked, asked, faults };
};

export const request = (line: string, more: Partial<HttpRequest> = {}): HttpRequest => {
  const [method = '', target = ''] = line.split(' ');
  return {
    method,
    target,
    headers: [['Host', '127.0.0.1:8080']],
    body: Buffer.alloc(0),
    sourceIp: '127.0.0.1',
    ...more,
  };
};

export const withToken = (line: string, token = 'Bearer one'): HttpRequest =>
  request(line, {
    headers: [
      ['Host', '127.0.0.1:8080'],
      ['Authorization', token],
    ],
  });

export const header = (answer: HttpAnswer, name: string): string | undefined =>
  answer.headers.find(([key]) => key.toLowerCase() === name)?.[1];
