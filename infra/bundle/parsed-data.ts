import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'esbuild';
import { packed, unpacked } from './packed-rows.ts';

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);

/** An export as a literal. @throws where the value is more than JSON: it would change on its way */
const literalOf = (name: string, value: unknown): string => {
  const text = JSON.stringify(packed(value));
  if (!isIdentifier(name) || text === undefined || !isDeepStrictEqual(unpacked(JSON.parse(text)), value))
    throw new TypeError(`${name} is no plain data`);
  // Unused exports are shaken out; a long text is parsed faster than a literal of the language.
  return `export const ${name} = /* @__PURE__ */ unpacked(/* @__PURE__ */ JSON.parse(${JSON.stringify(text)}));`;
};

const unpacking = `import { unpacked } from ${JSON.stringify(fileURLToPath(new URL('./packed-rows.ts', import.meta.url)))};`;

/**
 * Parses the jurisdiction's data while bundling: the modules of shared/jurisdictions run here, as they run in
 * development, and what they export stands in the bundle as plain data. A fault in a pack thus stops the synthesis
 * instead of a cold start, and no function carries the schemas or parses at its start what cannot have changed.
 */
export const parsedData: Plugin = {
  name: 'parsed-data',
  setup(build) {
    build.onLoad({ filter: /\/shared\/jurisdictions\/[^/]+\.ts$/ }, async ({ path }) => {
      const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
      const contents = Object.entries(exported).map(([name, value]) => literalOf(name, value));
      return { contents: [unpacking, ...contents].join('\n'), loader: 'js' };
    });
  },
};
