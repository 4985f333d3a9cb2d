import type { Json, JsonObject } from '../parts.ts';

/** One execution, kept whole in the store and rewritten at each transition together with the history it adds. */
export interface Execution {
  readonly arn: string;
  readonly machineArn: string;
  readonly name: string;
  /** Digest of the definition it was started with: a newer definition is for newer executions only. */
  readonly definition: string;
  readonly roleArn: string;
  readonly startedAt: number;
  /** No execution outlives this instant. */
  readonly deadline: number;
  /** As it was given: a repeated start is compared with it. */
  readonly input: string;
  readonly state: string;
  /** Raw input of the state. */
  readonly data: Json;
  readonly enteredAt: number;
  readonly enteredEvent: number;
  /** How often each retrier of the state was used. */
  readonly retries: readonly number[];
  /** Id of the last history event; ids are dense from 1. */
  readonly events: number;
  /** As billed: states entered, retries included. */
  readonly transitions: number;
  readonly phase: Phase;
}

export type Phase =
  /** The state is next to be entered. */
  | { readonly kind: 'enter' }
  /** Scheduled: the function may or may not have been invoked yet. */
  | ({ readonly kind: 'invoke'; readonly payload: Json } & Attempt)
  /** The function has answered, the token is out. */
  | ({ readonly kind: 'await' } & Attempt)
  | { readonly kind: 'retry'; readonly at: number }
  | { readonly kind: 'wait'; readonly at: number }
  | { readonly kind: 'closed'; readonly at: number; readonly end: End };

/** One try of a task, known by the id of its TaskScheduled event. */
interface Attempt {
  readonly scheduled: number;
  readonly at: number;
}

export type End =
  | { readonly status: 'SUCCEEDED'; readonly output: string }
  | { readonly status: 'FAILED' | 'ABORTED'; readonly error?: string; readonly cause?: string }
  | { readonly status: 'TIMED_OUT' };

export type Status = 'RUNNING' | End['status'];

export const statusOf = ({ phase }: Execution): Status => (phase.kind === 'closed' ? phase.end.status : 'RUNNING');

/** The next instant at which something happens of itself; none once closed. */
export const dueOf = ({ phase, deadline }: Execution): number | undefined => {
  switch (phase.kind) {
    case 'closed':
      return undefined;
    case 'enter':
      return deadline;
    case 'invoke':
    case 'await':
    case 'retry':
    case 'wait':
      return Math.min(deadline, phase.at);
  }
};

/** The context object `$$`. */
export const contextOf = (execution: Execution, token?: string): JsonObject => ({
  Execution: {
    Id: execution.arn,
    Name: execution.name,
    Input: JSON.parse(execution.input) as Json,
    RoleArn: execution.roleArn,
    StartTime: new Date(execution.startedAt).toISOString(),
  },
  State: {
    Name: execution.state,
    EnteredTime: new Date(execution.enteredAt).toISOString(),
    RetryCount: execution.retries.reduce((sum, used) => sum + used, 0),
  },
  StateMachine: {
    Id: execution.machineArn,
    Name: execution.machineArn.slice(execution.machineArn.lastIndexOf(':') + 1),
  },
  ...(token === undefined ? {} : { Task: { Token: token } }),
});
