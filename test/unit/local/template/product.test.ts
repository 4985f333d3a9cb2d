import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patterns } from '../../../../events/patterns.ts';
import { openAccess } from '../../../../infra/local/template/access/open-access.ts';
import { readAssembly } from '../../../../infra/local/template/read-assembly.ts';
import { productApp } from '../../../../infra/product.ts';
import { serviceNames } from '../../../../infra/stacks/functions.ts';
import { stages } from '../../../../infra/stages.ts';
import { routes } from '../../../../shared/api/routes.ts';
import { here } from './written-assembly.ts';

/** Something for each parameter that a deployer must give. */
const anyParameters = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.template.json'))
      .flatMap((file) =>
        Object.entries<{ Default?: string }>(JSON.parse(readFileSync(join(folder, file), 'utf8')).Parameters ?? {}),
      )
      .flatMap(([name, { Default }]) => (Default === undefined ? [[name, 'https://example.org']] : [])),
  );

describe('given the templates of the product', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'product-'));
    for (const service of serviceNames) {
      mkdirSync(join(folder, 'bundles', service), { recursive: true });
      writeFileSync(join(folder, 'bundles', service, 'index.mjs'), '');
    }
    process.env.CDK_VALIDATION = 'false';
    productApp({ stages, outdir: join(folder, 'out'), bundles: join(folder, 'bundles'), routes, patterns }).synth();
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(stages.map(({ name, region }) => [name, region]))(
    'knows all of the stage %s and its policies',
    (name, region) => {
      const stage = join(folder, 'out', `assembly-${name}`);
      const assembly = readAssembly({
        ...here,
        folder: stage,
        parameters: anyParameters(stage),
        region,
        partition: name,
      });
      expect(openAccess(assembly)).toBeDefined();
      const functions = assembly.of('AWS::Lambda::Function');
      expect(functions.length).toBeGreaterThan(0);
      for (const { arn } of functions) expect(assembly.codeOf(arn)).toContain('asset.');
    },
  );
});
