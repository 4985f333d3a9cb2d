import { createHash } from 'node:crypto';
import type { Retrier, Task } from './definition.ts';
import type { Execution } from './execution.ts';

/** AWS: a wildcard never matches these; and States.Runtime ends the execution whatever the state says. */
const NEVER_BY_WILDCARD = ['States.Runtime', 'States.DataLimitExceeded'];

const matches = (errors: readonly string[], error: string): boolean =>
  error !== 'States.Runtime' &&
  errors.some((name) => {
    if (name === error) return true;
    if (NEVER_BY_WILDCARD.includes(error)) return false;
    return name === 'States.ALL' || (name === 'States.TaskFailed' && error !== 'States.Timeout');
  });

/** FULL jitter draws from [0, 1); here from the execution itself, so that a run can be repeated. */
const draw = ({ arn, startedAt, events }: Execution): number =>
  createHash('sha256').update(`${arn} ${startedAt} ${events}`).digest().readUInt32BE(0) / 2 ** 32;

const delayOf = (retrier: Retrier, used: number, execution: Execution): number => {
  const seconds = Math.min(retrier.maxDelaySeconds, retrier.intervalSeconds * retrier.backoffRate ** used);
  return Math.round(seconds * 1000 * (retrier.jitter === 'FULL' ? draw(execution) : 1));
};

/** The retry a failed attempt gets: after how many milliseconds, and the counters with it. */
export const retryOf = (
  task: Task,
  error: string,
  execution: Execution,
): { readonly delay: number; readonly retries: readonly number[] } | undefined => {
  const index = task.retry.findIndex(({ errors }) => matches(errors, error));
  const retrier = task.retry[index];
  const used = execution.retries[index] ?? 0;
  if (retrier === undefined || used >= retrier.maxAttempts) return undefined;
  return {
    delay: delayOf(retrier, used, execution),
    retries: task.retry.map((_, i) => (execution.retries[i] ?? 0) + (i === index ? 1 : 0)),
  };
};

export const catcherOf = (task: Task, error: string): Task['catch'][number] | undefined =>
  task.catch.find(({ errors }) => matches(errors, error));
