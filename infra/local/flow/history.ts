import type { JsonObject } from '../parts.ts';
import type { End, Execution } from './execution.ts';

/** One line of the history; `asAnswered` gives it as GetExecutionHistory does. */
export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly at: number;
  readonly type: string;
  readonly details: { readonly name: `${string}EventDetails`; readonly body: JsonObject };
}

/** AWS gives times in seconds, and the details under a name of their own. */
export const asAnswered = ({ id, previousEventId, at, type, details }: HistoryEvent): JsonObject => ({
  id,
  previousEventId,
  timestamp: at / 1000,
  type,
  [details.name]: details.body,
});

/** One transition: the execution after it and the events that tell it. */
export interface Moved {
  readonly execution: Execution;
  readonly events: readonly HistoryEvent[];
}

/** AWS ends an execution whose history is full; the last event says so. */
export const MOST_EVENTS = 25_000;

const WHOLE = { truncated: false };
export const withInput = (input: string): JsonObject => ({ input, inputDetails: WHOLE });
export const withOutput = (output: string): JsonObject => ({ output, outputDetails: WHOLE });

/** A transition being written down. */
export class Draft {
  execution: Execution;
  readonly now: number;
  readonly #events: HistoryEvent[] = [];

  constructor(execution: Execution, now: number) {
    this.execution = execution;
    this.now = now;
  }

  get nextEvent(): number {
    return this.execution.events + 1;
  }

  to(change: Partial<Execution>): void {
    this.execution = { ...this.execution, ...change };
  }

  tell(type: string, name: HistoryEvent['details']['name'], body: JsonObject): void {
    const id = this.nextEvent;
    // AWS links the first state to 0, as it does the start itself
    const previousEventId = id <= 2 ? 0 : id - 1;
    this.#events.push({ id, previousEventId, at: this.now, type, details: { name, body } });
    this.to({ events: id });
  }

  close(end: End): Moved {
    this.to({ phase: { kind: 'closed', at: this.now, end } });
    return this.moved();
  }

  fail(error: string | undefined, cause: string | undefined): Moved {
    const told = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
    this.tell('ExecutionFailed', 'executionFailedEventDetails', told);
    return this.close({ status: 'FAILED', ...told });
  }

  moved(): Moved {
    return { execution: this.execution, events: this.#events };
  }
}

/** The transition as it may be kept: one that would fill the history fails the execution instead. */
export const withinHistory = (before: Execution, moved: Moved, now: number): Moved => {
  const { execution } = moved;
  if (execution.events < MOST_EVENTS || (execution.events === MOST_EVENTS && execution.phase.kind === 'closed'))
    return moved;
  const kept = moved.events.filter(({ id }) => id < MOST_EVENTS);
  const cut = new Draft({ ...execution, events: before.events + kept.length }, now);
  const failed = cut.fail(
    'States.Runtime',
    `The execution reached the maximum number of history events (${MOST_EVENTS}).`,
  );
  return { execution: failed.execution, events: [...kept, ...failed.events] };
};
