import fc from 'fast-check';
import type { Json, JsonObject } from '../../../../infra/local/parts.ts';
import { allowed, answer, type Bodies, fault, functionArn, functionsOf, INVOKE, openHost, START } from './flow-host.ts';

const task = (fields: JsonObject): JsonObject => ({
  StartAt: 'Work',
  States: {
    Work: {
      Type: 'Task',
      Resource: INVOKE,
      Parameters: { FunctionName: functionArn('work'), Payload: { 'tries.$': '$$.State.RetryCount' } },
      ResultSelector: { 'tries.$': '$.Payload' },
      End: true,
      ...fields,
    },
    ...(JSON.stringify(fields).includes('"Caught"') ? { Caught: { Type: 'Pass', End: true } } : {}),
  },
});

const runToEnd = async (fields: JsonObject, work: Bodies[string], input: Json = {}) => {
  const functions = functionsOf({ work });
  const host = await openHost({ definition: task(fields), functions });
  const arn = await host.start(input);
  for (let jumps = 0; host.record(arn).status === 'RUNNING' && jumps < 20; jumps += 1) await host.time.jump();
  return { record: host.record(arn), types: await host.types(arn), history: await host.history(arn), functions };
};

/** Fails as told, attempt after attempt, then answers how often it was tried. */
const failing =
  (...errors: readonly string[]): Bodies[string] =>
  ({ tries = 0 }, times) => {
    const error = errors[times];
    return error === undefined ? answer(tries) : fault(error);
  };

describe('given a function that fails', () => {
  it('fails the execution with its error and a JSON cause', async () => {
    const { record, types } = await runToEnd({}, failing('Broken'));
    expect(record).toMatchObject({
      status: 'FAILED',
      error: 'Broken',
      cause: '{"errorType":"Broken","errorMessage":"it broke"}',
    });
    expect(types).toEqual([
      ...['ExecutionStarted', 'TaskStateEntered', 'TaskScheduled', 'TaskStarted', 'TaskFailed', 'ExecutionFailed'],
    ]);
  });

  it.each<readonly [string, JsonObject, readonly string[], number]>([
    ['by its name', { ErrorEquals: ['Broken'] }, ['Broken', 'Broken', 'Broken'], 1 + 2 + 4],
    ['by States.ALL', { ErrorEquals: ['States.ALL'], BackoffRate: 1 }, ['Broken', 'Broken'], 1 + 1],
    ['by States.TaskFailed', { ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 5 }, ['Broken'], 5],
    [
      'with a longest delay',
      { ErrorEquals: ['Broken'], BackoffRate: 10, MaxDelaySeconds: 7 },
      ['Broken', 'Broken'],
      1 + 7,
    ],
    ['with broken seconds', { ErrorEquals: ['Broken'], BackoffRate: 1.5 }, ['Broken', 'Broken'], 1 + 1.5],
  ])('tries again %s, waiting as told', async (_, retrier, errors, seconds) => {
    const { record } = await runToEnd({ Retry: [retrier] }, failing(...errors));
    expect(record).toMatchObject({ status: 'SUCCEEDED', output: { tries: errors.length } });
    expect((record.stoppedAt ?? 0) - record.startedAt).toBe(seconds * 1000);
    expect(record.transitions).toBe(1 + errors.length);
  });

  it('fails once its attempts are used up', async () => {
    const { record, functions } = await runToEnd(
      { Retry: [{ ErrorEquals: ['Broken'], MaxAttempts: 1 }] },
      failing('Broken', 'Broken'),
    );
    expect(record.status).toBe('FAILED');
    expect(functions.invoked).toHaveLength(2);
  });

  it('counts each retrier by itself', async () => {
    const { record } = await runToEnd(
      {
        Retry: [
          { ErrorEquals: ['A'], MaxAttempts: 1 },
          { ErrorEquals: ['B'], MaxAttempts: 1, IntervalSeconds: 10 },
        ],
      },
      failing('A', 'B', 'A'),
    );
    expect(record).toMatchObject({ status: 'FAILED', error: 'A', stoppedAt: START + 11_000 });
  });

  it.each<readonly [string, JsonObject, Json]>([
    ['in place of the input', {}, { Error: 'Broken', Cause: '{"errorType":"Broken","errorMessage":"it broke"}' }],
    ['at a path', { ResultPath: '$.fault' }, { a: 1, fault: { Error: 'Broken', Cause: expect.any(String) } }],
    ['nowhere', { ResultPath: null }, { a: 1 }],
  ])('goes on where it is caught, the error %s', async (_, fields, output) => {
    const catcher = { ErrorEquals: ['States.TaskFailed'], Next: 'Caught', ...fields };
    const { record, types } = await runToEnd({ Catch: [catcher] }, failing('Broken'), { a: 1 });
    expect(record).toMatchObject({ status: 'SUCCEEDED', output });
    expect(types.slice(4)).toEqual([
      ...['TaskFailed', 'TaskStateExited', 'PassStateEntered', 'PassStateExited', 'ExecutionSucceeded'],
    ]);
  });

  it('never catches States.Runtime, nor States.DataLimitExceeded by a wildcard', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }];
    const large = await runToEnd({ Catch }, () => answer('x'.repeat(262_144)));
    expect(large.record).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
    const byName = [{ ErrorEquals: ['States.Runtime'], Next: 'Caught' }];
    const lost = await runToEnd({ Catch: byName, InputPath: '$.nowhere' }, () => answer(1));
    expect(lost.record).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(lost.record.cause).toContain(
      "An error occurred while executing the state 'Work' (entered at the event id #2).",
    );
  });

  it('draws the same jitter each time the same execution runs, within the delay', async () => {
    const once = async (seconds: number): Promise<number> => {
      const retrier = { ErrorEquals: ['Broken'], IntervalSeconds: seconds, JitterStrategy: 'FULL' };
      const { record } = await runToEnd({ Retry: [retrier] }, failing('Broken'));
      return (record.stoppedAt ?? 0) - record.startedAt;
    };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), async (seconds) => {
        const delay = await once(seconds);
        expect(delay).toBe(await once(seconds));
        expect(delay).toBeLessThan(seconds * 1000);
      }),
      { numRuns: 20 },
    );
  });
});

