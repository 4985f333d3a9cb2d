import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { withoutUnasked } from '../../infra/bundle/left-out.ts';
import { hosts } from '../../infra/bundle/regional-endpoint.ts';

/** Every schema of a module as text; a reference to another schema by that schema's name. */
const script = `
  const shown = (value) => typeof value === 'function' ? ['->', value()[2]] : Array.isArray(value) ? value.map((each) => Array.isArray(each) ? each.map(shown) : shown(each)) : value;
  const schemas = await import(process.argv[1]);
  process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(schemas).filter(([name]) => name.endsWith('$')).map(([name, schema]) => [name, shown(schema)]))));
`;

describe('given the schemas of the SDK with plain keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jintiao-schemas-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const schemasOf = async (client: string, asked: boolean): Promise<string> => {
    const outfile = join(folder, `${client}-${asked}.mjs`);
    await build({
      entryPoints: [resolve(`node_modules/@aws-sdk/client-${client}/dist-es/schemas/schemas_0.js`)],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      plugins: asked ? [withoutUnasked] : [],
      logLevel: 'error',
    });
    const told = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', script, pathToFileURL(outfile).href],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    return told.stdout;
  };

  it.each(Object.keys(hosts))('says the same for the client of %s', async (client) => {
    const theirs = JSON.parse(await schemasOf(client, false));
    expect(JSON.parse(await schemasOf(client, true))).toEqual(theirs);
    expect(Object.keys(theirs).length).toBeGreaterThan(20);
    const [key] = /\{ \[_\w+\]: /.exec(readFileSync(join(folder, `${client}-false.mjs`), 'utf8')) ?? [];
    expect(key).toBeDefined();
    expect(readFileSync(join(folder, `${client}-true.mjs`), 'utf8')).not.toMatch(/\{ \[_\w+\]: /);
  });
});
