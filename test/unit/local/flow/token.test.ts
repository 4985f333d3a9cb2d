import type { Invocation, JsonObject } from '../../../../infra/local/parts.ts';
import { type ManualTime, manualTime } from '../../../support/memory-host.ts';
import {
  answer,
  fault,
  functionArn,
  functionsOf,
  INVOKE,
  MACHINE,
  openHost,
  START,
  type TestHost,
} from './flow-host.ts';

const DAY = 86_400_000;
const waiting = (fields: JsonObject = {}): JsonObject => ({
  StartAt: 'Await',
  States: {
    Await: {
      Type: 'Task',
      Resource: `${INVOKE}.waitForTaskToken`,
      Parameters: { FunctionName: functionArn('take'), Payload: { 'token.$': '$$.Task.Token' } },
      TimeoutSecondsPath: '$.seconds',
      End: true,
      ...fields,
    },
  },
});

/** A host whose function `take` keeps the tokens it is given and answers as told. */
const openWaiting = async (
  fields: JsonObject = {},
  take: (host: TestHost, token: string, times: number) => Promise<Invocation> | Invocation = () => answer('taken'),
  time: ManualTime = manualTime(START),
) => {
  const tokens: string[] = [];
  let host: TestHost | undefined;
  const functions = functionsOf({
    take: async ({ token }, times) => {
      tokens.push(token as string);
      if (host === undefined) throw new Error('invoked before the host was open');
      return take(host, token as string, times);
    },
  });
  host = await openHost({ definition: waiting(fields), functions, time });
  const arn = await host.start({ seconds: 30 * 86_400 });
  const [token = ''] = tokens;
  return { host, arn, token, tokens };
};

const success = (taskToken: string, output = '{"done":true}'): JsonObject => ({ taskToken, output });

