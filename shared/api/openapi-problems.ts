import type { ZodOpenApiResponseObject, ZodOpenApiSchemaObject } from 'zod-openapi';
import { type RejectionCode, rejections } from '../domain/rejections.ts';
import { languages } from './language.ts';
import { problemOf } from './problem.ts';
import type { Route } from './route.ts';

const codes = Object.keys(rejections) as readonly RejectionCode[];

const text = { type: 'string' } as const;

/** RFC 9457, as `Problem` of problem.ts has it. */
export const problemSchema: ZodOpenApiSchemaObject = {
  type: 'object',
  description: '错误说明（RFC 9457） · what went wrong',
  required: ['type', 'title', 'status', 'detail', 'code', 'basis', 'source', 'next', 'instance', 'traceId'],
  properties: {
    type: { ...text, format: 'uri', description: 'urn:jintiao:problem:<code>' },
    title: text,
    status: { type: 'integer' },
    detail: { ...text, description: '给人看的说明 · a sentence for people' },
    code: { ...text, enum: [...codes], description: '稳定的错误代码 · the stable code to decide by' },
    field: { ...text, description: '出错字段的路径，如 parties.1.idNo · path of the field' },
    basis: {
      ...text,
      description:
        '依据的简写，见 /directory/sources · the rule it comes from, in short; /directory/sources has its wording',
      examples: ['CPL 205; A-34'],
    },
    source: {
      ...text,
      description: '依据，写明名称和条号 · the same by title and article',
      examples: ['《民事诉讼法》第205条'],
    },
    next: { ...text, description: '下一步怎么办 · what to do now' },
    instance: { ...text, description: '所请求的路径 · the path called' },
    traceId: { ...text, description: '查询编号 · quote it when you ask us' },
    errors: {
      type: 'array',
      description: '全部字段错误 · every fault of a field',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: text, code: text, message: text, basis: text, source: text, next: text },
      },
    },
  },
};

/** Which statuses a route can answer beside its own, by what it asks for. */
const statusesOf = ({ access, path, body, bodies, query, idempotencyKey }: Route): readonly number[] => {
  const unsafe = idempotencyKey === true || body !== undefined;
  const asked: readonly (readonly [number, boolean])[] = [
    [400, unsafe],
    [401, access !== 'public'],
    [403, access !== 'public'],
    [404, path.includes('{')],
    [409, unsafe],
    [412, idempotencyKey === true],
    [413, body !== undefined || bodies !== undefined],
    [422, unsafe || query !== undefined],
    [500, true],
  ];
  return asked.flatMap(([status, asks]) => (asks ? [status] : []));
};

const nameOf = (status: number): string => `Problem${status}`;

export const problemReferences = (route: Route): Record<`${4 | 5}${string}`, { readonly $ref: string }> =>
  Object.fromEntries(statusesOf(route).map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]));

/** One response for each status, with an example of every rejection of the catalogue in both languages. */
export const problemResponses = (): Record<string, ZodOpenApiResponseObject> => {
  const statuses = [...new Set(codes.map((code) => rejections[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(statuses.map((status) => [nameOf(status), responseOf(status)]));
};

const responseOf = (status: number): ZodOpenApiResponseObject => {
  const examples = codes
    .filter((code) => rejections[code].status === status)
    .flatMap((code) =>
      languages.map((language) => {
        const where = { language, instance: '/cases', traceId: '6c1f0a52-7c1e-4d0b-9a58-2f1f6d1f3a10' };
        return [`${code}.${language}`, { value: problemOf({ code }, where) }] as const;
      }),
    );
  const titles = languages.map((language) => examples.find(([name]) => name.endsWith(language))?.[1].value.title);
  return {
    description: titles.join(' · '),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(examples),
      },
    },
  };
};
