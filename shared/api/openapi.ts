import * as z from 'zod/mini';
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiParameterObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import { nameSchemas } from './openapi-names.ts';
import { problemReferences, problemResponses, problemSchema } from './openapi-problems.ts';
import { parametersOf, pathParameters } from './path-parameters.ts';
import type { ApiService, Route } from './route.ts';

export type OpenApiDocument = ReturnType<typeof createDocument>;

interface Deployment {
  /** The stage's address; without one, paths are told below the stage on whatever host serves the document. */
  readonly serverUrl?: string;
}

const BEARER = 'bearer';

const tags: Readonly<Record<ApiService, string>> = {
  intake: '收案 · intake: filing and consent',
  assignment: '指派 · assignment of mediators',
  group: '群体纠纷 · mass disputes: alike cases mediated together',
  people: '参与人 · people: agents, successors, invitees, interpreters',
  mediation: '调解 · mediation: sessions, more time, rest, the end without an agreement',
  agreement: '协议 · agreements: their text, their authority, their signatures',
  mechanism: '调解机制 · mechanisms: the opinion on a small case, neutral evaluation, the track',
  confirmation: '司法确认与速裁 · judicial confirmation and the fast track',
  performance: '履行 · performance, default, enforcement, security',
  casefile: '卷宗 · reading a case: its clocks, history, people and notices',
  ledger: '台账 · the county ledger',
  directory: '名录 · the public directory',
  party: '当事人 · a party acts for itself, by a code sent to its telephone',
  choice: '当事人选定调解员 a party’s choice of mediator',
  registers: '登记册 · registers: mediators, committees, courts, institutions and what they may decide',
};

const parameters: Readonly<Record<'AcceptLanguage' | 'IdempotencyKey' | 'IfMatch', ZodOpenApiParameterObject>> = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: '错误说明的语言，默认中文 · language of problems, Chinese unless English is preferred',
    schema: { type: 'string', examples: ['zh-CN', 'en'] },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      '同一办理行为的唯一编号；重复提交得到首次的结果 · one key for one act: a repeat gets the first answer, another body under the same key 422',
    schema: { type: 'string', pattern: '^[\\w:.-]{1,100}$' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: '读取时得到的 ETag；已有变化则返回 412 · the ETag you read; 412 where it has moved on',
    schema: { type: 'string', pattern: '^"(0|[1-9][0-9]{0,5})"$', examples: ['"7"'] },
  },
};

const parametersFor = ({ idempotencyKey }: Route) => {
  const wanted = ['AcceptLanguage', ...(idempotencyKey ? ['IdempotencyKey', 'IfMatch'] : [])];
  return wanted.map((name) => ({ $ref: `#/components/parameters/${name}` }));
};

const whoMayCall = ({ access }: Route): string =>
  access === 'public' ? '公开，无需身份 · public, no token needed' : `可由以下身份办理 · open to: ${access.join(', ')}`;

const requestParamsOf = ({ path, query }: Route) => {
  const named = parametersOf(path);
  return {
    ...(named.length === 0
      ? {}
      : { path: z.object(Object.fromEntries(named.map((name) => [name, pathParameters[name]]))) }),
    ...(query === undefined ? {} : { query }),
  };
};

const headersOf = ({ mediaType }: Route): NonNullable<ZodOpenApiResponseObject['headers']> =>
  mediaType
    ? {
        'Content-Language': { schema: { type: 'string', enum: ['zh-CN'] } },
        'Content-Disposition': { description: '文件名 · the name of the file', schema: { type: 'string' } },
        Link: {
          description: '一个文件装不下时，rel="next" 为下一个文件 · rel="next" where one file does not hold all',
          schema: { type: 'string' },
        },
      }
    : {
        'Content-Language': { schema: { type: 'string', enum: ['zh-CN', 'en'] } },
        ETag: {
          description:
            '案件或者登记项的序号，供 If-Match 使用 · the sequence of the case or entry, where the answer is about one',
          schema: { type: 'string' },
        },
      };

const requestBodyOf = ({ body, bodies }: Route) => {
  const schema = body ?? (bodies && z.union(Object.values(bodies.schemas)));
  if (schema === undefined) return {};
  const required = !schema.safeParse({}).success;
  return { requestBody: { required, content: { 'application/json': { schema } } } };
};

const operationOf = (route: Route): ZodOpenApiOperationObject => ({
  operationId: route.operation,
  tags: [route.service],
  summary: `${route.summary.zh} · ${route.summary.en}`,
  description: whoMayCall(route),
  security: route.access === 'public' ? [] : [{ [BEARER]: [] }],
  parameters: parametersFor(route),
  requestParams: requestParamsOf(route),
  ...requestBodyOf(route),
  responses: {
    [`${route.status}` as const]: {
      description: `${route.summary.zh} · ${route.summary.en}`,
      headers: headersOf(route),
      content: {
        [route.mediaType ?? 'application/json']: { schema: route.answer },
        ...(route.page ? { 'text/html': { schema: { type: 'string' as const } } } : {}),
      },
    },
    ...problemReferences(route),
  },
});

const pathsOf = (routes: readonly Route[]) => {
  const byPath = Map.groupBy(routes, ({ path }) => path);
  return Object.fromEntries(
    [...byPath].map(([path, ofPath]) => [
      path,
      Object.fromEntries(ofPath.map((route) => [route.method.toLowerCase(), operationOf(route)])),
    ]),
  );
};

/** Leaves out what would mislead: zod's own long pattern of an address, and that answers never gain a field. */
const readable: CreateDocumentOptions['override'] = ({ jsonSchema, io }) => {
  if (jsonSchema.format === 'email') delete jsonSchema.pattern;
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
};

/** The OpenAPI 3.1 document that partners read. For builds and tests only: no function loads what it is made with. */
export const openApiDocument = (routes: readonly Route[], { serverUrl = '/v1' }: Deployment = {}): OpenApiDocument => {
  nameSchemas();
  const services = new Set(routes.map(({ service }) => service));
  const description: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: '金调 Jintiao',
      version: '1',
      description:
        '金融纠纷调解机制：提交、指派、调解、司法确认、速裁与台账。 · Mediation of financial disputes: filing, assignment, mediation, judicial confirmation, fast track and ledger.',
    },
    servers: [{ url: serverUrl }],
    tags: [...services].map((name) => ({ name, description: tags[name] })),
    paths: pathsOf(routes.filter(({ files }) => !files)),
    components: {
      parameters: { ...parameters },
      schemas: { Problem: problemSchema },
      responses: problemResponses(),
      securitySchemes: {
        [BEARER]: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            '任一 OIDC 签发方的令牌，含声明 jintiao: {kind, id, counties} · a token of the OIDC issuer with the claim jintiao',
        },
      },
    },
  };
  return createDocument(description, { override: readable });
};
