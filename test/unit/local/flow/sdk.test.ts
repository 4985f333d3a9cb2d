import { Readable } from 'node:stream';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Flow } from '../../../../infra/local/flow/flow.ts';
import type { JsonObject } from '../../../../infra/local/parts.ts';
import { functionsOf, MACHINE, openHost, START } from './flow-host.ts';

/** The SDK's client over the service itself, without a wire between them. */
const clientOf = (flow: Flow): SFNClient =>
  new SFNClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: {
      handle: async ({ headers, body }: { headers: Record<string, string>; body: Uint8Array }) => {
        const operation = (headers['x-amz-target'] ?? '').replace('AWSStepFunctions.', '');
        const answer = await flow.answer({ operation, body: JSON.parse(new TextDecoder().decode(body)) as JsonObject });
        const told = Readable.from([JSON.stringify(answer.body)]);
        return { response: { statusCode: answer.status, headers: {}, body: told } };
      },
    },
  });

describe('given the client that the functions use', () => {
  it('understands times, details and errors', async () => {
    const definition = { StartAt: 'Done', States: { Done: { Type: 'Succeed' } } };
    const host = await openHost({ definition, functions: functionsOf({}) });
    const client = clientOf(host.flow);
    const start = { stateMachineArn: MACHINE, name: 'run', input: '{"a":1}' };
    const { executionArn, startDate } = await client.send(new StartExecutionCommand(start));
    await host.time.quiet();
    expect(startDate).toEqual(new Date(START));
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'SUCCEEDED',
      stopDate: new Date(START),
      output: '{"a":1}',
    });
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events).toMatchObject([
      { id: 1, timestamp: new Date(START), executionStartedEventDetails: { input: '{"a":1}' } },
      { id: 2, type: 'SucceedStateEntered', stateEnteredEventDetails: { name: 'Done' } },
      { id: 3, type: 'SucceedStateExited', stateExitedEventDetails: { output: '{"a":1}' } },
      { id: 4, type: 'ExecutionSucceeded', executionSucceededEventDetails: { output: '{"a":1}' } },
    ]);
    await expect(client.send(new StartExecutionCommand(start))).rejects.toThrow(ExecutionAlreadyExists);
  });
});
