import { randomUUID } from 'node:crypto';
import type { AwsService, HostTime, Json, Need } from '../parts.ts';
import { abort, begin } from './advance.ts';
import { type Execution, statusOf } from './execution.ts';
import { asAnswered, type Moved } from './history.ts';
import type { Machine } from './machine.ts';
import { pageOf } from './paging.ts';
import type { Records } from './records.ts';
import {
  type Operation,
  operationOf,
  Refusal,
  type Request,
  readRequest,
  refuseBadJson,
  refuseBadName,
} from './requests.ts';
import type { Change, Runner } from './runner.ts';
import { fail, succeed } from './task.ts';
import type { TokenMeaning, Tokens } from './token.ts';

// AWS: a closed execution can be seen, and its name is taken, for 90 days
const RETENTION = 90 * 86_400_000;

export const isForgotten = ({ phase }: Execution, now: number): boolean =>
  phase.kind === 'closed' && phase.at + RETENTION <= now;

const machineOf = (executionArn: string): string =>
  executionArn.replace(':execution:', ':stateMachine:').split(':').slice(0, 7).join(':');

const stopDate = ({ phase }: Execution): { readonly stopDate?: number } =>
  phase.kind === 'closed' ? { stopDate: phase.at / 1000 } : {};

const WHOLE = { included: true };

const described = (execution: Execution): object => {
  const { arn, machineArn, name, startedAt, input, phase } = execution;
  const end = phase.kind === 'closed' ? phase.end : undefined;
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    startDate: startedAt / 1000,
    input,
    inputDetails: WHOLE,
    ...stopDate(execution),
    ...(end?.status === 'SUCCEEDED' ? { outputDetails: WHOLE } : {}),
    ...(end ?? { status: 'RUNNING' }),
  };
};

const listed = (execution: Execution): object => ({
  executionArn: execution.arn,
  stateMachineArn: execution.machineArn,
  name: execution.name,
  status: statusOf(execution),
  startDate: execution.startedAt / 1000,
  ...stopDate(execution),
});

export interface ServiceNeeds {
  readonly machines: ReadonlyMap<string, Machine>;
  readonly runner: Runner;
  readonly records: Records;
  readonly tokens: Tokens;
  readonly time: HostTime;
}

type Handlers = { readonly [Name in Operation]: (request: Request<Name>) => Promise<object> };

