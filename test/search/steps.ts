import type { Instant } from '../../events/primitives.ts';
import type { Commit } from '../../shared/commit.ts';
import { instantAt, millisecondsOf } from '../../shared/domain/calendar/instant.ts';
import type { Next } from '../../shared/domain/case/flow-stage.ts';
import type { FlowRecord } from '../../shared/ports.ts';
import type { Machine, Place, WaitingPlace } from './machine.ts';
import type { Call } from './replay.ts';
import type { Standings } from './standing.ts';
import { type Stories, Violation } from './stories.ts';
import type { Standing } from './world.ts';
import { type Execution, type Task, taskName, type World } from './world.ts';

/** An instant of the search. */
export interface Moment {
  readonly at: Instant;
  /** so soon after the one before that what is under way goes on; else an invocation has ended or died meanwhile */
  readonly soon: boolean;
  /** the deadline watch walks: a morning */
  readonly watched: boolean;
}

/** The conditions of the stores' writes, as their adapters have them. */
export interface Conditions {
  readonly append: (world: World, commit: Commit) => boolean;
  readonly takeRun: (world: World, run: number) => boolean;
  readonly keepToken: (world: World, waiting: NonNullable<FlowRecord['waiting']>) => boolean;
}

export const conditions: Conditions = {
  append: ({ story }, { sequence }) => sequence === story.commits.length + 1,
  takeRun: ({ flow }, run) => (flow?.run ?? 0) === run,
  keepToken: ({ flow }, { since }) => !(flow?.waiting && flow.waiting.since > since),
};

export interface Ground {
  readonly machine: Machine;
  /** what time jumps between; the last is a morning */
  readonly moments: readonly Moment[];
  readonly standings: Standings;
  readonly stories: Stories;
  readonly conditions: Conditions;
}

export const momentOf = ({ moments }: Pick<Ground, 'moments'>, time: number): Moment => {
  const moment = moments[time];
  if (!moment) throw new Error(`no moment ${time}`);
  return moment;
};

const inOrder = (processes: readonly Standing[]): readonly Standing[] => processes.toSorted((a, b) => a.no - b.no);

export const joined = (world: World, ...processes: readonly Standing[]): World => ({
  ...world,
  processes: inOrder([...world.processes, ...processes]),
});

const isOfMachine = ({ kind }: Task): boolean => kind === 'where' || kind === 'expire' || kind === 'await';

/** Tasks begin, each at its first call. What is not the machine's own was sent, and may come again. */
export const begin = ({ standings }: Ground, world: World, ...tasks: readonly Task[]): World => {
  const fresh = tasks.filter((task) => !isOfMachine(task) && !world.sent.has(taskName(task)));
  const sent =
    fresh.length === 0
      ? world.sent
      : new Map(
          [...world.sent, ...fresh.map((task) => [taskName(task), task] as const)].toSorted(([a], [b]) =>
            a < b ? -1 : 1,
          ),
        );
  return joined({ ...world, sent }, ...tasks.map(standings.fresh));
};

const withExecution = (world: World, execution: Execution): World => ({
  ...world,
  executions: world.executions.map((each) => (each.run === execution.run ? execution : each)),
});

/** A name that nobody in this world knows: a token that is forgotten everywhere may be named again. */
const freshToken = ({ flow, executions, processes }: World, run: number): string => {
  for (let i = 1; ; i += 1) {
    const token = `<${run}.${i}>`;
    const isKnown =
      flow?.waiting?.token === token ||
      executions.some(({ waiting }) => waiting?.token === token) ||
      processes.some(({ name }) => name.includes(token));
    if (!isKnown) return token;
  }
};

/** When the machine comes to a wait: later than to every wait before it, if by no more than a millisecond. */
const entered = (ground: Ground, { flow, executions, processes, time }: World): Instant => {
  const known = [
    flow?.waiting?.since,
    ...executions.map(({ waiting }) => waiting?.since),
    ...processes.map(({ task }) => (task.kind === 'await' ? task.since : undefined)),
  ].flatMap((since) => (since ? [Date.parse(since) + 1] : []));
  return instantAt(Math.max(millisecondsOf(momentOf(ground, time).at), ...known));
};

