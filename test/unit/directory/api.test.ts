import { directoryDeeds } from '../../../services/directory/api.ts';
import { confirmPage } from '../../../services/directory/confirm-page.ts';
import { openApiDocument } from '../../../shared/api/openapi.ts';
import { directoryRoutes } from '../../../shared/api/routes/directory.ts';
import { routes } from '../../../shared/api/routes.ts';
import { sourcesOf } from '../../../shared/domain/sources/catalogue.ts';
import { pack, plainNames } from '../../../shared/jurisdictions/pack.ts';
import { apiFunction } from '../../../shared/lambda/api-function.ts';
import { jurisdiction } from '../../support/case-scenario.ts';
import { memoryCheckCodes } from '../../support/memory-check-codes.ts';
import { memoryLedger } from '../../support/memory-ledger.ts';
import { context, eventOf, memoryLog } from '../lambda/sample.ts';

const openApi: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(openApiDocument(routes)));
const sources = sourcesOf(pack);

const handler = apiFunction({
  routes: directoryRoutes,
  deeds: directoryDeeds({
    reference: { jurisdiction: async () => jurisdiction },
    names: { plain: async () => plainNames },
    codes: memoryCheckCodes(),
    ledger: memoryLedger(),
    made: { openApi: async () => openApi, sources: async () => sources },
  }),
  pages: { confirmMessage: confirmPage(jurisdiction.wording.mechanism, { jurisdiction: async () => jurisdiction }) },
  log: memoryLog(),
});

const read = async (resource: string) => {
  const { statusCode, body } = await handler(eventOf({ resource }), context);
  return { status: statusCode, ...JSON.parse(body) };
};

describe('given anybody without a token', () => {
  it('tells the sixteen counties, each with its basic court', async () => {
    const { status, counties } = await read('/directory/counties');
    expect(status).toBe(200);
    expect(counties).toHaveLength(16);
    expect(counties).toContainEqual({
      code: '522626',
      name: { zh: '岑巩县', en: expect.stringMatching(/\w/) },
      shortName: '岑',
      courtId: 'court-2626',
      courtName: '岑巩县人民法院',
    });
    expect(new Set(counties.map(({ courtId }: { courtId: string }) => courtId)).size).toBe(16);
  });

  it('tells the committee of each county by its name, and nothing else of it', async () => {
    const { committees } = await read('/directory/committees');
    expect(committees).toHaveLength(16);
    for (const committee of committees) expect(Object.keys(committee).sort()).toEqual(['county', 'id', 'name']);
  });

  it('hands out the API document as it was made', async () => {
    expect(await read('/openapi.json')).toEqual({ status: 200, ...openApi });
  });

  it('tells what a basis cites: the article and the rule', async () => {
    const { works, rules } = await read('/directory/sources');
    const law = works.find(({ code }: { code: string }) => code === 'CPL');
    expect(law.articles).toContainEqual({
      article: '205',
      text: { zh: expect.stringContaining('三十日内'), en: expect.stringContaining('thirty days') },
    });
    expect(rules.map(({ code }: { code: string }) => code)).toEqual(expect.arrayContaining(['A-34', 'T17', 'DL-M']));
  });

  it('keeps what the routes promise', async () => {
    for (const { path, answer } of directoryRoutes) {
      const { status: _status, ...body } = await read(path);
      expect(answer.safeParse(body)).toMatchObject({ success: true });
    }
  });
});
