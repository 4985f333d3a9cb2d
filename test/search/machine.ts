import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { FlowStage, Next } from '../../shared/domain/case/flow-stage.ts';

/** The case's state machine as it is deployed, read from its own definition; of the language only what it uses. */

const Task = z.object({
  Type: z.literal('Task'),
  Resource: z.string(),
  Parameters: z.object({
    Payload: z.looseObject({ op: z.enum(['where', 'await', 'expire']), stage: z.string().optional() }),
  }),
  Catch: z.array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string() })),
  Next: z.string(),
});
const Choice = z.object({
  Type: z.literal('Choice'),
  Choices: z.array(z.object({ Variable: z.literal('$.next.stage'), StringEquals: z.string(), Next: z.string() })),
  Default: z.string(),
});
const End = z.object({ Type: z.enum(['Succeed', 'Fail']) });
const Definition = z.object({
  StartAt: z.string(),
  States: z.record(z.string(), z.discriminatedUnion('Type', [Task, Choice, End])),
});

/** Where an execution stands: at a task, or at its end. */
export type Place =
  | { readonly state: string; readonly op: 'where' | 'expire' }
  | WaitingPlace
  | { readonly state: string; readonly op: 'end'; readonly failed: boolean };

export interface WaitingPlace {
  readonly state: string;
  readonly op: 'await';
  readonly stage: FlowStage;
}

export interface Machine {
  readonly start: () => Place;
  /** the task answered */
  readonly answered: (from: Place, next: Next) => Place;
  /** the wait ran out */
  readonly timedOut: (from: Place) => Place;
}

export const readMachine = (file: URL): Machine => {
  const { StartAt, States } = Definition.parse(JSON.parse(readFileSync(file, 'utf8')));

  const arrive = (name: string, next?: Next): Place => {
    const state = States[name];
    if (!state) throw new Error(`no state ${name}`);
    if (state.Type === 'Choice') {
      const chosen = state.Choices.find(({ StringEquals }) => StringEquals === next?.stage);
      return arrive(chosen?.Next ?? state.Default, next);
    }
    if (state.Type !== 'Task') return { state: name, op: 'end', failed: state.Type === 'Fail' };
    const { op, stage } = state.Parameters.Payload;
    // a task that waits for a token is the one whose resource says so
    if ((op === 'await') !== state.Resource.includes('InvokeAndWait')) throw new Error(`${name} waits for nobody`);
    return op === 'await' ? { state: name, op, stage: stage as FlowStage } : { state: name, op };
  };

  const taskOf = ({ state }: Place) => {
    const task = States[state];
    if (task?.Type !== 'Task') throw new Error(`${state} is no task`);
    return task;
  };

  return {
    start: () => arrive(StartAt),
    answered: (from, next) => arrive(taskOf(from).Next, next),
    timedOut: (from) => {
      const caught = taskOf(from).Catch.find(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout'));
      if (!caught) throw new Error(`${from.state} does not catch its timeout`);
      return arrive(caught.Next);
    },
  };
};
