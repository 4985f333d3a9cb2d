import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metafile, Plugin } from 'esbuild';

const MODULE = 'shared/api/refusal-words.ts';
const FILE = 'refusal-words.json';

/**
 * Takes the words of refusals out of the bundles: two languages of sentences, sources and advice weigh more than the
 * decisions of a case, and a cold start would read them for calls that are not refused. They lie beside the bundle and
 * are read at the first refusal.
 */
export const wordsApart: Plugin = {
  name: 'words-apart',
  setup(build) {
    build.onLoad({ filter: /\/shared\/api\/refusal-words\.ts$/ }, () => ({
      contents: `import { readFileSync } from 'node:fs';
        let words;
        export const refusalWords = () => (words ??= JSON.parse(readFileSync(new URL('${FILE}', import.meta.url), 'utf8')));`,
      loader: 'js',
    }));
  },
};

/** Writes the words beside every bundle that asks for them. */
export const writeWords = async (root: string, { outputs }: Metafile): Promise<void> => {
  const askers = Object.entries(outputs).filter(([, { inputs }]) => (inputs[MODULE]?.bytesInOutput ?? 0) > 0);
  if (askers.length === 0) return;
  const { refusalWords }: { refusalWords: () => unknown } = await import(pathToFileURL(join(root, MODULE)).href);
  const text = JSON.stringify(refusalWords());
  for (const [file] of askers) await writeFile(join(root, dirname(file), FILE), text);
};
