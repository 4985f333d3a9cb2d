import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openApiDocument } from '../shared/api/openapi.ts';
import { routes } from '../shared/api/routes.ts';
import { sourcesOf } from '../shared/domain/sources/catalogue.ts';
import { pack } from '../shared/jurisdictions/pack.ts';

const dist = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const own = ['docs.html', 'docs.css', 'docs.js'];
const others = ['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-bundle.js.LICENSE.txt'];

/** Without the name of the source map, which is not served. */
const unmapped = (text: string): string => text.replace(/^\/[/*]# sourceMappingURL=.*$/gm, '');

/** What the directory serves as it stands: made here, since its generators would cost every cold start. */
export const directoryFiles = (root: string): Readonly<Record<string, string>> => ({
  'openapi.json': JSON.stringify(openApiDocument(routes)),
  'sources.json': JSON.stringify(sourcesOf(pack)),
  ...Object.fromEntries(own.map((name) => [name, readFileSync(join(root, 'services/directory/docs', name), 'utf8')])),
  ...Object.fromEntries(others.map((name) => [name, unmapped(readFileSync(join(dist, name), 'utf8'))])),
});
