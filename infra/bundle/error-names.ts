import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/**
 * Keeps the names of jose's errors, which are taken from their classes and stand in logs. Everybody else's errors say
 * their names themselves, so that the bundles need no names kept (34 KB).
 */
export const errorNames: Plugin = {
  name: 'error-names',
  setup(build) {
    build.onLoad({ filter: /node_modules\/jose\/dist\/webapi\/util\/errors\.js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { keepNames: true, sourcefile: path });
      return { contents: code, loader: 'js' };
    });
  },
};