describe('given a task that waits for its token', () => {
  it('goes on with the success that is sent, as AWS tells it', async () => {
    const { host, arn, token } = await openWaiting();
    await host.time.moveTo(START + 3 * DAY);
    expect(await host.call('SendTaskHeartbeat', { taskToken: token })).toEqual({});
    expect(await host.call('SendTaskSuccess', success(token))).toEqual({});
    await host.time.quiet();
    expect(host.record(arn)).toMatchObject({ status: 'SUCCEEDED', output: { done: true }, stoppedAt: START + 3 * DAY });
    const resource = { resourceType: 'lambda', resource: 'invoke.waitForTaskToken' };
    const parameters = JSON.stringify({ FunctionName: functionArn('take'), Payload: { token } });
    const taken = JSON.stringify({ ExecutedVersion: '$LATEST', StatusCode: 200, Payload: 'taken' });
    const whole = { truncated: false };
    expect(await host.history(arn)).toEqual([
      {
        id: 1,
        previousEventId: 0,
        timestamp: START / 1000,
        type: 'ExecutionStarted',
        executionStartedEventDetails: {
          input: '{"seconds":2592000}',
          inputDetails: whole,
          roleArn: 'arn:aws:iam::123456789012:role/flow',
        },
      },
      {
        id: 2,
        previousEventId: 0,
        timestamp: START / 1000,
        type: 'TaskStateEntered',
        stateEnteredEventDetails: { name: 'Await', input: '{"seconds":2592000}', inputDetails: whole },
      },
      {
        id: 3,
        previousEventId: 2,
        timestamp: START / 1000,
        type: 'TaskScheduled',
        taskScheduledEventDetails: { ...resource, region: 'eu-west-1', parameters, timeoutInSeconds: 2_592_000 },
      },
      { id: 4, previousEventId: 3, timestamp: START / 1000, type: 'TaskStarted', taskStartedEventDetails: resource },
      {
        id: 5,
        previousEventId: 4,
        timestamp: START / 1000,
        type: 'TaskSubmitted',
        taskSubmittedEventDetails: { ...resource, output: taken, outputDetails: whole },
      },
      {
        id: 6,
        previousEventId: 5,
        timestamp: START / 1000 + 3 * 86_400,
        type: 'TaskSucceeded',
        taskSucceededEventDetails: { ...resource, output: '{"done":true}', outputDetails: whole },
      },
      {
        id: 7,
        previousEventId: 6,
        timestamp: START / 1000 + 3 * 86_400,
        type: 'TaskStateExited',
        stateExitedEventDetails: { name: 'Await', output: '{"done":true}', outputDetails: whole },
      },
      {
        id: 8,
        previousEventId: 7,
        timestamp: START / 1000 + 3 * 86_400,
        type: 'ExecutionSucceeded',
        executionSucceededEventDetails: { output: '{"done":true}', outputDetails: whole },
      },
    ]);
  });

  it('takes one success of several sent at once; the others are told that it is over', async () => {
    const { host, arn, token } = await openWaiting();
    const answers = await Promise.all(
      ['1', '2', '3'].map((output) => host.flow.answer({ operation: 'SendTaskSuccess', body: success(token, output) })),
    );
    expect(answers).toEqual([
      { status: 200, body: {} },
      ...Array(2).fill({
        status: 400,
        body: { __type: 'TaskTimedOut', message: "Task Timed Out: 'Provided task does not exist anymore'" },
      }),
    ]);
    expect(host.record(arn).output).toBe(1);
  });

  it('asks of its sender the permission on the state machine', async () => {
    const { host, token } = await openWaiting();
    for (const operation of ['SendTaskSuccess', 'SendTaskFailure', 'SendTaskHeartbeat'])
      expect(host.flow.needs({ operation, body: success(token) })).toEqual([
        { action: `states:${operation}`, resource: MACHINE },
      ]);
  });

  it('fails with the failure that is sent', async () => {
    const { host, arn, token } = await openWaiting();
    await host.call('SendTaskFailure', { taskToken: token, error: 'Refused', cause: 'by hand' });
    await host.time.quiet();
    expect(host.record(arn)).toMatchObject({ status: 'FAILED', error: 'Refused', cause: 'by hand' });
  });

  it('times out at its instant, beyond 24.8 days, and the token is over', async () => {
    const { host, arn, token } = await openWaiting();
    await host.time.moveTo(START + 30 * DAY - 1);
    expect(host.record(arn).status).toBe('RUNNING');
    await host.time.moveTo(START + 30 * DAY);
    expect(host.record(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout', stoppedAt: START + 30 * DAY });
    expect((await host.types(arn)).slice(5)).toEqual(['TaskTimedOut', 'ExecutionFailed']);
    for (const operation of ['SendTaskSuccess', 'SendTaskFailure', 'SendTaskHeartbeat'])
      expect(await host.refusal(operation, success(token))).toBe('400 TaskTimedOut');
  });

  it('is over at its instant, even before the time-out itself is told', async () => {
    const time = manualTime(START);
    const answers: string[] = [];
    time.arm('first of that instant', START + 30 * DAY, async () => {
      answers.push(await host.refusal('SendTaskSuccess', success(token)));
    });
    const { host, token } = await openWaiting({}, undefined, time);
    await time.moveTo(START + 30 * DAY);
    expect(answers).toEqual(['400 TaskTimedOut']);
  });

  it('is over once the execution is stopped', async () => {
    const { host, arn, token } = await openWaiting();
    await host.call('StopExecution', { executionArn: arn });
    expect(await host.refusal('SendTaskSuccess', success(token))).toBe('400 TaskTimedOut');
  });

  it('keeps the success that comes while the function still runs, whatever the function then answers', async () => {
    for (const late of [answer('taken'), fault('Late')]) {
      const { host, arn } = await openWaiting({}, async (inside, token) => {
        await inside.call('SendTaskSuccess', success(token));
        return late;
      });
      expect(host.record(arn)).toMatchObject({ status: 'SUCCEEDED', output: { done: true } });
      expect(await host.types(arn)).toEqual([
        ...['ExecutionStarted', 'TaskStateEntered', 'TaskScheduled', 'TaskStarted'],
        ...['TaskSucceeded', 'TaskStateExited', 'ExecutionSucceeded'],
      ]);
    }
  });

  it('invokes the function once, whatever else happens meanwhile', async () => {
    const { host, tokens } = await openWaiting({}, async (inside, token) => {
      for (let i = 0; i < 5; i += 1) {
        await inside.call('SendTaskHeartbeat', { taskToken: token });
        await inside.call('StartExecution', { stateMachineArn: MACHINE, name: 'run', input: '{"seconds":2592000}' });
      }
      return answer('taken');
    });
    expect(tokens).toHaveLength(1);
    expect(host.flow.executions()).toHaveLength(1);
  });

  it('fails the attempt when the function itself fails; the next attempt has another token', async () => {
    const { host, arn, tokens } = await openWaiting({ Retry: [{ ErrorEquals: ['States.ALL'] }] }, (_, __, times) =>
      times === 0 ? fault('Broken') : answer('taken'),
    );
    await host.time.jump();
    const [first = '', second = ''] = tokens;
    expect(first).not.toBe(second);
    expect(await host.refusal('SendTaskSuccess', success(first))).toBe('400 TaskTimedOut');
    await host.call('SendTaskSuccess', success(second));
    expect(host.record(arn)).toMatchObject({ status: 'SUCCEEDED', transitions: 2 });
  });

  it('refuses tokens it never gave, and output that is not JSON', async () => {
    const { host, arn, token } = await openWaiting();
    const [body = '', seal = ''] = token.split('.');
    for (const bad of ['x', `${body}.`, `${body}.${seal}.${seal}`, `${body}A.${seal}`, `${body}.${'A'.repeat(43)}`])
      expect(await host.refusal('SendTaskSuccess', success(bad))).toBe('400 InvalidToken');
    expect(await host.refusal('SendTaskSuccess', success(token, '{'))).toBe('400 InvalidOutput');
    expect(await host.refusal('SendTaskSuccess', success(token, JSON.stringify('x'.repeat(262_144))))).toBe(
      '400 ValidationException',
    );
    expect(await host.refusal('SendTaskSuccess', { output: '1' })).toBe('400 ValidationException');
    expect(host.record(arn).status).toBe('RUNNING');
  });

  it('no longer knows the task once its execution is forgotten', async () => {
    const { host, token } = await openWaiting();
    await host.call('SendTaskSuccess', success(token));
    await host.time.moveTo(START + 90 * DAY - 1);
    expect(await host.refusal('SendTaskSuccess', success(token))).toBe('400 TaskTimedOut');
    await host.time.moveTo(START + 90 * DAY);
    expect(await host.refusal('SendTaskSuccess', success(token))).toBe('400 TaskDoesNotExist');
  });

  it('does not take the token of an earlier execution of its name', async () => {
    const { host, arn, token, tokens } = await openWaiting();
    await host.call('SendTaskSuccess', success(token));
    await host.time.moveTo(START + 90 * DAY);
    await host.start({ seconds: 60 });
    expect(await host.refusal('SendTaskSuccess', success(token))).toBe('400 TaskTimedOut');
    await host.call('SendTaskSuccess', success(tokens[1] ?? ''));
    expect(host.record(arn).status).toBe('SUCCEEDED');
  });

  it.each([0, -1, 1.5, '60', null, 100_000_000])('cannot wait for %j seconds', async (seconds) => {
    const host = await openHost({ definition: waiting(), functions: functionsOf({ take: () => answer(1) }) });
    expect(host.record(await host.start({ seconds }))).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });
});
