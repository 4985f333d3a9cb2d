import { parseArgs } from 'node:util';
import { share } from '../support/crew.ts';
import type { Searched } from './piece.ts';
import { type Situation, situations } from './situations.ts';
import { troubles } from './world.ts';

/**
 * Searches every interleaving of two commands, the timeout, a redelivery, a crash, a recount and a restart in each of the
 * situations (README). `-- --only mediation` takes those whose name says so. The exit status is 1 where something is not as
 * it must be, with the shortest way there.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, threads: { type: 'string', default: '2' } },
});
const chosen = situations().filter(({ situation }) => situation.includes(values.only));
const nameOf = ({ situation, first, second }: Situation): string => `${situation}: ${first.name} / ${second.name}`;
const pairOf = (situation: string): string => {
  const found = chosen.find((each) => each.situation === situation);
  return found ? nameOf(found) : situation;
};

process.stdout.write('各情形及理由 the situations, and why these two commands:\n');
for (const each of chosen) process.stdout.write(`  ${nameOf(each)} (${each.why})\n`);

const began = performance.now();
const found = new Map<string, Searched>();
await share<string, Searched>({
  code: new URL('./piece.ts', import.meta.url),
  threads: Number(values.threads),
  pieces: chosen.map(({ situation }) => situation),
  onProgress: (states, situation) => {
    if (states % 50_000 === 0) process.stderr.write(`· ${pairOf(situation)}: ${states} 个状态 states\n`);
  },
  onResult: (result, situation) => {
    found.set(situation, result);
    process.stderr.write(`· ${pairOf(situation)}: ${result.violation ? '✗' : '✓'} ${result.seconds.toFixed(1)} s\n`);
  },
});

const row = (...cells: readonly (string | number)[]): string =>
  cells.map((cell) => String(cell).padStart(10)).join(' ');
process.stdout.write(`\n${row('故障', '状态', '边', '终点', '进程状态', '违反', '秒')}\n`);
process.stdout.write(`${row('troubles', 'states', 'edges', 'ends', 'standings', 'violations', 's')}  情形 situation\n`);
for (const each of chosen) {
  const result = found.get(each.situation);
  if (!result) continue;
  const { states, edges, ends, standings, violation, seconds } = result;
  const together = each.together ?? troubles.length;
  process.stdout.write(
    `${row(together, states, edges, ends, standings, violation ? 1 : 0, seconds.toFixed(1))}  ${nameOf(each)}\n`,
  );
}

const all = [...found.values()];
for (const [situation, { violation }] of found)
  if (violation) process.stdout.write(`\n✗ ${pairOf(situation)}: ${violation.what}\n  ${violation.way.join('\n  ')}\n`);
const violations = all.filter(({ violation }) => violation).length;
const states = all.reduce((sum, each) => sum + each.states, 0);
process.stdout.write(
  `\n${states} 个状态 states, ${violations} 处违反 violations, ${((performance.now() - began) / 1000).toFixed(0)} s\n`,
);
process.exitCode = violations > 0 ? 1 : 0;
