import type { Json } from '../parts.ts';
import type { Condition } from './condition.ts';
import type { Expression } from './expression.ts';
import type { Path } from './path.ts';
import type { Template } from './template.ts';

/** A state machine as the runner knows it. Everything it does not know was refused when this was read. */
export interface Definition {
  readonly startAt: string;
  readonly timeoutSeconds: number | undefined;
  readonly states: ReadonlyMap<string, State>;
}

export type State = Task | Choice | Pass | Wait | Succeed | Fail;

/** InputPath and OutputPath; null gives an empty object. */
export interface Filters {
  readonly inputPath: Path | null;
  readonly outputPath: Path | null;
}

/** The next state; null ends the execution. */
export type Next = string | null;

/** Where the result goes in the state's raw input; null discards it. */
export type ResultPath = Path | null;

export interface Task extends Filters {
  readonly type: 'Task';
  readonly functionArn: string;
  readonly resource: 'invoke' | 'invoke.waitForTaskToken';
  readonly parameters: Template;
  readonly resultSelector: Template | undefined;
  readonly resultPath: ResultPath;
  readonly timeout: number | Path | undefined;
  readonly retry: readonly Retrier[];
  readonly catch: readonly Catcher[];
  readonly next: Next;
}

export interface Retrier {
  readonly errors: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number;
  readonly jitter: 'NONE' | 'FULL';
}

export interface Catcher {
  readonly errors: readonly string[];
  readonly resultPath: ResultPath;
  readonly next: string;
}

export interface Choice extends Filters {
  readonly type: 'Choice';
  readonly rules: readonly { readonly condition: Condition; readonly next: string }[];
  readonly otherwise: string | undefined;
}

export interface Pass extends Filters {
  readonly type: 'Pass';
  readonly parameters: Template | undefined;
  readonly result: Json | undefined;
  readonly resultPath: ResultPath;
  readonly next: Next;
}

export interface Wait extends Filters {
  readonly type: 'Wait';
  readonly until:
    | { readonly kind: 'seconds'; readonly seconds: number | Path }
    | { readonly kind: 'timestamp'; readonly timestamp: string | Path };
  readonly next: Next;
}

interface Succeed extends Filters {
  readonly type: 'Succeed';
}

export interface Fail {
  readonly type: 'Fail';
  readonly error: string | Expression | undefined;
  readonly cause: string | Expression | undefined;
}
