import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { wordsApart } from '../../../infra/bundle/words-apart.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What a function would carry of the shell, as bundled for deployment. */
const bundled = async (source: string) => {
  const { metafile } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    // the words of refusals lie beside the bundle
    plugins: [wordsApart],
    outfile: 'index.mjs',
  });
  const [output] = Object.values(metafile.outputs);
  if (output === undefined) throw new Error('nothing was bundled');
  return {
    bytes: output.bytes,
    files: Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  };
};

const apiShell = `
  import { apiFunction } from './shared/lambda/api-function.ts';
  import { logOf } from './shared/lambda/log.ts';
  export const api = apiFunction({ routes: [], deeds: {}, log: logOf('intake.api') });`;

const forbidden = [/zod\/v4\/locales/, /zod\/v4\/classic/, /zod-openapi/, /openapi/, /@aws-sdk/, /event-handler/];

describe.each([
  ['an API function', apiShell],
  ['the authorizer', "export { authorizer } from './services/identity/entry.ts';"],
])('given the bundle of %s', (_name, source) => {
  it('carries no locales, nothing of the OpenAPI document, no SDK', async () => {
    const { files } = await bundled(source);
    expect(files.filter((file) => forbidden.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  it('leaves the services most of the 300 KB a function may weigh', async () => {
    expect((await bundled(source)).bytes).toBeLessThan(95_000);
  });
});
