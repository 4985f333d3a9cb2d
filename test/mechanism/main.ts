import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { coverageOf, isProven, type Ran, type Row, type Source, unknownIn, unproven } from './coverage.ts';
import { idsIn, readRegister } from './register.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const REGISTER = new URL('../mechanism.json', import.meta.url);

/** Where rules stand: the meaning, the contract, the pack, the order of the stages. */
const RULES = ['events', 'shared', 'services', 'infra/flow'];

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file))
    .toSorted();

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const sources = (): readonly Source[] =>
  RULES.flatMap((folder) => filesIn(folder, /\.(ts|json)$/))
    .filter((path) => !path.startsWith('events/examples/'))
    .map((path) => ({ path, text: textOf(path) }));

/** Runs the tests whose file names an id, and gives the runner's report. */
const runTests = (): string => {
  const files = filesIn('test', /\.test\.ts$/).filter((file) => idsIn(textOf(file)).length > 0);
  const report = join(mkdtempSync(join(tmpdir(), 'jintiao-coverage-')), 'jest.json');
  const jest = ['node_modules/jest/bin/jest.js', '-c', '.config/jest.config.js', '--json', `--outputFile=${report}`];
  const env = { ...process.env, NODE_OPTIONS: '--experimental-vm-modules' };
  process.stderr.write(`· 运行 ${files.length} 个测试文件 running ${files.length} test files\n`);
  spawnSync(process.execPath, [...jest, ...files], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  return report;
};

const ranIn = (file: string): readonly Ran[] =>
  Report.parse(JSON.parse(readFileSync(file, 'utf8'))).testResults.flatMap(({ name, message, assertionResults }) =>
    assertionResults.length > 0
      ? assertionResults.map(({ fullName, status }) => ({ name: fullName, passed: status === 'passed' }))
      : // a file that could not be loaded proves nothing of what it names
        [{ name: `${textOf(name.replace(`${ROOT}/`, ''))} ${message}`, passed: false }],
  );

const SHOWN = 3;

const lineOf = (row: Row): string => {
  const { id, owner, tests, failed, rules } = row;
  const more = rules.length > SHOWN ? ` +${rules.length - SHOWN}` : '';
  const result = isProven(row) ? '通过 passed' : failed.length > 0 ? `失败 failed: ${failed[0]}` : '未证 unproven';
  return [
    id.padEnd(7),
    owner.padEnd(12),
    String(tests).padStart(4),
    result,
    rules.slice(0, SHOWN).join(', ') + more,
  ].join('  ');
};

const { values } = parseArgs({ options: { report: { type: 'string' }, json: { type: 'boolean', default: false } } });
const register = readRegister(REGISTER);
const ran = ranIn(values.report ?? runTests());
const rows = coverageOf(register, { ran, sources: sources() });
const lacking = unproven(register, rows);
const unknown = unknownIn(register, ran);

if (values.json) {
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
} else {
  for (const row of rows) process.stdout.write(`${lineOf(row)}\n`);
  for (const owner of new Set(rows.map((row) => row.owner))) {
    const own = rows.filter((row) => row.owner === owner);
    process.stdout.write(`${owner}: ${own.filter(isProven).length} / ${own.length}\n`);
  }
}
for (const id of unknown) process.stderr.write(`测试引用了未登记的编号 a test names an unregistered id: ${id}\n`);
for (const { id } of lacking) process.stderr.write(`未证 unproven: ${id}\n`);
process.exitCode = lacking.length > 0 || unknown.length > 0 ? 1 : 0;
