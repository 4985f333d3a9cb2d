import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkQueues, checkRecords, checkStory, type Finding, Records } from './check.ts';
import { startHostProcess } from './host-process.ts';
import { ledgerTable } from './ledger.ts';
import { messagesOf } from './messages.ts';
import { type Partner, partnerOf } from './partner.ts';
import { type Played, play, WrongAnswer } from './play.ts';
import { BadFixtures, type Published, readScenarios } from './scenario.ts';
import { type Story, tell } from './story.ts';
import { timeline } from './timeline.ts';

/** `npm run demo`: the published cases on a fresh host, through the API alone, with a timeline. `--json`: facts alone. */

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    fixtures: { type: 'string', default: join(root, 'test/fixtures/cases') },
    /** keeps the host's folder, to look into */
    keep: { type: 'string' },
  },
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
const published = read();

progress('合成模板 synthesising the templates that deploy');
execFileSync(process.execPath, [join(root, 'infra/app.ts')], {
  cwd: root,
  env: { ...process.env, CDK_VALIDATION: 'false' },
  stdio: ['ignore', 'ignore', 'inherit'],
});

const data = values.keep ?? mkdtempSync(join(tmpdir(), 'jintiao-demo-'));
const first = published.flatMap(({ scenario }) => scenario.steps.map(({ at }) => Date.parse(at)));
progress('启动本机 starting the host on them');
const host = await startHostProcess({
  data,
  start: new Date(Math.min(...first) - 3_600_000).toISOString(),
  passing: !values.keep,
  onLine: (line) => progress(`host: ${line}`),
});

/** What came of a case by its scenario's end: the host's time goes on for others, and its reminders with it. */
interface Ended {
  readonly story: Story;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Every execution that was seen, by name: the host forgets them in time. */
const seen = new Map<string, Records['executions'][number]>();

const recordsOf = async (partner: Partner): Promise<Records> => {
  const records = Records.parse(await partner.read('/host/records'));
  for (const execution of records.executions) seen.set(execution.name, execution);
  return { ...records, executions: [...seen.values()] };
};

const endOf = async (partner: Partner, one: Played): Promise<Ended> => {
  const { expected } = find(one);
  const told = await tell(partner, one);
  const records = await recordsOf(partner);
  return {
    story: told.story,
    text: timeline(told, one.scenario, messagesOf(told.notices, await partner.read('/host/outbox.json'))),
    findings: [...(expected ? checkStory(told.story, expected) : []), ...checkRecords(one, told, records, expected)],
  };
};

const tellAll = async (): Promise<readonly Finding[]> => {
  const partner = partnerOf(() => host.url);
  const ended = new Map<string, Ended>();
  const played = await play(
    partner,
    published.map(({ scenario }) => scenario),
    {
      onStep: (scenario, step) => progress(`${step.at.slice(0, 16)} ${scenario.name}: ${step.says.zh} ${step.says.en}`),
      onEnd: async (one) => void ended.set(one.scenario.name, await endOf(partner, one)),
      onStop: async () => void (await recordsOf(partner)),
    },
  );
  const ends = played.flatMap(({ scenario }) => ended.get(scenario.name) ?? []);
  const stories = ends.map(({ story }) => story);
  const findings = [...ends.flatMap((end) => end.findings), ...checkQueues(await recordsOf(partner))];
  if (!values.json) {
    for (const { text } of ends) console.log(text);
    for (const [county, month] of ledgersOf(stories)) console.log(await ledgerTable(partner, county, month));
  }
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (values.json) console.log(JSON.stringify({ cases: stories, seconds }));
  else console.log(`\n用时 took ${seconds} s`);
  return findings;
};

/** Each county and month in which one of the cases was accepted, once. */
const ledgersOf = (stories: readonly Story[]): readonly (readonly [county: string, month: string])[] => {
  const keys = stories.flatMap(({ county, stages }) => {
    const accepted = stages.find(({ stage }) => stage === 'assigning');
    return accepted ? [`${county} ${accepted.at.slice(0, 7)}`] : [];
  });
  return [...new Set(keys)].map((key) => [key.slice(0, 6), key.slice(7)] as const);
};

const find = ({ scenario }: Played): Published => {
  const found = published.find((each) => each.scenario.name === scenario.name);
  if (!found) throw new Error(`no scenario ${scenario.name}`);
  return found;
};

let findings: readonly Finding[] = [];
try {
  findings = await tellAll();
} catch (error) {
  if (!(error instanceof WrongAnswer)) throw error;
  findings = [{ what: error.message, holds: false }];
} finally {
  await host.stop();
  if (!values.keep) rmSync(data, { recursive: true, force: true });
}
const broken = findings.filter(({ holds }) => !holds);
for (const { what, detail } of broken) console.error(`✗ ${what}${detail ? `: ${detail}` : ''}`);
console.error(`${findings.length - broken.length} of ${findings.length} expectations held`);
process.exitCode = broken.length > 0 ? 1 : 0;
