import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { build, type Plugin } from 'esbuild';

/** Files of tests by their paths, each loaded on demand over modules that no other world has. */
export type World = Readonly<Record<string, () => Promise<unknown>>>;

/** A bundle has one place; its modules go on reading what lies beside them. */
const places: Plugin = {
  name: 'places',
  setup: (bundling) => {
    bundling.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * Bundles files of tests with all they import, packages too, and answers what makes a world of them. The code is
 * compiled once and run for each world, so that what a module makes while it loads is made under each mutant.
 */
export const worldsOf = async (files: readonly string[]): Promise<() => World> => {
  const loads = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(resolve(file))})`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = { ${loads.join(',\n')} };`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    plugins: [places],
  });
  const filename = join(process.cwd(), 'mutated.cjs');
  const make = compileFunction(outputFiles.map(({ text }) => text).join(''), ['require', 'module'], { filename });
  return () => {
    const made: { exports: World } = { exports: {} };
    make(createRequire(filename), made);
    return made.exports;
  };
};
