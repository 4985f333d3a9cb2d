import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleServices } from '../../infra/bundle.ts';

const entries = {
  clock: `
    import { request } from 'node:http';
    import * as path from 'path';
    import fs from 'node:fs';
    export class DeadlinePassed extends Error { override readonly name = 'DeadlinePassed'; }
    export const api = async () => [typeof request, path.join('a', 'b'), typeof fs.readFileSync, new DeadlinePassed('x').name];
  `,
  store: `
    import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
    export const api = async () => new DynamoDBClient({ region: 'cn-northwest-1' }).config.credentials();
  `,
};

describe('given two services with an entry and a folder without one', () => {
  const root = mkdtempSync(join(tmpdir(), 'jintiao-bundle-'));
  const outdir = join(root, '.build');
  let services: readonly string[] = [];

  /** Runs the api of a bundle as a function would be: a module of its own in a plain Node. */
  const call = (service: string, env: Readonly<Record<string, string>> = {}): unknown => {
    const url = pathToFileURL(join(outdir, service, 'index.mjs')).href;
    const script = `import('${url}').then(async ({ api }) => process.stdout.write(JSON.stringify(await api())))`;
    return JSON.parse(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }));
  };

  beforeAll(async () => {
    for (const [service, entry] of Object.entries(entries)) {
      mkdirSync(join(root, 'services', service), { recursive: true });
      writeFileSync(join(root, 'services', service, 'entry.ts'), entry);
    }
    mkdirSync(join(root, 'services', 'unfinished'));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    services = await bundleServices({ root, outdir, files: { clock: { 'openapi.json': '{}' } } });
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('bundles those with an entry', () => {
    expect(services).toEqual(['clock', 'store']);
  });

  it('puts further files beside the bundle they belong to', () => {
    expect(readFileSync(join(outdir, 'clock', 'openapi.json'), 'utf8')).toBe('{}');
  });

  it('takes built-in modules from the process, so that none is imported', () => {
    expect(call('clock')).toEqual(['function', 'a/b', 'function', 'DeadlinePassed']);
    for (const service of services)
      expect(readFileSync(join(outdir, service, 'index.mjs'), 'utf8')).not.toMatch(/\bfrom\s*"|\bimport\s*"/);
  });

  it('reads credentials from the environment of the function', () => {
    const env = { AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' };
    expect(call('store', env)).toMatchObject({
      accessKeyId: 'ASIAEXAMPLE',
      secretAccessKey: 'secret',
      sessionToken: 'token',
    });
  });

  it('leaves out the providers a function never asks, and says what every byte is', () => {
    const metafile = JSON.parse(readFileSync(join(outdir, 'metafile.json'), 'utf8'));
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.some((input) => input.includes('client-dynamodb'))).toBe(true);
    expect(inputs.filter((input) => /credential-provider-(node|sso|ini|process)/.test(input))).toEqual([]);
  });
});

describe('given a module of the jurisdiction', () => {
  const root = mkdtempSync(join(tmpdir(), 'jintiao-parsed-'));
  const outdir = join(root, '.build');

  const bundled = async (pack: string, file: string): Promise<string> => {
    mkdirSync(join(root, 'services', 'rules'), { recursive: true });
    mkdirSync(join(root, 'shared', 'jurisdictions'), { recursive: true });
    writeFileSync(join(root, 'shared', 'jurisdictions', file), pack);
    const entry = `import { rules } from '../../shared/jurisdictions/${file}'; export const api = () => rules;`;
    writeFileSync(join(root, 'services', 'rules', 'entry.ts'), entry);
    await bundleServices({ root, outdir });
    return readFileSync(join(outdir, 'rules', 'index.mjs'), 'utf8');
  };

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('bundles what it exports and is used, not how it came about', async () => {
    const text = await bundled(
      "const parse = (text: string) => Number(text) * 100; export const rules = { upTo: parse('5') }; export const roster = ['m1'];",
      'sound.ts',
    );
    expect(text).toContain('{"upTo":500}');
    expect(text).not.toMatch(/m1|Number/);
  });

  it('does not bundle where the data are refused', async () => {
    await expect(
      bundled("export const rules = (() => { throw new RangeError('wrong in the pack: county'); })();", 'faulty.ts'),
    ).rejects.toThrow('wrong in the pack: county');
  });

  it('does not bundle what would not be the same as text', async () => {
    await expect(bundled("export const rules = new Map([['a', 1]]);", 'map.ts')).rejects.toThrow(
      'rules is no plain data',
    );
  });
});