/** `states` as the functions call it. */
export const openService = ({ machines, runner, records, tokens, time }: ServiceNeeds): AwsService => {
  const demandMachine = (arn: string): Machine => {
    const machine = machines.get(arn);
    if (machine === undefined) throw new Refusal('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return machine;
  };

  const demandExecution = (arn: string): Execution => {
    const execution = runner.get(arn);
    if (execution === undefined || isForgotten(execution, time.now()))
      throw new Refusal('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return execution;
  };

  const begun = (machine: Machine, name: string, input: string): Change => {
    const arn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
    const { arn: machineArn, digest, roleArn, definition } = machine;
    const startedAt = time.now();
    return begin({ arn, machineArn, name, definition: digest, roleArn, startedAt, input }, definition);
  };

  const startExecution: Handlers['StartExecution'] = async ({ stateMachineArn, name = randomUUID(), input = '{}' }) => {
    refuseBadName(name);
    refuseBadJson(input, 'InvalidExecutionInput');
    const machine = demandMachine(stateMachineArn);
    const executionArn = begun(machine, name, input).execution.arn;
    let startedAt = 0;
    await runner.change(executionArn, (old) => {
      startedAt = old?.startedAt ?? 0;
      if (old?.phase.kind !== 'closed' && old?.input === input) return undefined;
      if (old !== undefined && !isForgotten(old, time.now()))
        throw new Refusal('ExecutionAlreadyExists', `Execution Already Exists: '${executionArn}'`);
      const fresh = begun(machine, name, input);
      startedAt = fresh.execution.startedAt;
      return old === undefined ? fresh : { ...fresh, instead: old };
    });
    return { executionArn, startDate: startedAt / 1000 };
  };

  const meaningOf = (token: string): TokenMeaning => {
    const meaning = tokens.read(token);
    if (meaning === undefined) throw new Refusal('InvalidToken', "Invalid Token: 'Invalid token'");
    return meaning;
  };

  /** The task must still be open under this very token. */
  const withTask = (token: string, move: (execution: Execution) => Moved | undefined): Promise<void> => {
    const { executionArn, startedAt, scheduled } = meaningOf(token);
    return runner.change(executionArn, (now) => {
      if (now === undefined || isForgotten(now, time.now()))
        throw new Refusal('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
      const { phase } = now;
      const isOpen =
        now.startedAt === startedAt &&
        (phase.kind === 'invoke' || phase.kind === 'await') &&
        phase.scheduled === scheduled &&
        Math.min(phase.at, now.deadline) > time.now();
      if (!isOpen) throw new Refusal('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
      return move(now);
    });
  };

  const handlers: Handlers = {
    StartExecution: startExecution,
    DescribeExecution: async ({ executionArn }) => described(demandExecution(executionArn)),
    ListExecutions: async ({ stateMachineArn, statusFilter, ...paging }) => {
      demandMachine(stateMachineArn);
      const mine = [...runner.all()]
        .filter((one) => one.machineArn === stateMachineArn && !isForgotten(one, time.now()))
        .filter((one) => statusFilter === undefined || statusOf(one) === statusFilter)
        .sort((a, b) => b.startedAt - a.startedAt || (a.arn < b.arn ? -1 : 1));
      const { items, ...more } = pageOf(mine, ({ arn }) => arn, `${stateMachineArn} ${statusFilter}`, paging);
      return { executions: items.map(listed), ...more };
    },
    StopExecution: async ({ executionArn, error, cause }) => {
      demandExecution(executionArn);
      const told = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
      await runner.change(executionArn, (now) =>
        now === undefined || now.phase.kind === 'closed' ? undefined : abort(now, told, time.now()),
      );
      return stopDate(demandExecution(executionArn));
    },
    GetExecutionHistory: async ({ executionArn, reverseOrder = false, ...paging }) => {
      const { events, startedAt } = demandExecution(executionArn);
      const ids = Array.from({ length: events }, (_, i) => (reverseOrder ? events - i : i + 1));
      const { items, ...more } = pageOf(ids, String, `${executionArn} ${startedAt} ${reverseOrder}`, paging);
      const told = await Promise.all(items.map((id) => records.event(executionArn, id)));
      return { events: told.map(asAnswered), ...more };
    },
    SendTaskSuccess: async ({ taskToken, output }) => {
      refuseBadJson(output, 'InvalidOutput');
      const result = JSON.parse(output) as Json;
      await withTask(taskToken, (now) => succeed(now, runner.taskOf(now), result, time.now()));
      return {};
    },
    SendTaskFailure: async ({ taskToken, error = '', cause = '' }) => {
      await withTask(taskToken, (now) => fail(now, runner.taskOf(now), { error, cause }, time.now()));
      return {};
    },
    SendTaskHeartbeat: async ({ taskToken }) => {
      await withTask(taskToken, () => undefined);
      return {};
    },
  };

  const resourceOf = (operation: Operation, body: { readonly [member: string]: Json }): string | undefined => {
    switch (operation) {
      case 'StartExecution':
      case 'ListExecutions':
        return typeof body.stateMachineArn === 'string' ? body.stateMachineArn : undefined;
      case 'DescribeExecution':
      case 'StopExecution':
      case 'GetExecutionHistory':
        return typeof body.executionArn === 'string' ? body.executionArn : undefined;
      case 'SendTaskSuccess':
      case 'SendTaskFailure':
      case 'SendTaskHeartbeat': {
        const meaning = typeof body.taskToken === 'string' ? tokens.read(body.taskToken) : undefined;
        return meaning && machineOf(meaning.executionArn);
      }
    }
  };

  const answerTo = async <Name extends Operation>(operation: Name, body: { readonly [member: string]: Json }) =>
    handlers[operation](readRequest(operation, body));

  return {
    // A call that names no resource needs nothing, and `answer` refuses it.
    needs: ({ operation, body }): readonly Need[] => {
      const name = operationOf(operation);
      const resource = resourceOf(name, body);
      return resource === undefined ? [] : [{ action: `states:${name}`, resource }];
    },
    answer: async ({ operation, body }) => {
      try {
        return { status: 200, body: await answerTo(operationOf(operation), body) };
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        return { status: 400, body: { __type: fault.code, message: fault.message } };
      }
    },
  };
};
