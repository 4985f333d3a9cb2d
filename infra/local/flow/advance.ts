import type { Json } from '../parts.ts';
import { holds, instantOf } from './condition.ts';
import type { Choice, Definition, Fail, Pass, State, Wait } from './definition.ts';
import { contextOf, type Execution } from './execution.ts';
import { evaluate } from './expression.ts';
import { StateFailure } from './failure.ts';
import { Draft, type Moved, withInput } from './history.ts';
import { filtered, leave } from './onward.ts';
import { demand, place, type Scope } from './path.ts';
import { payloadText } from './payload.ts';
import { schedule, type TokenOf, timeOut } from './task.ts';
import { fill } from './template.ts';

// AWS: an execution lasts a year at most
const LONGEST_EXECUTION = 365 * 86_400;

/** What a transition is judged by, beside the execution itself. */
export interface Scene {
  readonly definition: Definition;
  readonly now: number;
  readonly tokenOf: TokenOf;
}

export const stateOf = ({ definition }: Pick<Scene, 'definition'>, execution: Execution): State => {
  const state = definition.states.get(execution.state);
  // the reader has refused dangling names, so the stored definition is not the one the execution began with
  if (state === undefined) throw new Error(`${execution.arn} is in '${execution.state}', which its definition lacks`);
  return state;
};

export type Beginning = Pick<
  Execution,
  'arn' | 'machineArn' | 'name' | 'definition' | 'roleArn' | 'startedAt' | 'input'
>;

export const begin = (beginning: Beginning, definition: Definition): Moved => {
  const now = beginning.startedAt;
  const draft = new Draft(
    {
      ...beginning,
      deadline: now + Math.min(definition.timeoutSeconds ?? LONGEST_EXECUTION, LONGEST_EXECUTION) * 1000,
      state: definition.startAt,
      data: JSON.parse(beginning.input) as Json,
      enteredAt: now,
      enteredEvent: 0,
      retries: [],
      events: 0,
      transitions: 0,
      phase: { kind: 'enter' },
    },
    now,
  );
  const { roleArn, input } = beginning;
  draft.tell('ExecutionStarted', 'executionStartedEventDetails', { ...withInput(input), roleArn });
  return draft.moved();
};

const scopeOf = (execution: Execution, state: Exclude<State, Fail>): Scope => {
  const context = contextOf(execution);
  return { data: filtered(state.inputPath, { data: execution.data, context }), context };
};

const pass = (draft: Draft, state: Pass, scope: Scope): Moved => {
  const result = state.parameters === undefined ? (state.result ?? scope.data) : fill(state.parameters, scope);
  const { data } = draft.execution;
  const placed = state.resultPath === null ? data : place(state.resultPath, data, result);
  return leave(draft, 'Pass', filtered(state.outputPath, { ...scope, data: placed }), state.next);
};

const choose = (draft: Draft, state: Choice, scope: Scope): Moved => {
  const next = state.rules.find(({ condition }) => holds(condition, scope))?.next ?? state.otherwise;
  if (next === undefined)
    throw new StateFailure('States.NoChoiceMatched', `no rule of '${draft.execution.state}' holds`);
  return leave(draft, 'Choice', filtered(state.outputPath, scope), next);
};

const instantToWaitFor = (until: Wait['until'], scope: Scope, now: number): number => {
  if (until.kind === 'timestamp') {
    const text = typeof until.timestamp === 'string' ? until.timestamp : demand(until.timestamp, scope);
    const at = instantOf(text);
    if (at === undefined) throw new StateFailure('States.Runtime', `not an RFC 3339 instant: ${JSON.stringify(text)}`);
    return at;
  }
  const seconds = typeof until.seconds === 'number' ? until.seconds : demand(until.seconds, scope);
  if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 0)
    throw new StateFailure('States.Runtime', `not a whole number of seconds: ${JSON.stringify(seconds)}`);
  return now + seconds * 1000;
};

const failAsTold = (draft: Draft, state: Fail): Moved => {
  const scope = { data: draft.execution.data, context: contextOf(draft.execution) };
  const told = (value: Fail['error']): string | undefined => {
    if (value === undefined || typeof value === 'string') return value;
    const text = evaluate(value, scope);
    if (typeof text !== 'string') throw new StateFailure('States.Runtime', 'ErrorPath and CausePath must give strings');
    return text;
  };
  return draft.fail(told(state.error), told(state.cause));
};

const run = (draft: Draft, state: State, { now, tokenOf }: Scene): Moved => {
  switch (state.type) {
    case 'Task':
      return schedule(draft, state, tokenOf);
    case 'Choice':
      return choose(draft, state, scopeOf(draft.execution, state));
    case 'Pass':
      return pass(draft, state, scopeOf(draft.execution, state));
    case 'Wait':
      draft.to({ phase: { kind: 'wait', at: instantToWaitFor(state.until, scopeOf(draft.execution, state), now) } });
      return draft.moved();
    case 'Succeed': {
      const scope = scopeOf(draft.execution, state);
      return leave(draft, 'Succeed', filtered(state.outputPath, scope), null);
    }
    case 'Fail':
      return failAsTold(draft, state);
  }
};

/** Only tasks can retry and catch; what goes wrong in another state ends the execution. */
const endingInFailure = (draft: Draft, work: () => Moved): Moved => {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof StateFailure)) throw fault;
    const { state, enteredEvent } = draft.execution;
    return draft.fail(
      fault.error,
      `An error occurred while executing the state '${state}' (entered at the event id #${enteredEvent}). ${fault.message}`,
    );
  }
};

export const enter = (execution: Execution, scene: Scene): Moved => {
  const state = stateOf(scene, execution);
  const draft = new Draft(execution, scene.now);
  draft.to({
    enteredAt: scene.now,
    enteredEvent: draft.nextEvent,
    retries: [],
    transitions: execution.transitions + 1,
  });
  return endingInFailure(draft, () => {
    const input = payloadText(execution.data, execution.state);
    draft.tell(`${state.type}StateEntered`, 'stateEnteredEventDetails', { name: execution.state, ...withInput(input) });
    return run(draft, state, scene);
  });
};

/** What happens of itself once an instant is reached; undefined while nothing is due. */
export const timeUp = (execution: Execution, scene: Scene): Moved | undefined => {
  const { phase } = execution;
  if (phase.kind === 'closed') return undefined;
  const draft = new Draft(execution, scene.now);
  if (scene.now >= execution.deadline) {
    draft.tell('ExecutionTimedOut', 'executionTimedOutEventDetails', {});
    return draft.close({ status: 'TIMED_OUT' });
  }
  if (phase.kind === 'enter' || scene.now < phase.at) return undefined;
  const state = stateOf(scene, execution);
  if (phase.kind === 'wait' && state.type === 'Wait')
    return endingInFailure(draft, () => {
      const scope = scopeOf(execution, state);
      return leave(draft, 'Wait', filtered(state.outputPath, scope), state.next);
    });
  if (state.type !== 'Task') throw new Error(`${execution.arn}: a ${state.type} state cannot be in '${phase.kind}'`);
  if (phase.kind !== 'retry') return timeOut(execution, state, scene.now);
  draft.to({ transitions: execution.transitions + 1 });
  return schedule(draft, state, scene.tokenOf);
};

export const abort = (execution: Execution, told: { error?: string; cause?: string }, now: number): Moved => {
  const draft = new Draft(execution, now);
  draft.tell('ExecutionAborted', 'executionAbortedEventDetails', told);
  return draft.close({ status: 'ABORTED', ...told });
};
