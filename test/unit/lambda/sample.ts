import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Route } from '../../../shared/api/route.ts';
import type { Facts, Log } from '../../../shared/lambda/log.ts';
import type { LogCode } from '../../../shared/lambda/log-catalogue.ts';

const Money = z.int().check(z.gte(0));

/** A small route table with one route of each sort. */
export const routes = [
  {
    operation: 'fileThing',
    service: 'intake',
    method: 'POST',
    path: '/cases',
    summary: { zh: '提交', en: 'file' },
    access: ['court', 'institution'],
    body: z.strictObject({
      name: z.string().check(z.minLength(2)),
      amount: Money,
      parties: z.array(
        z.object({
          idNo: z.string().check(z.refine((text) => text === 'valid', 'claim-total-wrong')),
        }),
      ),
    }),
    answer: z.object({ name: z.string() }),
    status: 201,
  },
  {
    operation: 'signThing',
    service: 'intake',
    method: 'POST',
    path: '/cases/{caseId}/agreements/{agreementId}/signatures',
    summary: { zh: '签字', en: 'sign' },
    access: ['mediator'],
    answer: z.object({ caseId: z.string() }),
    status: 200,
    idempotencyKey: true,
  },
  {
    operation: 'listThings',
    service: 'intake',
    method: 'GET',
    path: '/counties/{county}/ledger',
    summary: { zh: '台账', en: 'ledger' },
    access: ['county'],
    query: z.object({ month: z.string().check(z.regex(/^\d{4}-\d{2}$/)) }),
    answer: z.object({ months: z.array(z.string()) }),
    status: 200,
  },
  {
    operation: 'greet',
    service: 'intake',
    method: 'GET',
    path: '/directory/counties',
    summary: { zh: '县', en: 'counties' },
    access: 'public',
    answer: z.object({ hello: z.string() }),
    status: 200,
  },
] as const satisfies readonly Route[];

export const context: Context = {
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'sample',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:cn-north-1:123456789012:function:sample',
  memoryLimitInMB: '256',
  awsRequestId: 'request-1',
  logGroupName: '/aws/lambda/sample',
  logStreamName: 'sample',
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

interface Sample {
  readonly method?: string;
  /** as the route table writes it */
  readonly resource: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly authorizer?: Readonly<Record<string, string>>;
}

/** A call as API Gateway's REST proxy hands it over. */
export const eventOf = ({
  method = 'GET',
  resource,
  parameters = {},
  headers = {},
  query,
  body,
  authorizer,
}: Sample): APIGatewayProxyEvent =>
  ({
    resource,
    path: resource.replace(/\{(\w+)\}/g, (_brace, name: string) => parameters[name] ?? ''),
    httpMethod: method,
    headers: { Host: 'api.test', ...headers },
    multiValueHeaders: {},
    queryStringParameters: query ?? null,
    multiValueQueryStringParameters: null,
    pathParameters: parameters,
    stageVariables: null,
    body: body ?? null,
    isBase64Encoded: false,
    requestContext: {
      requestId: 'trace-1',
      path: `/v1${resource.replace(/\{(\w+)\}/g, (_brace, name: string) => parameters[name] ?? '')}`,
      stage: 'v1',
      domainName: 'api.test',
      authorizer,
    },
  }) as unknown as APIGatewayProxyEvent;

/** A log that remembers. */
export const memoryLog = (): Log & { readonly lines: readonly { readonly code: LogCode; readonly facts: Facts }[] } => {
  const lines: { code: LogCode; facts: Facts }[] = [];
  return {
    lines,
    begin: () => undefined,
    say: (code, facts = {}) => void lines.push({ code, facts }),
    count: (_metric, code, facts = {}) => void lines.push({ code, facts }),
  };
};
