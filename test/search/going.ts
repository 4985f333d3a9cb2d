import type { Commit } from '../../shared/commit.ts';
import type { Next } from '../../shared/domain/case/flow-stage.ts';
import type { Told } from './product.ts';
import type { Onward } from './standing.ts';
import { arrive, type Ground, joined, perform } from './steps.ts';
import { Violation } from './stories.ts';
import type { Standing } from './world.ts';
import { type Task, taskName, type World } from './world.ts';

export interface Move {
  readonly said: string;
  readonly to: World;
}

export interface Stepped extends Move {
  /** where the process stands now, if it has not ended */
  readonly now?: Standing;
}

export const without = (world: World, process: Standing): World => ({
  ...world,
  processes: world.processes.toSpliced(world.processes.indexOf(process), 1),
});

const told = ({ story }: World, name: string, answer: Told): void => {
  if ('refused' in answer && answer.refused === 'stale') throw new Violation(`${name} was given up`);
  if ('done' in answer && answer.done && !story.done.has(name)) throw new Violation(`${name} is lost`);
};

/** A process came to its end: a task of the machine moves its execution on. */
const ended = (ground: Ground, world: World, task: Task, result: unknown): World => {
  if (task.kind === 'deed') told(world, task.name, result as Told);
  if (task.kind !== 'where' && task.kind !== 'expire') return world;
  const execution = world.executions.find(({ run }) => run === task.run);
  // an answer to an execution that is gone or elsewhere is nobody's
  if (execution?.place.op !== task.kind) return world;
  return arrive(ground, world, task.run, ground.machine.answered(execution.place, result as Next), result as Next);
};

/** The process goes on by one call; where that was its last, it ends with it. */
export const stepped = async (ground: Ground, world: World, process: Standing): Promise<Stepped> => {
  const { task, call } = process;
  const { world: to, ...given } = perform(ground, without(world, process), call);
  const seen = { time: world.time, calendar: world.calendar };
  const onward: Onward | Promise<Onward> = ground.standings.after(process, { port: call.port, ...given, seen });
  const found = onward instanceof Promise ? await onward : onward;
  const said = `${taskName(task)}: ${call.port} → ${given.key}`;
  if ('thrown' in found) throw new Violation(`${said}, then ${String(found.thrown)}`);
  if ('ended' in found) return { said: `${said}, its end`, to: ended(ground, to, task, found.ended) };
  return { said, to: joined(to, found.standing), now: found.standing };
};

const isDead = ({ executions }: World, token: unknown): boolean =>
  !executions.some(({ waiting }) => waiting?.token === token);

/** A wait that has kept its token and is over: it will read the case, and tell a token that is nobody's any more. */
const isOver = (world: World, { task, hasOnlyRead }: Standing): boolean =>
  task.kind === 'await' && !hasOnlyRead && isDead(world, task.token);

/**
 * A step that changes nothing, whose answer can never be another: it is taken before all others, which are what they are
 * before it and after it.
 */
const isForegone = (ground: Ground, world: World, process: Standing): boolean => {
  const { port, args } = process.call;
  if (isOver(world, process)) return true;
  switch (port) {
    case 'append':
      return (
        (args[0] as Commit).sequence <= world.story.commits.length &&
        !ground.conditions.append(world, args[0] as Commit)
      );
    case 'takeRun':
      return (args[1] as number) < (world.flow?.run ?? 0) && !ground.conditions.takeRun(world, args[1] as number);
    case 'complete':
      return isDead(world, args[0]);
    default:
      return false;
  }
};

export const foregone = async (ground: Ground, world: World): Promise<Move | undefined> => {
  const process = world.processes.find((each) => isForegone(ground, world, each));
  if (!process) return undefined;
  let move: Stepped = await stepped(ground, world, process);
  while (move.now && isOver(move.to, move.now)) move = await stepped(ground, move.to, move.now);
  const { to } = move;
  if (to.story !== world.story || to.flow !== world.flow || to.executions !== world.executions)
    throw new Error(`${move.said} changed what it could not change`);
  return move;
};
