import type { Json } from '../parts.ts';
import type { Next } from './definition.ts';
import { type Draft, type Moved, withOutput } from './history.ts';
import { demand, type Path, type Scope } from './path.ts';
import { payloadText } from './payload.ts';

/** What InputPath or OutputPath lets through. */
export const filtered = (path: Path | null, scope: Scope): Json => (path === null ? {} : demand(path, scope));

/** Leaves the state for another. */
export const goTo = (draft: Draft, type: string, output: Json, next: string): Moved => {
  exit(draft, type, output);
  draft.to({ state: next, data: output, phase: { kind: 'enter' } });
  return draft.moved();
};

/** Leaves the state for the next, or with it the execution. */
export const leave = (draft: Draft, type: string, output: Json, next: Next): Moved => {
  if (next !== null) return goTo(draft, type, output, next);
  const text = exit(draft, type, output);
  draft.tell('ExecutionSucceeded', 'executionSucceededEventDetails', withOutput(text));
  return draft.close({ status: 'SUCCEEDED', output: text });
};

const exit = (draft: Draft, type: string, output: Json): string => {
  const text = payloadText(output, draft.execution.state);
  draft.tell(`${type}StateExited`, 'stateExitedEventDetails', { name: draft.execution.state, ...withOutput(text) });
  return text;
};