/** The execution comes to its next task, and that task begins. */
export const arrive = (ground: Ground, world: World, run: number, place: Place, next?: Next): World => {
  if (place.op === 'end') {
    if (place.failed) throw new Violation(`the execution of run ${run} broke at ${place.state}`);
    return { ...world, executions: world.executions.filter((each) => each.run !== run) };
  }
  if (place.op !== 'await') return begin(ground, withExecution(world, { run, place }), { kind: place.op, run });
  if (!next || next.seconds < 1) throw new Violation(`run ${run} would wait ${next?.seconds} seconds`);
  return wait(ground, world, run, place, { since: entered(ground, world), seconds: next.seconds });
};

type Waiting = Pick<NonNullable<Execution['waiting']>, 'since' | 'seconds'>;

/** An attempt of a wait, the first or another: its token is its own. */
export const wait = (
  ground: Ground,
  world: World,
  run: number,
  place: WaitingPlace,
  { since, seconds }: Waiting,
): World => {
  const token = freshToken(world, run);
  const until = millisecondsOf(momentOf(ground, world.time).at) + seconds * 1000;
  const out = ground.moments.findIndex((moment) => millisecondsOf(moment.at) >= until);
  const waits = { run, place, waiting: { token, since, seconds, out: out < 0 ? undefined : out } };
  return begin(ground, withExecution(world, waits), { kind: 'await', run, stage: place.stage, token, since });
};

const startRun = (ground: Ground, world: World, run: number): World => {
  if (world.runs.includes(run)) return world;
  const place = ground.machine.start();
  const executions = [...world.executions, { run, place }];
  return arrive(ground, { ...world, runs: [...world.runs, run], executions }, run, place);
};

interface Answered {
  readonly world: World;
  readonly value: unknown;
  readonly key: string;
  readonly gist?: string;
}

/** What a message goes by: since when a wait waits is the business of the next one. */
const gistOf = (flow: FlowRecord | undefined): string =>
  flow ? `${flow.run} ${flow.waiting?.token} ${flow.waiting?.stage} ${flow.waiting?.until}` : 'none';

const no = (world: World, code: string): Answered => ({ world, value: { ok: false, error: { code } }, key: code });
const yes = (world: World, key: string): Answered => ({ world, value: { ok: true, value: undefined }, key });

/** Something happened: a warning given before was not the last word. */
export const stirred = (world: World): World => (world.warned === 'in vain' ? { ...world, warned: 'once' } : world);

/** A call of a port, done on the world: one step. */
export const perform = (ground: Ground, world: World, { port, args }: Call): Answered => {
  const { stories, conditions: may } = ground;
  switch (port) {
    case 'history': {
      const { story } = world;
      return { world, value: story.commits, key: `story ${story.no}`, gist: story.gist };
    }
    case 'append': {
      const commit = args[0] as Commit;
      if (!may.append(world, commit)) return no(world, 'stale');
      const { story, heard } = stories.grown(world.story, commit);
      return yes(begin(ground, { ...stirred(world), story }, ...heard), 'appended');
    }
    case 'record':
      return { world, value: world.flow, key: JSON.stringify(world.flow ?? null), gist: gistOf(world.flow) };
    case 'takeRun': {
      const run = args[1] as number;
      return may.takeRun(world, run) ? yes({ ...world, flow: { run: run + 1 } }, 'took') : no(world, 'taken');
    }
    case 'keepToken': {
      const waiting = args[1] as NonNullable<FlowRecord['waiting']>;
      if (!may.keepToken(world, waiting)) return no(world, 'superseded');
      return yes({ ...world, flow: { run: world.flow?.run ?? 1, waiting } }, 'kept');
    }
    case 'start': {
      const started = startRun(ground, world, args[1] as number);
      const value = started.executions.some(({ run }) => run === args[1]) ? 'running' : 'ended';
      return { world: started, value, key: value };
    }
    case 'isRunning': {
      const value = world.executions.some(({ run }) => run === args[1]);
      return { world, value, key: String(value) };
    }
    case 'complete': {
      const [token, next] = args as [string, Next];
      const execution = world.executions.find(({ waiting }) => waiting?.token === token);
      const to = execution
        ? arrive(ground, world, execution.run, ground.machine.answered(execution.place, next), next)
        : world;
      return { world: to, value: undefined, key: 'done' };
    }
    default:
      throw new Error(`no port ${port}`);
  }
};
