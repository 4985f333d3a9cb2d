import type { Access, Functions, HostTime, Invocation, Json } from '../parts.ts';
import { enter, type Scene, stateOf, timeUp } from './advance.ts';
import type { Definition, Task } from './definition.ts';
import { dueOf, type Execution, type Phase } from './execution.ts';
import { type Moved, withinHistory } from './history.ts';
import type { Records } from './records.ts';
import { type Failure, fail, submit, succeed } from './task.ts';
import type { Tokens } from './token.ts';

/** Carries executions from transition to transition; each is in the store before anything follows from it. */
export interface Runner {
  get(arn: string): Execution | undefined;
  all(): Iterable<Execution>;
  /**
   * One transition of one execution, after those under way. `move` sees the execution as it then is (or that there is
   * none) and gives undefined to leave it alone. What follows from the transition goes on after the promise is kept.
   */
  change(arn: string, move: (now: Execution | undefined) => Change | undefined): Promise<void>;
  scene(execution: Execution): Scene;
  taskOf(execution: Execution): Task;
  /** Goes on with everything that was under way when the host stopped. */
  resume(): Promise<void>;
}

export interface Change extends Moved {
  /** An earlier execution of the same name, forgotten in the same write. */
  readonly instead?: Execution;
}

export interface RunnerNeeds {
  readonly records: Records;
  readonly time: HostTime;
  readonly functions: Functions;
  readonly access: Access;
  readonly tokens: Tokens;
  readonly executions: Map<string, Execution>;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Work that nobody waits for has failed: the host must not go on as if nothing had happened. */
  readonly onFault: (fault: unknown) => void;
}

const ANSWERED = { ExecutedVersion: '$LATEST', StatusCode: 200 } as const;

const failureOf = ({ error }: Extract<Invocation, { ok: false }>): Failure => ({
  error: error.errorType === '' ? 'Lambda.Unknown' : error.errorType,
  cause: JSON.stringify({ errorType: error.errorType, errorMessage: error.errorMessage }),
});

const denial = (roleArn: string, functionArn: string, because: string): Failure => ({
  error: 'Lambda.AWSLambdaException',
  cause: `User: ${roleArn} is not authorized to perform: lambda:InvokeFunction on resource: ${functionArn} because ${because} (Service: AWSLambda; Status Code: 403; Error Code: AccessDeniedException)`,
});

export const openRunner = (needs: RunnerNeeds): Runner => {
  const { records, time, functions, access, tokens, executions, definitions, onFault } = needs;
  const tails = new Map<string, Promise<void>>();
  const invoked = new Map<string, number>();
  let broken: Error | undefined;

  const background = (work: () => Promise<void>): void => {
    time.busy(work).catch(onFault);
  };

  /** One after another for each execution. */
  const inTurn = async (arn: string, work: () => Promise<void>): Promise<void> => {
    const mine = (tails.get(arn) ?? Promise.resolve()).then(work);
    const tail = mine.catch(() => undefined);
    tails.set(arn, tail);
    try {
      await mine;
    } finally {
      if (tails.get(arn) === tail) tails.delete(arn);
    }
  };

  const scene = (execution: Execution): Scene => {
    const definition = definitions.get(execution.definition);
    if (definition === undefined) throw new Error(`${execution.arn}: its definition is not loaded`);
    return { definition, now: time.now(), tokenOf: (one, scheduled) => tokens.of(one, scheduled) };
  };

  const taskOf = (execution: Execution): Task => {
    const state = stateOf(scene(execution), execution);
    if (state.type !== 'Task') throw new Error(`${execution.arn} is in a ${state.type} state, not in a task`);
    return state;
  };

  const commit = async (before: Execution | undefined, { instead, ...moved }: Change): Promise<void> => {
    // a write that failed may still have landed: from here on only a restart knows what holds
    if (broken !== undefined) throw broken;
    const kept = before === undefined ? moved : withinHistory(before, moved, time.now());
    try {
      await records.keep(kept, instead);
    } catch (fault) {
      broken = new Error('the state of executions could not be stored', { cause: fault });
      throw broken;
    }
    executions.set(kept.execution.arn, kept.execution);
  };

  const timerOf = (arn: string): string => `flow/${arn}`;

  const arm = (execution: Execution): void => {
    const due = dueOf(execution);
    if (due === undefined) time.disarm(timerOf(execution.arn));
    else time.arm(timerOf(execution.arn), due, () => change(execution.arn, (now) => now && timeUp(now, scene(now))));
  };

  /** Does what follows from where the execution is. */
  const pursue = async (arn: string): Promise<void> => {
    for (let now = executions.get(arn); now?.phase.kind === 'enter'; now = executions.get(arn))
      await commit(now, timeUp(now, scene(now)) ?? enter(now, scene(now)));
    const execution = executions.get(arn);
    if (execution === undefined) return;
    arm(execution);
    const { phase } = execution;
    if (phase.kind === 'closed') invoked.delete(arn);
    if (phase.kind !== 'invoke' || invoked.get(arn) === phase.scheduled || phase.at <= time.now()) return;
    invoked.set(arn, phase.scheduled);
    background(() => invoke(execution, phase));
  };

  const outcomeOf = async (execution: Execution, payload: Json): Promise<(now: Execution) => Moved> => {
    const task = taskOf(execution);
    const { functionArn, resource } = task;
    const verdict = access.roleMay(execution.roleArn, { action: 'lambda:InvokeFunction', resource: functionArn });
    if (!verdict.allowed)
      return (now) => fail(now, task, denial(execution.roleArn, functionArn, verdict.because), time.now());
    const answer = await functions.invoke(functionArn, payload);
    if (!answer.ok) return (now) => fail(now, task, failureOf(answer), time.now());
    const end = resource === 'invoke.waitForTaskToken' ? submit : succeed;
    return (now) => end(now, task, { ...ANSWERED, Payload: answer.value }, time.now());
  };

  const invoke = async (execution: Execution, { payload, scheduled }: Extract<Phase, { kind: 'invoke' }>) => {
    const end = await outcomeOf(execution, payload);
    await change(execution.arn, (now) => {
      const isCurrent = now?.startedAt === execution.startedAt && now.phase.kind === 'invoke';
      // ended meanwhile by its token, a timeout or a stop: that stands, and this answer comes too late
      return isCurrent && now.phase.scheduled === scheduled ? end(now) : undefined;
    });
  };

  const change: Runner['change'] = (arn, move) =>
    time.busy(async () => {
      await inTurn(arn, async () => {
        const before = executions.get(arn);
        const moved = move(before);
        if (moved !== undefined) await commit(moved.instead === undefined ? before : undefined, moved);
      });
      background(() => inTurn(arn, () => pursue(arn)));
    });

  return {
    get: (arn) => executions.get(arn),
    all: () => executions.values(),
    change,
    scene,
    taskOf,
    resume: async () => {
      for (const { arn, phase } of executions.values())
        if (phase.kind !== 'closed') background(() => inTurn(arn, () => pursue(arn)));
    },
  };
};
