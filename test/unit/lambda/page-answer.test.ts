import * as z from 'zod/mini';
import type { Route } from '../../../shared/api/route.ts';
import { ok } from '../../../shared/domain/result.ts';
import { apiFunction } from '../../../shared/lambda/api-function.ts';
import type { Deeds, Pages } from '../../../shared/lambda/api-request.ts';
import { pagesIn } from '../../../shared/lambda/html-page.ts';
import { context, eventOf, memoryLog } from './sample.ts';

const routes = [
  {
    operation: 'greet',
    service: 'directory',
    method: 'GET',
    path: '/greeting',
    summary: { zh: '问好', en: 'greet' },
    access: 'public',
    query: z.strictObject({ name: z.string().check(z.maxLength(5)) }),
    answer: z.object({ hello: z.string() }),
    status: 200,
    page: true,
  },
  {
    operation: 'list',
    service: 'directory',
    method: 'GET',
    path: '/list',
    summary: { zh: '列表', en: 'list' },
    access: 'public',
    answer: z.object({ all: z.array(z.string()) }),
    status: 200,
  },
] as const satisfies readonly Route[];

const deeds: Deeds<typeof routes> = {
  greet: async ({ query: { name } }) => {
    if (name === '乱') throw new Error('broken');
    return name === '无' ? { ok: false, error: { code: 'not-found' } } : ok({ body: { hello: name } });
  },
  list: async () => ok({ body: { all: [] } }),
};

const page = pagesIn('');
const pages: Pages<typeof routes> = {
  greet: (outcome) =>
    page({
      title: '问好',
      body: outcome.ok ? `<p>${outcome.value.hello}</p>` : `<b>${outcome.error.code}</b>`,
    }),
};

const BROWSER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const handler = apiFunction({ routes, deeds, pages, log: memoryLog() });
const ask = (name: string, headers: Readonly<Record<string, string>> = BROWSER) =>
  handler(eventOf({ resource: '/greeting', query: { name }, headers }), context);

describe('given a route that people open', () => {
  it('answers a browser with its page, which no cache keeps and whose address goes nowhere', async () => {
    const { statusCode, headers, body } = await ask('吴');
    expect(statusCode).toBe(200);
    expect(body).toContain('<p>吴</p>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'zh-CN, en',
      'content-security-policy': expect.stringMatching(/^default-src 'none'/),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['what is refused', '无', 404, 'not-found'],
    ['a fault of the request', '六个字的名字', 422, 'invalid-field'],
    ['a surprise', '乱', 500, 'unexpected'],
  ])('shows a browser %s on the page too, with its status', async (_what, name, status, code) => {
    const { statusCode, headers, body } = await ask(name);
    expect(statusCode).toBe(status);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain(`<b>${code}</b>`);
  });

  it.each([{ Accept: 'application/json' }, { Accept: '*/*' }, {}])(
    'answers a program (%p) in JSON',
    async (headers) => {
      expect(JSON.parse((await ask('吴', headers)).body)).toEqual({
        hello: '吴',
      });
      expect((await ask('无', headers)).headers['content-type']).toBe('application/problem+json; charset=utf-8');
    },
  );
});

describe('given a route without a page', () => {
  it('answers even a browser in JSON', async () => {
    const { headers } = await handler(eventOf({ resource: '/list', headers: BROWSER }), context);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });
});

describe('given a route that wants a page and has none', () => {
  it('is refused when the function is made', () => {
    expect(() => apiFunction({ routes, deeds, log: memoryLog() })).toThrow('no page for greet');
  });
});
