import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembly } from '../../../../infra/local/parts.ts';
import { type AssemblyOptions, readAssembly } from '../../../../infra/local/template/read-assembly.ts';

export interface WrittenStack {
  readonly template: object;
  readonly dependencies?: readonly string[];
  readonly stackName?: string;
  readonly environment?: string;
  /** Object key to path. */
  readonly assets?: Readonly<Record<string, string>>;
}

const writeStacks = (folder: string, stacks: Readonly<Record<string, WrittenStack>>, stage?: string): void => {
  const artifacts = Object.entries(stacks).flatMap(
    ([id, { template, dependencies = [], stackName, environment, assets = {} }]) => {
      writeFileSync(join(folder, `${id}.template.json`), JSON.stringify(template));
      const files = Object.entries(assets).map(([objectKey, path]) => [
        objectKey,
        { source: { path, packaging: 'zip' }, destinations: { here: { bucketName: 'assets', objectKey } } },
      ]);
      writeFileSync(
        join(folder, `${id}.assets.json`),
        JSON.stringify({ version: '55.0.0', files: Object.fromEntries(files) }),
      );
      return [
        [`${id}.assets`, { type: 'cdk:asset-manifest', properties: { file: `${id}.assets.json` } }],
        [
          id,
          {
            type: 'aws:cloudformation:stack',
            environment: environment ?? 'aws://unknown-account/unknown-region',
            properties: { templateFile: `${id}.template.json`, stackName: stackName ?? id },
            dependencies: [...dependencies, `${id}.assets`],
          },
        ],
      ] as const;
    },
  );
  const nested =
    stage === undefined ? [] : [['stage', { type: 'cdk:cloud-assembly', properties: { directoryName: stage } }]];
  const tree = ['Tree', { type: 'cdk:tree', properties: { file: 'tree.json' } }];
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ version: '55.0.0', artifacts: Object.fromEntries([...artifacts, ...nested, tree]) }),
  );
};

export const here = { account: '123456789012', region: 'eu-west-1', partition: 'aws', parameters: {} };

/** Writes stacks as `cdk synth` would, lets the reader read them, and cleans up. */
export const readWritten = (
  stacks: Readonly<Record<string, WrittenStack>>,
  { staged = false, ...options }: Partial<AssemblyOptions> & { readonly staged?: boolean } = {},
): Assembly => {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  try {
    if (staged) {
      mkdirSync(join(folder, 'assembly-stage'));
      writeStacks(join(folder, 'assembly-stage'), stacks);
      writeStacks(folder, {}, 'assembly-stage');
    } else writeStacks(folder, stacks);
    return readAssembly({ folder, ...here, ...options });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** One stack `Services` of these resources. */
export const readResources = (
  Resources: object,
  sections: object = {},
  options: Partial<AssemblyOptions> = {},
): Assembly => readWritten({ Services: { template: { Resources, ...sections } } }, options);
