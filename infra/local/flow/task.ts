import type { Json } from '../parts.ts';
import type { Task } from './definition.ts';
import { contextOf, type Execution } from './execution.ts';
import { StateFailure } from './failure.ts';
import { Draft, type Moved, withOutput } from './history.ts';
import { filtered, goTo, leave } from './onward.ts';
import { find, isObject, place } from './path.ts';
import { payloadText } from './payload.ts';
import { LONGEST_TIMEOUT } from './read-task.ts';
import { catcherOf, retryOf } from './retry.ts';
import { fill } from './template.ts';

/** What became of an attempt, in the words of the error it caused. */
export interface Failure {
  readonly error: string;
  readonly cause?: string;
}

/** Makes the token of a task's attempt; the same attempt has the same token. */
export type TokenOf = (execution: Execution, scheduled: number) => string;

const resourceOf = (task: Task): { readonly resourceType: string; readonly resource: string } => ({
  resourceType: 'lambda',
  resource: task.resource,
});

const secondsOf = (task: Task, data: Json, execution: Execution): number => {
  if (task.timeout === undefined) return LONGEST_TIMEOUT;
  if (typeof task.timeout === 'number') return task.timeout;
  const seconds = find(task.timeout, { data, context: contextOf(execution) });
  if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 1 || seconds > LONGEST_TIMEOUT)
    throw new StateFailure(
      'States.Runtime',
      `Invalid value for TimeoutSecondsPath '${task.timeout.text}': ${JSON.stringify(seconds)}`,
    );
  return seconds;
};

/** Schedules an attempt: the first, or after a retry's delay the next, with a token of its own. */
export const schedule = (draft: Draft, task: Task, tokenOf: TokenOf): Moved => {
  try {
    const scheduled = draft.nextEvent;
    const waits = task.resource === 'invoke.waitForTaskToken';
    const context = contextOf(draft.execution, waits ? tokenOf(draft.execution, scheduled) : undefined);
    const data = filtered(task.inputPath, { data: draft.execution.data, context });
    const filled = fill(task.parameters, { data, context });
    const parameters = payloadText(filled, draft.execution.state);
    const seconds = secondsOf(task, data, draft.execution);
    draft.tell('TaskScheduled', 'taskScheduledEventDetails', {
      ...resourceOf(task),
      region: draft.execution.arn.split(':')[3] ?? '',
      parameters,
      ...(task.timeout === undefined ? {} : { timeoutInSeconds: seconds }),
    });
    draft.tell('TaskStarted', 'taskStartedEventDetails', resourceOf(task));
    const payload = isObject(filled) ? (filled.Payload ?? null) : null;
    draft.to({ phase: { kind: 'invoke', payload, scheduled, at: draft.now + seconds * 1000 } });
    return draft.moved();
  } catch (fault) {
    return failOrRethrow(draft, task, fault);
  }
};

/** The function has taken the token and answered: the wait begins. */
export const submit = (execution: Execution, task: Task, answer: Json, now: number): Moved => {
  const draft = new Draft(execution, now);
  if (execution.phase.kind !== 'invoke')
    throw new Error(`${execution.arn}: '${execution.phase.kind}' has nothing to submit`);
  const { scheduled, at } = execution.phase;
  try {
    const output = payloadText(answer, execution.state);
    draft.tell('TaskSubmitted', 'taskSubmittedEventDetails', { ...resourceOf(task), ...withOutput(output) });
    draft.to({ phase: { kind: 'await', scheduled, at } });
    return draft.moved();
  } catch (fault) {
    return failOrRethrow(draft, task, fault);
  }
};

export const succeed = (execution: Execution, task: Task, result: Json, now: number): Moved => {
  const draft = new Draft(execution, now);
  try {
    const output = payloadText(result, execution.state);
    draft.tell('TaskSucceeded', 'taskSucceededEventDetails', { ...resourceOf(task), ...withOutput(output) });
    const context = contextOf(execution);
    const selected = task.resultSelector === undefined ? result : fill(task.resultSelector, { data: result, context });
    const placed = task.resultPath === null ? execution.data : place(task.resultPath, execution.data, selected);
    return leave(draft, 'Task', filtered(task.outputPath, { data: placed, context }), task.next);
  } catch (fault) {
    return failOrRethrow(draft, task, fault);
  }
};

export const fail = (execution: Execution, task: Task, failure: Failure, now: number): Moved => {
  const draft = new Draft(execution, now);
  draft.tell('TaskFailed', 'taskFailedEventDetails', { ...resourceOf(task), ...failure });
  return recover(draft, task, failure);
};

export const timeOut = (execution: Execution, task: Task, now: number): Moved => {
  const draft = new Draft(execution, now);
  const failure = { error: 'States.Timeout' };
  draft.tell('TaskTimedOut', 'taskTimedOutEventDetails', { ...resourceOf(task), ...failure });
  return recover(draft, task, failure);
};

const failOrRethrow = (draft: Draft, task: Task, fault: unknown): Moved => {
  if (!(fault instanceof StateFailure)) throw fault;
  return recover(draft, task, { error: fault.error, cause: located(draft, fault.message) });
};

const located = ({ execution }: Draft, cause: string): string =>
  `An error occurred while executing the state '${execution.state}' (entered at the event id #${execution.enteredEvent}). ${cause}`;

/** Retry, else catch, else the execution fails. */
const recover = (draft: Draft, task: Task, failure: Failure): Moved => {
  const retry = retryOf(task, failure.error, draft.execution);
  if (retry !== undefined) {
    draft.to({ retries: retry.retries, phase: { kind: 'retry', at: draft.now + retry.delay } });
    return draft.moved();
  }
  const catcher = catcherOf(task, failure.error);
  if (catcher === undefined) return draft.fail(failure.error, failure.cause);
  try {
    const told = { Error: failure.error, Cause: failure.cause ?? '' };
    const { data } = draft.execution;
    return goTo(
      draft,
      'Task',
      catcher.resultPath === null ? data : place(catcher.resultPath, data, told),
      catcher.next,
    );
  } catch (fault) {
    // what a catcher cannot place is not caught again
    if (!(fault instanceof StateFailure)) throw fault;
    return draft.fail(fault.error, located(draft, fault.message));
  }
};
