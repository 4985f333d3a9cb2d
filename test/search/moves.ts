import { flowStageOf } from '../../shared/domain/case/flow-stage.ts';
import { foregone, type Move } from './going.ts';
import { having, processSteps } from './reading.ts';
import { arrive, begin, type Ground, joined, momentOf } from './steps.ts';
import { Violation } from './stories.ts';
import { crashes, restarted, spent } from './trouble.ts';
import type { World } from './world.ts';

/** A timed stage whose execution is gone: the next morning finds it. */
const isLost = ({ story: { state }, flow, executions }: World): boolean =>
  flowStageOf(state) !== 'done' && !executions.some(({ run }) => run === flow?.run);

/** Whether the morning's watch would say something of the case. */
const isWatched = (world: World): boolean => world.story.passed[world.time] === true || isLost(world);

/** What must hold where nothing is under way and the watch has nothing to say: one waits for a timed stage. */
const atRest = ({ story: { state }, flow, executions }: World): string | undefined => {
  const stage = flowStageOf(state);
  const [execution, ...others] = executions;
  if (others.length > 0) return `${executions.length} executions are alive`;
  if (stage === 'done') return execution ? `an execution waits for a case that is ${state.stage}` : undefined;
  if (!execution?.waiting || execution.place.op !== 'await') return `nobody waits for ${stage}`;
  if (execution.place.stage !== stage) return `${execution.place.stage} is awaited where the case is at ${stage}`;
  if (flow?.waiting?.token !== execution.waiting.token) return `the token kept is not the one that waits for ${stage}`;
  return undefined;
};

/**
 * The watch warns this morning, whatever is under way; and every morning after it, when that has come to its end. With
 * nothing under way and nothing to warn of, what rests must be in order.
 */
const watched = (ground: Ground, world: World, idle: boolean): readonly Move[] => {
  if (!isWatched(world)) {
    const wrong = idle ? atRest(world) : undefined;
    if (wrong) throw new Violation(wrong);
    return [];
  }
  if (!momentOf(ground, world.time).watched || (world.warned !== 'not yet' && !idle)) return [];
  if (world.warned === 'in vain') throw new Violation('the watch warned, and nothing became of it');
  const to: World = { ...world, warned: idle ? 'in vain' : 'once' };
  return [{ said: 'the watch warns', to: begin(ground, to, { kind: 'warning' }) }];
};

/** One that has come again and does nothing yet is as one that has not come. */
const repeats = async (ground: Ground, world: World): Promise<readonly Move[]> => {
  if (!world.left.has('repeat')) return [];
  const moves: Move[] = [];
  for (const [name, task] of world.sent) {
    const process = ground.standings.fresh(task);
    for (const { said, to } of await processSteps(ground, joined(spent(world, 'repeat'), process), process))
      moves.push({ said: `${name} comes again; ${said}`, to });
  }
  return moves;
};

const published = async (ground: Ground, from: World): Promise<readonly Move[]> =>
  from.left.has('recount')
    ? (await having(ground, from, 'calendar')).map(({ said, to: world }) => {
        const to: World = { ...spent(world, 'recount'), calendar: world.calendar + 1 };
        return { said: `${said}a calendar is published`, to: begin(ground, to, { kind: 'deed', name: 'recount' }) };
      })
    : [];

/** An invocation does not outlive a night: time goes far only where none is in the middle of its work. */
const later = async (ground: Ground, world: World): Promise<readonly Move[]> => {
  const moment = ground.moments[world.time + 1];
  const isBusy = world.processes.some(({ task, fresh }) => !fresh || !['deed', 'hint', 'warning'].includes(task.kind));
  if (!moment || (isBusy && !moment.soon)) return [];
  const before = moment.soon ? await having(ground, world, 'time') : [{ said: '', to: world }];
  return before.map(({ said, to }) => ({
    said: `${said}it is ${moment.at}`,
    to: { ...to, time: world.time + 1, warned: 'not yet' },
  }));
};

const timeouts = (ground: Ground, world: World): readonly Move[] =>
  world.executions.flatMap(({ run, place, waiting }) =>
    waiting?.out !== undefined && waiting.out <= world.time
      ? [{ said: `the wait of run ${run} runs out`, to: arrive(ground, world, run, ground.machine.timedOut(place)) }]
      : [],
  );

/** All that can happen next. Throws a violation where the world is not as it must be. */
export const movesFrom = async (ground: Ground, world: World): Promise<readonly Move[]> => {
  const first = await foregone(ground, world);
  if (first) return [first];
  const moves: Move[] = [];
  for (const process of new Set(world.processes)) moves.push(...(await processSteps(ground, world, process)));
  const out = timeouts(ground, world);
  const idle = world.processes.length === 0 && out.length === 0;
  moves.push(...out, ...watched(ground, world, idle), ...(await later(ground, world)));
  moves.push(...(await repeats(ground, world)), ...(await published(ground, world)), ...crashes(ground, world));
  if (world.left.has('restart')) moves.push(...restarted(ground, world));
  return moves;
};
