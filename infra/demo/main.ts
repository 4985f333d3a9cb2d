import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsOf } from '../options.ts';
import { type Ended, erasOf, playEra } from './era.ts';
import { WrongAnswer } from './play.ts';
import { BadFixtures, type Published, readScenarios } from './scenario.ts';

/** `npm run demo`: the published cases on fresh hosts, through the API alone, with a timeline. `--json`: facts alone. */

const root = join(import.meta.dirname, '../..');
const USAGE = `npm run demo -- [--json] [--fixtures <folder>] [--keep <folder>]
  --json      只输出事实 the facts alone, on stdout
  --fixtures  其他案例的文件夹 the folder of other cases; infra/demo/README.md says how they are written
  --keep      保留本机数据 keeps the hosts' data there, to look into`;
const values = optionsOf(USAGE, {
  json: { type: 'boolean', default: false },
  fixtures: { type: 'string', default: join(root, 'test/fixtures/cases') },
  keep: { type: 'string' },
});

const progress = (line: string): void => console.error(`· ${line}`);

const read = (): readonly Published[] => {
  try {
    return readScenarios(values.fixtures);
  } catch (error) {
    if (!(error instanceof BadFixtures)) throw error;
    console.error(error.message);
    return process.exit(1);
  }
};

const started = performance.now();
const eras = erasOf(read());

progress('合成模板 synthesising the templates that deploy');
execFileSync(process.execPath, [join(root, 'infra/app.ts')], {
  cwd: root,
  env: { ...process.env, CDK_VALIDATION: 'false' },
  stdio: ['ignore', 'ignore', 'inherit'],
});

const data = values.keep ?? mkdtempSync(join(tmpdir(), 'jintiao-demo-'));

const attempt = async (i: number, era: (typeof eras)[number]): Promise<Ended> => {
  progress(`启动本机 starting a host on them (${i + 1}/${eras.length})`);
  try {
    return await playEra(era, {
      folder: join(data, String(i + 1)),
      passing: !values.keep,
      onLine: (line) => progress(`host: ${line}`),
      onStep: (scenario, { at, says }) => progress(`${at.slice(0, 16)} ${scenario.name}: ${says.zh} ${says.en}`),
    });
  } catch (error) {
    if (!(error instanceof WrongAnswer)) throw error;
    return { stories: [], text: [], findings: [{ what: error.message, holds: false }] };
  }
};

// Two at a time, one for each core of a small machine; told in the order of their days.
const HOSTS = 2;

const ended: Ended[] = [];
const waiting = [...eras.entries()];
const playOn = async (): Promise<void> => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [i, era] = next;
    ended[i] = await attempt(i, era);
  }
};
try {
  await Promise.all(Array.from({ length: HOSTS }, playOn));
  if (!values.json) for (const { text } of ended) console.log(text.join('\n'));
} finally {
  if (!values.keep) rmSync(data, { recursive: true, force: true });
}

const seconds = Math.round((performance.now() - started) / 100) / 10;
if (values.json) console.log(JSON.stringify({ cases: ended.flatMap(({ stories }) => stories), seconds }));
else console.log(`\n用时 took ${seconds} s`);
const findings = ended.flatMap((end) => end.findings);
const broken = findings.filter(({ holds }) => !holds);
for (const { what, detail } of broken) console.error(`✗ ${what}${detail ? `: ${detail}` : ''}`);
console.error(`${findings.length - broken.length} of ${findings.length} expectations held`);
process.exitCode = broken.length > 0 ? 1 : 0;
