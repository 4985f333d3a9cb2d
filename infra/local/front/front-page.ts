import { document } from './document.ts';
import { escaped, type HttpAnswer, html, type Pages } from './http.ts';

/** What is where on this host. */
export const frontPage = (url: string, stage: string, pages: Pages): HttpAnswer => {
  const rows = [
    {
      address: `GET /${stage}/docs`,
      zh: '接口文档，可在页面上试用',
      en: 'what partners call: the API, to read and to try',
    },
    {
      address: `GET /${stage}/openapi.json`,
      zh: '接口文档（OpenAPI 3.1），供程序读取',
      en: 'the same as a document, for programs',
    },
    ...Object.entries(pages).flatMap(([address, { about }]) => (about ? [{ address, ...about }] : [])),
  ];
  const items = rows.map(({ address, zh, en }) => {
    const [method = '', path = ''] = address.split(' ');
    const place = method === 'GET' ? `<a href="${escaped(path)}">${escaped(path)}</a>` : escaped(path);
    return `<li><span class="method">${escaped(method)}</span> ${place}<p lang="zh-CN">${escaped(zh)}</p><p class="quiet">${escaped(en)}</p></li>`;
  });
  return html(
    200,
    document({
      title: '金调 · 本机 Jintiao on this machine',
      head: '',
      body: `<header><h1>金调 <small>Jintiao, on this machine</small></h1>
<p lang="zh-CN">这里运行的是即将部署的模板本身；时间由本机掌握。</p>
<p class="quiet">What runs here is the template that deploys; time is the host's. The API is at <code>${escaped(`${url}/${stage}`)}</code>.</p></header>
<ul class="places">${items.join('\n')}</ul>
<p lang="zh-CN">取得令牌：<code>npm run token -- --as &lt;principal&gt;</code></p>
<p class="quiet">For a token of the local issuer; the names of the sample principals are at <a href="/issuer/token">/issuer/token</a>.</p>`,
    }),
  );
};
