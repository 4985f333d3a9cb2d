import * as z from 'zod/mini';
import type { Route } from '../../../shared/api/route.ts';
import { ok } from '../../../shared/domain/result.ts';
import { apiFunction } from '../../../shared/lambda/api-function.ts';
import type { Answer, Deeds } from '../../../shared/lambda/api-request.ts';
import { answeredFile } from '../../../shared/lambda/file-answer.ts';
import { context, eventOf, memoryLog } from './sample.ts';

const routes = [
  {
    operation: 'exportThings',
    service: 'ledger',
    method: 'GET',
    path: '/directory/counties',
    summary: { zh: '导出', en: 'export' },
    access: 'public',
    query: z.object({ month: z.string(), after: z.exactOptional(z.string()) }),
    mediaType: 'text/csv',
    answer: z.string(),
    status: 200,
  },
] as const satisfies readonly Route[];

const exporting = (answer: Answer<string>): Deeds<typeof routes> => ({ exportThings: async () => ok(answer) });

const answerTo = async (answer: Answer<string>, query: Readonly<Record<string, string>> = { month: '2023-09' }) => {
  const handler = apiFunction({ routes, deeds: exporting(answer), log: memoryLog(), asFile: answeredFile });
  return handler(eventOf({ resource: '/directory/counties', query, headers: { 'accept-language': 'en' } }), context);
};

const file = { name: '台账.csv', plainName: 'ledger.csv' };

describe('given a route that answers a file', () => {
  it('answers the text as it is, in its own type and in Chinese', async () => {
    const { statusCode, headers, body } = await answerTo({ body: '\uFEFF案号\r\n', file });
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: '\uFEFF案号\r\n' });
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-language': 'zh-CN' });
  });

  // RFC 6266, section 5, and RFC 8187, section 3.2.1: attr-char has neither apostrophe, bracket nor star.
  it.each([
    ['岑.csv', '%E5%B2%91.csv'],
    ["a'b(c)*d.csv", 'a%27b%28c%29%2Ad.csv'],
    ['a "b"; c.csv', 'a%20%22b%22%3B%20c.csv'],
  ])('names it %s for new clients and plainly for old ones', async (name, extended) => {
    const { headers } = await answerTo({ body: '', file: { name, plainName: 'plain.csv' } });
    expect(headers['content-disposition']).toBe(`attachment; filename="plain.csv"; filename*=UTF-8''${extended}`);
  });

  it('given that it ends early, links to the same call from there', async () => {
    const { headers } = await answerTo({ body: '', file, next: '第2号' }, { month: '2023-09', after: '第1号' });
    expect(headers.link).toBe('<?month=2023-09&after=%E7%AC%AC2%E5%8F%B7>; rel="next"');
  });

  it('given that it holds all, links nowhere', async () => {
    expect((await answerTo({ body: '', file })).headers).not.toHaveProperty('link');
  });

  it('given nothing that makes files, does not start', () => {
    const parts = { routes, deeds: exporting({ body: '' }), log: memoryLog() };
    expect(() => apiFunction(parts)).toThrow('nothing makes the file of exportThings');
  });
});
