import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSizes } from './bundles.ts';
import { lifeOf } from './case-life.ts';
import { coldImports } from './cold-import.ts';
import { tableOf } from './figure.ts';
import { lifeFigures } from './life-figures.ts';
import { synthesise } from './product.ts';
import { warmCall } from './warm-call.ts';

/** `npm run bench`: every budget of the design beside what is measured here, now. `--json`: the figures alone. */

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const progress = (line: string): void => console.error(`· ${line}`);

const folder = mkdtempSync(join(tmpdir(), 'jintiao-bench-'));
try {
  progress('synthesising what deploys');
  const product = synthesise(folder);
  progress('a published case on the local host, counted');
  const life = lifeFigures(await lifeOf('cengong', product, folder));
  progress('cold imports, each beside a bare handler');
  const cold = coldImports(product, folder);
  progress('warm filings, beside the SDK alone');
  const warm = await warmCall(product);
  const figures = [...cold, ...bundleSizes(product), warm, ...life];
  console.log(values.json ? JSON.stringify(figures) : tableOf(figures));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
