import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { builtIns } from './bundle/built-ins.ts';
import { errorNames } from './bundle/error-names.ts';
import { withoutUnasked } from './bundle/left-out.ts';
import { parsedData } from './bundle/parsed-data.ts';
import { wordsApart, writeWords } from './bundle/words-apart.ts';

export interface BundleOptions {
  /** The folder that holds services/<name>/entry.ts. */
  readonly root: string;
  /** Gets a folder with an index.mjs for each service, and metafile.json: what every byte of them is. */
  readonly outdir: string;
  /** Further files beside the index.mjs of a service: `{ directory: { 'openapi.json': … } }`. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The services under a root: every folder with an entry.ts. */
const servicesIn = (root: string): readonly string[] =>
  readdirSync(join(root, 'services'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'services', entry.name, 'entry.ts')))
    .map(({ name }) => name)
    .sort();

const standIn = (file: string): string => fileURLToPath(new URL(`./bundle/${file}`, import.meta.url));

/** Bundles every service in one run, which parses what they share once. Output depends on content alone. */
export const bundleServices = async ({ root, outdir, files = {} }: BundleOptions): Promise<readonly string[]> => {
  const services = servicesIn(root);
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: services.map((service) => ({ in: `./services/${service}/entry.ts`, out: `${service}/index` })),
    outdir: relative(root, outdir) || '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // The runtime's own copy of the SDK is slower to load than a bundled one.
    external: [],
    mainFields: ['module', 'main'],
    conditions: ['module'],
    alias: {
      '@aws-sdk/credential-provider-node': standIn('credentials-from-environment.ts'),
      '@aws-sdk/middleware-endpoint-discovery': standIn('endpoint-discovery.ts'),
      '@smithy/core/event-streams': standIn('event-streams.ts'),
    },
    plugins: [builtIns, errorNames, parsedData, withoutUnasked, wordsApart],
    minify: true,
    legalComments: 'none',
    // Chinese as it is, not as escapes twice as long.
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
  });
  await mkdir(outdir, { recursive: true });
  await writeFile(join(outdir, 'metafile.json'), JSON.stringify(metafile));
  await writeWords(root, metafile);
  for (const [service, named] of Object.entries(files))
    for (const [name, text] of Object.entries(named)) await writeFile(join(outdir, service, name), text);
  return services;
};
