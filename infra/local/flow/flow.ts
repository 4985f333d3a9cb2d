import type { Access, AwsService, Functions, HostStore, HostTime, Json, Resource } from '../parts.ts';
import type { Definition } from './definition.ts';
import { type Execution, type Status, statusOf } from './execution.ts';
import { parseDefinition, readMachine } from './machine.ts';
import { openRecords } from './records.ts';
import { openRunner } from './runner.ts';
import { isForgotten, openService } from './service.ts';
import { openTokens } from './token.ts';

/** What the host tells of an execution in its own records. */
export interface ExecutionRecord {
  readonly arn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly status: Status;
  readonly input: Json;
  readonly startedAt: number;
  readonly stoppedAt?: number;
  /** The state it is in, or was in when it closed. */
  readonly state: string;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  readonly historyEvents: number;
  /** State transitions as AWS bills them: states entered, retries included. */
  readonly transitions: number;
}

export interface Flow extends AwsService {
  /** Goes on with what was under way. Call once, when functions can be invoked. */
  resume(): Promise<void>;
  executions(): readonly ExecutionRecord[];
}

export interface FlowNeeds {
  /** The resources of type AWS::StepFunctions::StateMachine, properties resolved. */
  readonly machines: readonly Resource[];
  readonly store: HostStore;
  readonly time: HostTime;
  readonly functions: Functions;
  readonly access: Access;
  /** Told when work that nobody waits for has failed. Unless given, the process ends, as any lost exception ends it. */
  readonly onFault?: (fault: unknown) => void;
}

const endTheProcess = (fault: unknown): void => {
  queueMicrotask(() => {
    throw fault;
  });
};

const recordOf = (execution: Execution): ExecutionRecord => {
  const { arn, machineArn, name, startedAt, state, events, transitions, phase } = execution;
  const end = phase.kind === 'closed' ? phase.end : undefined;
  return {
    arn,
    stateMachineArn: machineArn,
    name,
    status: statusOf(execution),
    input: JSON.parse(execution.input) as Json,
    startedAt,
    state,
    historyEvents: events,
    transitions,
    ...(phase.kind === 'closed' ? { stoppedAt: phase.at } : {}),
    ...(end?.status === 'SUCCEEDED' ? { output: JSON.parse(end.output) as Json } : {}),
    ...(end?.status === 'FAILED' || end?.status === 'ABORTED' ? toldOf(end) : {}),
  };
};

const toldOf = ({ error, cause }: { readonly error?: string; readonly cause?: string }) => ({
  ...(error === undefined ? {} : { error }),
  ...(cause === undefined ? {} : { cause }),
});

/** Step Functions for the machines of the template. Reads and checks everything first; nothing runs before `resume`. */
export const openFlow = async (needs: FlowNeeds): Promise<Flow> => {
  const { store, time, functions, access, onFault = endTheProcess } = needs;
  const machines = new Map(needs.machines.map((resource) => [resource.arn, readMachine(resource, access)]));
  const records = openRecords(store);
  const tokens = openTokens(await records.secret());
  const definitions = new Map<string, Definition>();
  for (const { digest, definition, definitionText } of machines.values()) {
    definitions.set(digest, definition);
    await records.keepDefinition(digest, definitionText);
  }
  const executions = new Map<string, Execution>();
  for (const execution of await records.executions()) {
    if (isForgotten(execution, time.now())) {
      await records.forget(execution);
      continue;
    }
    executions.set(execution.arn, execution);
    const { definition: digest } = execution;
    if (!definitions.has(digest)) definitions.set(digest, parseDefinition(await records.definition(digest)));
  }
  const runner = openRunner({ records, time, functions, access, tokens, executions, definitions, onFault });
  return {
    ...openService({ machines, runner, records, tokens, time }),
    resume: () => runner.resume(),
    executions: () => [...runner.all()].filter((each) => !isForgotten(each, time.now())).map(recordOf),
  };
};
