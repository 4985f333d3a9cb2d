import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSizes } from './bundles.ts';
import { type Life, lifeOf, publishedCases } from './case-life.ts';
import { coldFigures, coldImports } from './cold-import.ts';
import { costFigures } from './cost-figures.ts';
import { tableOf } from './figure.ts';
import { lifeFigures } from './life-figures.ts';
import { synthesise } from './product.ts';
import { warmCall } from './warm-call.ts';

/** `npm run bench`: every budget of the design beside what is measured here, now. `--json`: the figures alone. */

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

/** The published case that goes the straight path, from filing to ruling. */
const STRAIGHT = 'cengong';

const progress = (line: string): void => console.error(`· ${line}`);

const folder = mkdtempSync(join(tmpdir(), 'jintiao-bench-'));
try {
  progress('synthesising what deploys');
  const product = synthesise(folder);
  const others = new Map<string, Life>();
  for (const scenario of publishedCases()) {
    progress(`the published case ${scenario.name} on the local host, counted`);
    others.set(scenario.name, await lifeOf(scenario, product, folder));
  }
  const life = others.get(STRAIGHT);
  if (!life) throw new Error(`no published case ${STRAIGHT}`);
  others.delete(STRAIGHT);
  progress('cold imports, each beside a bare handler');
  const imports = coldImports(product, folder);
  const initOf = (functionName: string): number => {
    const service = product.serviceOf(functionName);
    const found = imports.find((each) => each.service === service);
    if (!found) throw new Error(`no cold import of ${service}`);
    return found.milliseconds;
  };
  progress('warm filings, beside the SDK alone');
  const warm = await warmCall(product);
  const figures = [
    ...coldFigures(imports, product),
    ...bundleSizes(product),
    warm,
    ...lifeFigures(life, others),
    ...costFigures(life, product, initOf),
  ];
  console.log(values.json ? JSON.stringify(figures) : tableOf(figures));
  progress('what each figure was made of, the cost’s arithmetic included: npm run -s bench -- --json');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
