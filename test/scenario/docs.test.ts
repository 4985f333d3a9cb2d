import { hostUnderTest } from '../support/host-under-test.ts';

describe('given somebody with a browser and no token', () => {
  const host = hostUnderTest();
  const open = (path: string) => fetch(`${host.url}/v1/${path}`);

  it('gets the page of the API, and everything it is made of, from the gateway alone', async () => {
    const page = await open('docs');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const names = [...(await page.text()).matchAll(/(?:src|href)="(docs\/[^"]+)"/g)].map(([, name = '']) => name);
    const parts = await Promise.all(names.map(open));
    expect(parts.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const sizes = await Promise.all(parts.map(async (part) => (await part.text()).length));
    // A function may answer 6 MB.
    for (const size of sizes) expect([size > 100, size < 4_000_000]).toEqual([true, true]);
  });

  it('gets the document that the page shows, and the sources that refusals cite', async () => {
    const document = await (await open('openapi.json')).json();
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/v1' }] });
    const sources = await (await open('directory/sources')).json();
    expect(sources).toMatchObject({
      rules: expect.arrayContaining([expect.objectContaining({ code: 'A-34' })]),
      works: expect.arrayContaining([expect.objectContaining({ code: 'CPL' })]),
    });
  });

  it('is told in a problem where to look and what to do', async () => {
    const answer = await fetch(`${host.url}/v1/docs/nothing`, { headers: { 'accept-language': 'en' } });
    expect(await answer.json()).toMatchObject({
      status: 404,
      source: 'RFC 9110, HTTP semantics',
      next: expect.stringMatching(/^Check/),
    });
  });
});
