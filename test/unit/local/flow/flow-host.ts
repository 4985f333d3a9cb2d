import { type ExecutionRecord, type Flow, openFlow } from '../../../../infra/local/flow/flow.ts';
import type {
  Access,
  AwsAnswer,
  Functions,
  HostStore,
  Invocation,
  Json,
  JsonObject,
  Resource,
} from '../../../../infra/local/parts.ts';
import { type ManualTime, manualTime, memoryStore } from '../../../support/memory-host.ts';

export const START = Date.parse('2023-09-15T01:00:00Z');
export const MACHINE = 'arn:aws:states:eu-west-1:123456789012:stateMachine:jintiao-flow';
export const ROLE = 'arn:aws:iam::123456789012:role/flow';
export const INVOKE = 'arn:aws:states:::lambda:invoke';
export const functionArn = (name: string): string => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;

export const machine = (definition: JsonObject, properties: JsonObject = {}): Resource => ({
  stack: 'Services',
  logicalId: 'Flow',
  type: 'AWS::StepFunctions::StateMachine',
  name: 'jintiao-flow',
  arn: MACHINE,
  properties: { DefinitionString: JSON.stringify(definition), RoleArn: ROLE, ...properties },
});

export const allowed: Access = {
  roleMay: () => ({ allowed: true }),
  serviceMay: () => ({ allowed: true }),
  serviceMayAssume: () => ({ allowed: true }),
};

export const answer = (value: Json): Invocation => ({ ok: true, value });
export const fault = (errorType: string, errorMessage = 'it broke'): Invocation => ({
  ok: false,
  error: { errorType, errorMessage },
});

/** Functions by their short name; each gets its event and how often it was invoked before. */
export type Bodies = {
  readonly [name: string]: (event: JsonObject, times: number) => Invocation | Promise<Invocation>;
};

export const functionsOf = (bodies: Bodies): Functions & { readonly invoked: string[] } => {
  const invoked: string[] = [];
  return {
    invoked,
    invoke: async (arn, event) => {
      const name = arn.slice(arn.lastIndexOf(':') + 1);
      const body = bodies[name];
      if (body === undefined) throw new Error(`no function ${name}`);
      const times = invoked.filter((one) => one === name).length;
      invoked.push(name);
      return body(event as JsonObject, times);
    },
  };
};

export interface TestHost {
  readonly flow: Flow;
  readonly time: ManualTime;
  readonly faults: unknown[];
  /** The body of an answer with status 200, or the name of the error. */
  call(operation: string, body: JsonObject): Promise<JsonObject>;
  refusal(operation: string, body: JsonObject): Promise<string>;
  /** Starts an execution and goes on until nothing moves at this instant. */
  start(input?: Json, name?: string): Promise<string>;
  record(arn: string): ExecutionRecord;
  history(arn: string): Promise<readonly JsonObject[]>;
  types(arn: string): Promise<readonly string[]>;
}

export const openHost = async ({
  definition,
  functions,
  store = memoryStore(),
  time = manualTime(START),
  access = allowed,
}: {
  readonly definition: JsonObject;
  readonly functions: Functions;
  readonly store?: HostStore;
  readonly time?: ManualTime;
  readonly access?: Access;
}): Promise<TestHost> => {
  const faults: unknown[] = [];
  const onFault = (one: unknown): void => {
    faults.push(one);
  };
  const flow = await openFlow({ machines: [machine(definition)], store, time, functions, access, onFault });
  const answerTo = (operation: string, body: JsonObject): Promise<AwsAnswer> => flow.answer({ operation, body });
  const call = async (operation: string, body: JsonObject): Promise<JsonObject> => {
    const { status, body: told } = await answerTo(operation, body);
    if (status !== 200) throw new Error(JSON.stringify(told));
    return told as JsonObject;
  };
  const history = async (executionArn: string): Promise<readonly JsonObject[]> =>
    (await call('GetExecutionHistory', { executionArn, maxResults: 1000 })).events as readonly JsonObject[];
  return {
    flow,
    time,
    faults,
    call,
    refusal: async (operation, body) => {
      const { status, body: told } = await answerTo(operation, body);
      return `${status} ${(told as { __type?: string }).__type}`;
    },
    start: async (input = {}, name = 'run') => {
      const body = { stateMachineArn: MACHINE, name, input: JSON.stringify(input) };
      const { executionArn } = await call('StartExecution', body);
      await time.quiet();
      return executionArn as string;
    },
    record: (arn) => {
      const found = flow.executions().find((one) => one.arn === arn);
      if (found === undefined) throw new Error(`no execution ${arn}`);
      return found;
    },
    history,
    types: async (arn) => (await history(arn)).map((event) => event.type as string),
  };
};