describe('given a role that may not invoke the function', () => {
  it('fails the task as AWS does, and a retry cannot mend it', async () => {
    const asked: string[] = [];
    const functions = functionsOf({});
    const access = {
      ...allowed,
      roleMay: (role: string, { action, resource }: { action: string; resource: string }) => {
        asked.push(`${role} ${action} ${resource}`);
        return { allowed: false, because: 'no identity-based policy allows the lambda:InvokeFunction action' } as const;
      },
    };
    const host = await openHost({ definition: task({}), functions, access });
    const record = host.record(await host.start());
    expect(record).toMatchObject({ status: 'FAILED', error: 'Lambda.AWSLambdaException' });
    expect(record.cause).toMatch(/is not authorized to perform: lambda:InvokeFunction .* AccessDeniedException/);
    expect(asked).toEqual([`arn:aws:iam::123456789012:role/flow lambda:InvokeFunction ${functionArn('work')}`]);
    expect(functions.invoked).toEqual([]);
  });
});

describe('given a function that the host does not have', () => {
  it('stops the host rather than the execution', async () => {
    const host = await openHost({ definition: task({}), functions: functionsOf({}) });
    const arn = await host.start();
    expect(host.faults).toEqual([new Error('no function work')]);
    expect(host.record(arn).status).toBe('RUNNING');
  });
});

describe('given a state that waits', () => {
  const wait = (until: JsonObject): JsonObject => ({
    StartAt: 'Pause',
    States: { Pause: { Type: 'Wait', ...until, End: true } },
  });

  it.each<readonly [JsonObject, Json, number]>([
    [{ Seconds: 40 * 86_400 }, {}, 40 * 86_400_000],
    [{ SecondsPath: '$.s' }, { s: 0 }, 0],
    [{ Timestamp: '2023-09-16T01:00:00Z' }, {}, 86_400_000],
    [{ TimestampPath: '$.t' }, { t: '2023-09-15T09:00:01+08:00' }, 1000],
    [{ TimestampPath: '$.t' }, { t: '2020-01-01T00:00:00Z' }, 0],
  ])('%j: goes on at that instant', async (until, input, passed) => {
    const host = await openHost({ definition: wait(until), functions: functionsOf({}) });
    const arn = await host.start(input);
    await host.time.moveTo(START + passed - 1);
    expect(host.record(arn).status).toBe(passed > 0 ? 'RUNNING' : 'SUCCEEDED');
    await host.time.moveTo(START + passed);
    expect(host.record(arn)).toMatchObject({ status: 'SUCCEEDED', stoppedAt: START + passed });
    expect(await host.types(arn)).toEqual([
      ...['ExecutionStarted', 'WaitStateEntered', 'WaitStateExited', 'ExecutionSucceeded'],
    ]);
  });

  it('fails where the path gives no whole number of seconds', async () => {
    const host = await openHost({ definition: wait({ SecondsPath: '$.s' }), functions: functionsOf({}) });
    expect(host.record(await host.start({ s: 1.5 })).error).toBe('States.Runtime');
  });

  it('ends with the execution after a year, and after the time of the machine itself', async () => {
    const long = wait({ Seconds: 400 * 86_400 });
    const year = await openHost({ definition: long, functions: functionsOf({}) });
    const arn = await year.start();
    await year.time.jump();
    expect(year.record(arn)).toMatchObject({ status: 'TIMED_OUT', stoppedAt: START + 365 * 86_400_000 });
    expect(await year.types(arn)).toEqual(['ExecutionStarted', 'WaitStateEntered', 'ExecutionTimedOut']);
    const short = await openHost({ definition: { ...long, TimeoutSeconds: 60 }, functions: functionsOf({}) });
    const other = await short.start();
    await short.time.jump();
    expect(short.record(other)).toMatchObject({ status: 'TIMED_OUT', stoppedAt: START + 60_000 });
  });
});

describe('given a machine that goes round for ever', () => {
  it('ends with the 25,000th event of its history', async () => {
    const definition = { StartAt: 'Round', States: { Round: { Type: 'Pass', Next: 'Round' } } };
    const host = await openHost({ definition, functions: functionsOf({}) });
    const arn = await host.start();
    expect(host.record(arn)).toMatchObject({ status: 'FAILED', error: 'States.Runtime', historyEvents: 25_000 });
    const { events } = await host.call('GetExecutionHistory', { executionArn: arn, reverseOrder: true, maxResults: 1 });
    expect(events).toMatchObject([
      {
        id: 25_000,
        type: 'ExecutionFailed',
        executionFailedEventDetails: {
          cause: 'The execution reached the maximum number of history events (25000).',
        },
      },
    ]);
  });
});
