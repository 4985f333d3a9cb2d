import { type Move, without } from './going.ts';
import { begin, type Ground, stirred, wait } from './steps.ts';
import type { Standing } from './world.ts';
import { type Trouble, taskName, troubles, type World } from './world.ts';

/** One trouble less; none at all once as many have come together as the search allows. */
export const spent = (world: World, trouble: Trouble): World => {
  const left = [...world.left].filter((each) => each !== trouble);
  return { ...world, left: new Set(troubles.length - left.length < world.together ? left : []) };
};

/** A process dies, and what it was about comes again: a message from its queue, a task by the machine's retry. */
const crashed = (ground: Ground, world: World, process: Standing): World | undefined => {
  const { task, hasOnlyRead } = process;
  const bare = without(world, process);
  if (task.kind === 'deed' || task.kind === 'hint' || task.kind === 'warning')
    // who has only read is as if it had not begun
    return hasOnlyRead ? undefined : begin(ground, bare, task);
  const execution = world.executions.find(({ run }) => run === task.run);
  if (execution?.place.op !== task.kind) return bare;
  if (task.kind !== 'await') return hasOnlyRead ? undefined : begin(ground, bare, task);
  const { place, waiting } = execution;
  if (place.op !== 'await' || waiting?.token !== task.token) return bare;
  return wait(ground, bare, task.run, place, waiting);
};

/** Everything stops; messages stay in their queues. The machine's executions go on from where they stood, or are lost. */
export const restarted = (ground: Ground, world: World): readonly Move[] => {
  const tasks = world.processes.map(({ task }) => task);
  const messages = tasks.filter(({ kind }) => kind === 'deed' || kind === 'hint' || kind === 'warning');
  const own = tasks.filter((task) => {
    if (task.kind !== 'where' && task.kind !== 'expire' && task.kind !== 'await') return false;
    const execution = world.executions.find(({ run }) => run === task.run);
    return execution?.place.op === task.kind && (task.kind !== 'await' || execution.waiting?.token === task.token);
  });
  const bare: World = { ...stirred(spent(world, 'restart')), processes: [] };
  return [
    { said: 'everything stops and starts again', to: begin(ground, bare, ...messages, ...own) },
    { said: 'everything stops, the executions are lost', to: begin(ground, { ...bare, executions: [] }, ...messages) },
  ];
};

export const crashes = (ground: Ground, world: World): readonly Move[] =>
  world.left.has('crash')
    ? [...new Set(world.processes)].flatMap((process) => {
        const to = crashed(ground, spent(world, 'crash'), process);
        return to ? [{ said: `${taskName(process.task)} dies`, to }] : [];
      })
    : [];
