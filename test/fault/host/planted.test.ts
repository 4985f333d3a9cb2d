import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHostProcess } from '../../../infra/demo/host-process.ts';
import { partnerOf } from '../../../infra/demo/partner.ts';
import { readScenarios } from '../../../infra/demo/scenario.ts';
import { readKept } from '../../scenario/kept.ts';
import { testAssembly } from '../../support/assembly.ts';

const START = '2023-09-15T09:00:00.000+08:00';
const PATIENCE_MS = 120_000;

interface Template {
  readonly Resources: Record<string, { readonly Type: string; readonly Properties: Record<string, unknown> }>;
}

const folders: string[] = [];
const temporary = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `jintiao-${name}-`));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The assembly that deploys, with something changed in the template of one stack. */
const planted = async (stack: string, change: (template: Template) => void): Promise<string> => {
  const folder = join(temporary('planted'), 'cdk.out');
  const source = await testAssembly();
  cpSync(join(source, '..'), folder, { recursive: true });
  const assembly = join(folder, 'assembly-aws');
  const file = readdirSync(assembly).find(
    (name) => name.toLowerCase().includes(stack) && name.endsWith('.template.json'),
  );
  if (!file) throw new Error(`no template of ${stack} in ${readdirSync(assembly).join(', ')}`);
  const template = JSON.parse(readFileSync(join(assembly, file), 'utf8'));
  change(template);
  writeFileSync(join(assembly, file), JSON.stringify(template));
  return assembly;
};

const startOn = async (assembly: string) => {
  const lines: string[] = [];
  const data = temporary('data');
  const host = await startHostProcess({
    data,
    start: START,
    assembly,
    onLine: (line) => void lines.push(line),
    logs: true,
  });
  return { host, lines, data };
};

describe('given a template with something the host does not know', () => {
  it(
    'does not start on an unknown resource type, and names it',
    async () => {
      const assembly = await planted('data', ({ Resources }) => {
        Resources.Planted = { Type: 'AWS::Neptune::DBCluster', Properties: {} };
      });
      await expect(startOn(assembly)).rejects.toThrow(/AWS::Neptune::DBCluster/);
    },
    PATIENCE_MS,
  );

  it(
    'does not start on an unknown property of a known type, and names it',
    async () => {
      const assembly = await planted('services', ({ Resources }) => {
        const found = Object.values(Resources).find(({ Type }) => Type === 'AWS::SQS::Queue');
        if (found) found.Properties.PlantedProperty = true;
      });
      await expect(startOn(assembly)).rejects.toThrow(/PlantedProperty/);
    },
    PATIENCE_MS,
  );
});

describe('given a function whose role lost an action that it calls', () => {
  it(
    'is denied as AWS would deny it, the caller gets a problem, and nothing is written',
    async () => {
      const assembly = await planted('services', ({ Resources }) => {
        for (const [id, { Type, Properties }] of Object.entries(Resources)) {
          if (Type !== 'AWS::IAM::Policy' && Type !== 'AWS::IAM::Role') continue;
          if (!id.toLowerCase().startsWith('intakeapi')) continue;
          const text = JSON.stringify(Properties).replaceAll('"dynamodb:PutItem"', '"dynamodb:DescribeLimits"');
          Object.assign(Properties, JSON.parse(text));
        }
      });
      const { host, lines, data } = await startOn(assembly);
      try {
        const [step] = readScenarios(join(import.meta.dirname, '../../fixtures/cases'))[0]?.scenario.steps ?? [];
        const partner = partnerOf(() => host.url);
        const answer = await partner.call({ as: step?.as ?? '', operation: 'fileCase', body: step?.body });
        expect([answer.status, answer.body.code]).toEqual([500, 'unexpected']);
        expect(lines.join('\n')).toMatch(/AccessDeniedException.*dynamodb:PutItem/);
        expect(await partner.read('/host/records')).toMatchObject({ bus: [], executions: [] });
      } finally {
        await host.stop();
      }
      const written = [...(await readKept(data)).keys()].filter((key) => /^(?:item|row)!/.test(key));
      expect(written).toEqual([]);
    },
    PATIENCE_MS,
  );
});
