import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import type { Json, JsonObject } from '../../../../../infra/local/parts.ts';
import { asAsked, type Document, ended, MACHINE_NAME, NAME, type Reply, type Run, silent } from './document.ts';

type Definition = ConstructorParameters<typeof StateMachine>[0];
type Input = Parameters<InstanceType<typeof StateMachine>['run']>[0];

const isWait = (resource: unknown): boolean => String(resource).endsWith('.waitForTaskToken');

// The package has no task tokens: a task that waits comes to what its token would be told.
const settled = async (reply: Reply, waits: boolean): Promise<Input> => {
  if (reply === 'nothing until its time is over') return new Promise(() => undefined);
  if ('answers' in reply)
    return (waits ? reply.answers : { ExecutedVersion: '$LATEST', StatusCode: 200, Payload: reply.answers }) as Input;
  const errorMessage = reply.because ?? 'it broke';
  const cause = waits ? (reply.because ?? '') : JSON.stringify({ errorType: reply.fails, errorMessage });
  throw Object.assign(new Error(cause), { name: reply.fails });
};

/** By the package `aws-local-stepfunctions`, without AWS: every task and every retry's delay is overridden. */
export const theirs = async ({ definition, input, work = silent }: Document): Promise<Run> => {
  const asked: Json[] = [];
  const handler =
    (waits: boolean) =>
    (parameters: Input): Promise<Input> => {
      const event = (parameters as { readonly Payload: JsonObject }).Payload;
      asked.push(asAsked(event));
      return settled(work(event, asked.length - 1), waits);
    };
  const tasks = Object.entries(definition.States as Readonly<Record<string, JsonObject>>).filter(
    ([, { Type }]) => Type === 'Task',
  );
  const machine = new StateMachine(definition as unknown as Definition, { validationOptions: { noValidate: true } });
  const { result, eventLogs } = machine.run(input as Input, {
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(
        tasks.map(([name, { Resource }]) => [name, handler(isWait(Resource))]),
      ),
      retryIntervalOverrides: Object.fromEntries(tasks.map(([name]) => [name, 0])),
    },
    context: {
      Execution: { Name: NAME },
      StateMachine: { Name: MACHINE_NAME },
      // the package knows no instant of entering a state
      State: { EnteredTime: 'since' },
      Task: { Token: 'token' },
    },
  });
  const end = result.then(
    (output) => ({ output: output as Json }),
    (failure: unknown) => {
      if (!(failure instanceof ExecutionError) || !(failure.cause instanceof Error)) throw failure;
      return ended({ error: failure.cause.name, cause: failure.cause.message });
    },
  );
  const states: string[] = [];
  for await (const event of eventLogs) if (event.type === 'StateEntered') states.push(event.state.name);
  return { states, asked, ...(await end) };
};
