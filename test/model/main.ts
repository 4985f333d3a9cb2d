import { parseArgs } from 'node:util';
import { stages } from '../support/case-builder.ts';
import { share } from '../support/crew.ts';
import type { Piece, Tally } from './lives.ts';

/**
 * Lives a hundred thousand cases, each a random sequence of commands, right and wrong, with time going on between them,
 * and holds every step against the laws of `laws.ts`. The exit status is 1 where one is broken. The seed is printed: with
 * `--seed` the same lives are lived again.
 */
const { values } = parseArgs({
  options: {
    lives: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    threads: { type: 'string', default: '2' },
  },
});
const all = Number(values.lives);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const PIECE = 500;

const pieces = Array.from(
  { length: Math.ceil(all / PIECE) },
  (_, i): Piece => ({ seed: seed + i, lives: Math.min(PIECE, all - i * PIECE) }),
);

const began = performance.now();
const seconds = (): string => ((performance.now() - began) / 1000).toFixed(0);
const total = {
  lives: 0,
  done: new Map<string, number>(),
  refused: new Map<string, number>(),
  stages: new Map<string, number>(),
};
const broken: string[] = [];
const add = (to: Map<string, number>, from: ReadonlyMap<string, number>): void => {
  for (const [name, count] of from) to.set(name, (to.get(name) ?? 0) + count);
};

process.stdout.write(`种子 seed ${seed}, ${all} 个案件 lives\n`);
await share<Piece, Tally>({
  code: new URL('./worker.ts', import.meta.url),
  threads: Number(values.threads),
  pieces,
  onProgress: () => undefined,
  onResult: (tally, piece) => {
    total.lives += tally.lives;
    add(total.done, tally.done);
    add(total.refused, tally.refused);
    add(total.stages, tally.stages);
    if (tally.broken) broken.push(`seed ${piece.seed}: ${tally.broken}`);
    if (total.lives % 5000 === 0) process.stderr.write(`· ${total.lives} / ${all}, ${seconds()} s\n`);
  },
});

const count = (n: number | undefined): string => String(n ?? 0).padStart(9);
process.stdout.write(`\n${'命令 command'.padEnd(34)}${'做成 done'.padStart(9)}${'驳回 refused'.padStart(9)}\n`);
for (const type of [...new Set([...total.done.keys(), ...total.refused.keys()])].toSorted())
  process.stdout.write(`${type.padEnd(34)}${count(total.done.get(type))}${count(total.refused.get(type))}\n`);
process.stdout.write(`\n${'阶段 stage'.padEnd(34)}${'案件 lives'.padStart(9)}\n`);
for (const stage of stages) process.stdout.write(`${stage.padEnd(34)}${count(total.stages.get(stage))}\n`);

const never = stages.filter((stage) => !total.stages.has(stage));
for (const stage of never) process.stdout.write(`未到达 never reached: ${stage}\n`);
for (const each of broken) process.stdout.write(`\n${each}\n`);
process.stdout.write(`\n${total.lives} 个案件 lives, ${seconds()} s, ${broken.length} 处违反 violations\n`);
process.exitCode = broken.length > 0 || never.length > 0 ? 1 : 0;
