import { globSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/**
 * Adds up what `npm run mutate` measured, in one part or in many, and sets its survivors against survivors.json. The
 * exit status is 1 where the score is below 85 %, a survivor has no reason, or a reason has no survivor.
 */
const LOWEST = 0.85;

const Place = z.object({ line: z.int(), column: z.int() });
const Report = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          status: z.string(),
          replacement: z._default(z.string(), ''),
          location: z.object({ start: Place, end: Place }),
        }),
      ),
    }),
  ),
});

/** Why mutants live, by file: the line that is mutated, and what stands in it instead. */
const Reasons = z.array(z.object({ why: z.string(), mutants: z.array(z.tuple([z.string(), z.string(), z.string()])) }));

type Mutant = readonly [file: string, line: string, instead: string];

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const counts = new Map<string, number>();
const survivors: Mutant[] = [];
const reports = globSync('reports/mutation/*/mutation.json');
for (const report of reports) {
  const { files } = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const lines = source.split('\n');
    for (const { status, replacement, location } of mutants) {
      counts.set(status, (counts.get(status) ?? 0) + 1);
      if (status === 'Survived' || status === 'NoCoverage')
        survivors.push([file, oneLine(lines[location.start.line - 1] ?? ''), oneLine(replacement)]);
    }
  }
}

const reasons = Reasons.parse(JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8')));
const textOf = (mutant: Mutant): string => mutant.join('\n    ');
const explained = new Set(reasons.flatMap(({ mutants }) => mutants.map(textOf)));
const living = new Set(survivors.map(textOf));
const unexplained = [...living].filter((mutant) => !explained.has(mutant));
const stale = [...explained].filter((mutant) => !living.has(mutant));

const count = (...statuses: readonly string[]): number =>
  statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
const killed = count('Killed', 'Timeout');
const tried = killed + count('Survived', 'NoCoverage');
const score = killed / tried;

const say = (title: string, lines: readonly string[]): void => {
  process.stdout.write(`\n${title}: ${lines.length}\n${lines.map((line) => `  ${line}\n`).join('')}`);
};
say('活下来而没有理由的 Survivors without a reason', unexplained);
say('理由所说的已不存在 Reasons without a survivor', stale);
process.stdout.write(
  `\n${reports.length} 份报告 reports, ${tried} 个变异 mutants: 杀死 killed ${killed} (超时 timed out ${count('Timeout')}), ` +
    `活下来 survived ${count('Survived')}, 未及 not reached ${count('NoCoverage')}, 得分 score ${(score * 100).toFixed(2)} %\n`,
);
if (!(score >= LOWEST) || unexplained.length + stale.length > 0) process.exitCode = 1;
