import fc from 'fast-check';
import { live, lives, type Step } from '../unit/case/walking.ts';
import { moods, openAfter } from './ending.ts';
import { flaggedTwice, laws } from './laws.ts';

/** So many lives of one seed. */
export interface Piece {
  readonly seed: number;
  readonly lives: number;
}

/** What was seen, by name. */
export interface Tally {
  readonly lives: number;
  readonly done: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
  readonly stages: ReadonlyMap<string, number>;
  /** the law that was broken, and the shortest life found that breaks it */
  readonly broken?: string;
}

/** The first law that a life breaks, and where it stays open for ever. */
const brokenBy = (steps: readonly Step[]): string | undefined => {
  for (const step of steps)
    for (const [name, law] of Object.entries(laws)) {
      const wrong = law(step);
      if (wrong !== undefined) return `${name}: ${wrong}`;
    }
  const flag = flaggedTwice(steps);
  if (flag) return `flagged twice: ${flag}`;
  const last = steps.at(-1);
  const open = last && moods.map((mood) => [mood, openAfter(last.walk, last.now, mood)]).find(([, stage]) => stage);
  return open && `never ends: ${open.join(' ')}`;
};

const wayOf = (steps: readonly Step[]): string =>
  steps
    .map(
      ({ now, command, decision, walk }) =>
        `${now} ${command.type} ${decision.ok ? `→ ${walk.state.stage}` : decision.error.code}`,
    )
    .join('\n');

const more = (counts: Map<string, number>, name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);

/** Lives them all; a life that breaks a law is made as short as it can be. */
export const tried = ({ seed, lives: numRuns }: Piece): Tally => {
  const [done, refused, stages] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const details = fc.check(
    fc.property(lives, (life) => {
      const steps = [...live(life)];
      for (const { command, made } of steps) more(made.length > 0 ? done : refused, command.type);
      for (const stage of new Set(steps.map(({ walk }) => walk.state.stage))) more(stages, stage);
      const broken = brokenBy(steps);
      if (broken) throw new Error(`${broken}\n${wayOf(steps)}`);
    }),
    { seed, numRuns },
  );
  const broken = details.failed ? String(details.errorInstance) : undefined;
  return { lives: details.numRuns, done, refused, stages, ...(broken ? { broken } : {}) };
};
