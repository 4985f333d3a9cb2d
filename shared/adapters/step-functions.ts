import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { CaseId } from '../../events/primitives.ts';
import type { Flows } from '../ports.ts';

const executionName = (caseId: CaseId, run: number): string => `${caseId}.${run}`;

/** The state machine, by its fixed ARN; the execution's name is `<caseId>.<run>` (design, decision 5). */
export const stepFunctions = (stateMachineArn: string, client = new SFNClient()): Flows => ({
  async start(caseId, run) {
    try {
      const input = JSON.stringify({ caseId });
      await client.send(new StartExecutionCommand({ stateMachineArn, name: executionName(caseId, run), input }));
      return 'running';
    } catch (error) {
      if (error instanceof ExecutionAlreadyExists) return 'ended';
      throw error;
    }
  },
  async isRunning(caseId, run) {
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${executionName(caseId, run)}`;
    try {
      const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
      return status === 'RUNNING';
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return false;
      throw error;
    }
  },
  async complete(taskToken, next) {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(next) }));
    } catch (error) {
      // Expired or closed already: the flow has gone on without us, and asks the case itself.
      if (!(error instanceof TaskTimedOut || error instanceof TaskDoesNotExist)) throw error;
    }
  },
});
