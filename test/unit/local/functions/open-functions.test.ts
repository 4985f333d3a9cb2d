import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LogLine } from '../../../../infra/local/functions/instance.ts';
import { type FunctionsOptions, openFunctions } from '../../../../infra/local/functions/open-functions.ts';
import type { Json, JsonObject, Resource } from '../../../../infra/local/parts.ts';
import { sharedClock, timeMemory } from '../../../../infra/local/time/shared-clock.ts';

const START = Date.UTC(2023, 8, 15, 1);
const arnOf = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;

const lambda = (handler: string, properties: JsonObject = {}): Resource => {
  const name = handler.split('.').at(-1) ?? handler;
  return {
    stack: 'Services',
    logicalId: name,
    type: 'AWS::Lambda::Function',
    name,
    arn: arnOf(name),
    properties: {
      Handler: handler,
      Role: `arn:aws:iam::123456789012:role/${name}`,
      Runtime: 'nodejs24.x',
      Timeout: 20,
      ...properties,
    },
  };
};

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((functions) => functions.close()));
});

const open = (resources: readonly Resource[], options: Partial<FunctionsOptions> = {}) => {
  const memory = timeMemory();
  sharedClock(memory).standAt(START);
  const functions = openFunctions({
    resources,
    codeOf: () => fileURLToPath(new URL('./bundle', import.meta.url)),
    region: 'eu-west-1',
    endpoint: 'http://127.0.0.1:1',
    memory,
    onLog: () => undefined,
    ...options,
  });
  opened.push(functions);
  return functions;
};

const call = async (handler: string, event: unknown = {}, properties: JsonObject = {}): Promise<Json> => {
  const answer = await open([lambda(handler, properties)]).invoke(arnOf(handler.split('.').at(-1) ?? ''), event);
  if (!answer.ok) throw new Error(`${answer.error.errorType}: ${answer.error.errorMessage}`);
  return answer.value;
};

const fault = async (handler: string, event: unknown = {}, properties: JsonObject = {}) => {
  const answer = await open([lambda(handler, properties)]).invoke(arnOf(handler.split('.').at(-1) ?? ''), event);
  if (answer.ok) throw new Error(`expected a fault, got ${JSON.stringify(answer.value)}`);
  return answer.error;
};

describe('given a function of the template', () => {
  it('gives it the event as JSON and takes its answer as JSON', async () => {
    const event = { caseId: '522626-1', amounts: [1, 2.5], none: null, gone: undefined, on: new Date(0), 名: '岑巩' };
    expect(await call('deeds.echo', event)).toEqual({
      caseId: '522626-1',
      amounts: [1, 2.5],
      none: null,
      on: '1970-01-01T00:00:00.000Z',
      名: '岑巩',
    });
    expect(await call('deeds.nothing')).toBeNull();
  });

  it('gives it the context of an invocation, its remaining time real', async () => {
    const context = await call('deeds.context', {}, { MemorySize: 512, LoggingConfig: { LogGroup: 'intake-logs' } });
    expect(context).toMatchObject({
      functionName: 'context',
      functionVersion: '$LATEST',
      invokedFunctionArn: arnOf('context'),
      memoryLimitInMB: '512',
      logGroupName: 'intake-logs',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      remaining: expect.any(Number),
    });
    const { remaining } = context as { remaining: number };
    expect(remaining).toBeGreaterThan(10_000);
    expect(remaining).toBeLessThanOrEqual(20_000);
  });

  it('gives it the environment of the template and of Lambda, and nothing of the machine', async () => {
    const variables = { TABLE: 'Cases', POWERTOOLS_SERVICE_NAME: 'intake', JWKS_URL: 'https://issuer.example/jwks' };
    const functions = open([lambda('deeds.environment', { Environment: { Variables: variables } })], {
      extraEnv: { JWKS_URL: 'http://127.0.0.1:2/jwks' },
    });
    const answer = await functions.invoke(arnOf('environment'), {});
    const env = (answer.ok ? answer.value : {}) as Record<string, string>;
    expect(env).toMatchObject({
      TABLE: 'Cases',
      POWERTOOLS_SERVICE_NAME: 'intake',
      JWKS_URL: 'http://127.0.0.1:2/jwks',
      AWS_REGION: 'eu-west-1',
      AWS_LAMBDA_FUNCTION_NAME: 'environment',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      TZ: 'UTC',
    });
    expect(env).not.toHaveProperty('PATH');
    expect(env).not.toHaveProperty('NODE_OPTIONS');
    expect(functions.callerOf(env.AWS_ACCESS_KEY_ID ?? '')).toEqual({
      roleArn: 'arn:aws:iam::123456789012:role/environment',
      session: 'environment',
    });
  });

  it('knows callers by their own key, the same at every start, and nobody by another', async () => {
    const keyIn = async (functions: ReturnType<typeof open>) => {
      const answer = await functions.invoke(arnOf('environment'), {});
      return ((answer.ok ? answer.value : {}) as Record<string, string>).AWS_ACCESS_KEY_ID ?? '';
    };
    const [first, second] = [0, 1].map(() => open([lambda('deeds.environment'), lambda('deeds.echo')]));
    if (first === undefined || second === undefined) throw new Error('two were opened');
    const key = await keyIn(first);
    expect(await keyIn(second)).toBe(key);
    expect(first.callerOf(key)?.session).toBe('environment');
    expect(first.callerOf('ASIAUNKNOWN')).toBeUndefined();
  });

  it('reuses a warm thread, and counts invocations, cold starts, faults and durations', async () => {
    const functions = open([lambda('deeds.counting')]);
    for (const expected of [1, 2, 3])
      expect(await functions.invoke(arnOf('counting'), {})).toEqual({ ok: true, value: expected });
    const [record] = functions.records();
    expect(record).toMatchObject({ name: 'counting', invocations: 3, coldStarts: 1, faults: 0 });
    const { firstDurations, durations, initDurations } = record ?? {};
    expect([firstDurations?.length, durations?.length, initDurations?.length]).toEqual([1, 2, 1]);
  });

  it('throws for a function that the template does not have', async () => {
    await expect(open([]).invoke(arnOf('ghost'), {})).rejects.toThrow('no function arn:aws:lambda');
  });

  it('keeps time from jumping while it runs', async () => {
    const seen: string[] = [];
    const functions = open([lambda('deeds.echo')], {
      busy: async (work) => {
        seen.push('begun');
        const value = await work();
        seen.push('ended');
        return value;
      },
    });
    await functions.invoke(arnOf('echo'), {});
    expect(seen).toEqual(['begun', 'ended']);
  });
});

describe('given a function that fails', () => {
  it('answers its error by name, message and trace, and keeps the thread', async () => {
    const functions = open([lambda('deeds.failing')]);
    const answer = await functions.invoke(arnOf('failing'), {});
    expect(answer).toMatchObject({ ok: false, error: { errorType: 'CaseMissing', errorMessage: '卷宗 not found' } });
    expect(!answer.ok && answer.error.trace?.length).toBeGreaterThan(1);
    await functions.invoke(arnOf('failing'), {});
    expect(functions.records()).toMatchObject([{ coldStarts: 1, faults: 2 }]);
    expect(await fault('deeds.throwingText')).toMatchObject({ errorType: 'string', errorMessage: 'plain text' });
  });

  it.each(['deeds.hanging', 'deeds.spinning'])('ends %s at the timeout of the template', async (handler) => {
    const began = performance.now();
    const { errorType, errorMessage } = await fault(handler, {}, { Timeout: 1 });
    expect(errorType).toBe('Sandbox.Timedout');
    expect(errorMessage).toMatch(/Task timed out after 1\.00 seconds$/);
    expect(performance.now() - began).toBeGreaterThan(990);
  });

  it('does not use a thread again that was too slow', async () => {
    const functions = open([lambda('deeds.counting', { Timeout: 1 })]);
    expect(await functions.invoke(arnOf('counting'), { hang: true })).toMatchObject({ ok: false });
    expect(await functions.invoke(arnOf('counting'), {})).toEqual({ ok: true, value: 1 });
    expect(functions.records()).toMatchObject([{ coldStarts: 2 }]);
  });

  it('answers Runtime.ExitError when the thread ends, and starts a new one for the next event', async () => {
    const functions = open([lambda('deeds.counting')]);
    await functions.invoke(arnOf('counting'), {});
    expect(await functions.invoke(arnOf('counting'), { crash: true })).toMatchObject({
      error: { errorType: 'Runtime.ExitError', errorMessage: expect.stringMatching(/exit status 1$/) },
    });
    expect(await functions.invoke(arnOf('counting'), {})).toEqual({ ok: true, value: 1 });
    expect(functions.records()).toMatchObject([{ invocations: 3, coldStarts: 2, faults: 1 }]);
  });

  it('answers Runtime.ExitError for an exit without reason and for an error that nobody catches', async () => {
    expect(await fault('deeds.exiting', { code: 0 })).toMatchObject({
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringMatching(/without providing a reason$/),
    });
    expect(await fault('deeds.crashing')).toMatchObject({ errorType: 'Runtime.ExitError' });
  });

  it.each([
    ['deeds.absent', 'Runtime.HandlerNotFound', 'deeds.absent is undefined or not exported'],
    ['nowhere.handler', 'Runtime.ImportModuleError', "Cannot find module 'nowhere'"],
    ['importing.handler', 'Runtime.ImportModuleError', 'no-such-file.mjs'],
    ['broken.handler', 'RangeError', 'configuration is missing TABLE'],
  ])('reports that %s cannot start, and tries anew the next time', async (handler, errorType, message) => {
    const name = handler.split('.').at(-1) ?? '';
    const functions = open([lambda(handler)]);
    for (const _ of [1, 2])
      expect(await functions.invoke(arnOf(name), {})).toMatchObject({
        error: { errorType, errorMessage: expect.stringContaining(message) },
      });
    expect(functions.records()).toMatchObject([{ coldStarts: 2, faults: 2 }]);
  });

  it('reports a bundle that is no JavaScript', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
    await writeFile(join(folder, 'index.mjs'), 'export const handler = () => {{;');
    const functions = open([lambda('index.handler')], { codeOf: () => folder });
    expect(await functions.invoke(arnOf('handler'), {})).toMatchObject({
      error: { errorType: 'Runtime.UserCodeSyntaxError' },
    });
    await rm(folder, { recursive: true });
  });

  it('refuses events and answers past the limit of a synchronous call', async () => {
    const size = 6 * 1024 * 1024 + 101;
    expect(await fault('deeds.echo', 'x'.repeat(size))).toMatchObject({ errorType: 'RequestTooLargeException' });
    expect(await fault('deeds.large', { size })).toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
  });

  it('throws, and answers no fault, when the host closes in the midst of its work', async () => {
    const running = Promise.withResolvers<void>();
    const functions = open([lambda('deeds.waiting')], { onLog: () => running.resolve() });
    const [end] = await Promise.all([
      Promise.allSettled([functions.invoke(arnOf('waiting'), {})]),
      running.promise.then(() => functions.close()),
    ]);
    expect(end).toMatchObject([{ status: 'rejected', reason: { message: 'local host: closed while waiting ran' } }]);
  });

  it('throws to who waits when the host closes, for the end of the work is not known', async () => {
    const functions = open([lambda('deeds.hanging')], { concurrency: 1 });
    const calls = [functions.invoke(arnOf('hanging'), {}), functions.invoke(arnOf('hanging'), {})];
    const ends = Promise.allSettled(calls);
    await functions.close();
    expect((await ends).map((end) => end.status === 'rejected' && String(end.reason))).toEqual([
      'Error: local host: closed while hanging ran',
      'Error: local host: closed before hanging ran',
    ]);
    await expect(functions.invoke(arnOf('hanging'), {})).rejects.toThrow('closed');
  });
});

describe('given many events at once', () => {
  const meet = async (properties: JsonObject, options: Partial<FunctionsOptions>, events: number) => {
    const functions = open([lambda('deeds.meeting', properties)], options);
    const answers = await Promise.all(Array.from({ length: events }, () => functions.invoke(arnOf('meeting'), {})));
    return answers.map((answer) => (answer.ok ? answer.value : answer.error) as { together: number; thread: string });
  };

  it('runs one event a thread, as many threads as the limit, and the rest in turn', async () => {
    const met = await meet({}, { concurrency: 3 }, 9);
    expect(met.map(({ together }) => together)).toEqual(Array(9).fill(1));
    expect(new Set(met.map(({ thread }) => thread)).size).toBe(3);
  });

  it('takes the limit that the template reserves', async () => {
    const met = await meet({ ReservedConcurrentExecutions: 1 }, { concurrency: 3 }, 4);
    expect(new Set(met.map(({ thread }) => thread)).size).toBe(1);
  });

  it('refuses every event of a function that reserves none', async () => {
    expect(await fault('deeds.echo', {}, { ReservedConcurrentExecutions: 0 })).toMatchObject({
      errorType: 'TooManyRequestsException',
    });
  });

  it('lets go of the longest unused thread when too many are warm', async () => {
    const functions = open([lambda('deeds.counting'), lambda('deeds.echo'), lambda('deeds.nothing')], { threads: 2 });
    for (const name of ['counting', 'echo', 'nothing', 'echo', 'counting'])
      expect(await functions.invoke(arnOf(name), {})).toMatchObject({ ok: true });
    expect(functions.records().map(({ name, coldStarts }) => [name, coldStarts])).toEqual([
      ['counting', 2],
      ['echo', 1],
      ['nothing', 1],
    ]);
  });
});

describe('given a function that prints', () => {
  const printed = async (name: string, count: number, properties: JsonObject = {}): Promise<readonly LogLine[]> => {
    const lines: LogLine[] = [];
    const enough = Promise.withResolvers<void>();
    const functions = open([lambda(`deeds.${name}`, properties)], {
      onLog: (line) => {
        lines.push(line);
        if (lines.length === count) enough.resolve();
      },
    });
    await Promise.all([functions.invoke(arnOf(name), {}), enough.promise]);
    return lines;
  };

  it('hands on each line with its function, stream and request', async () => {
    const lines = await printed('speaking', 4, { LoggingConfig: { LogGroup: 'speaking-logs' } });
    const of = (stream: string) => lines.filter((line) => line.stream === stream).map(({ line }) => line);
    expect(of('stdout')).toEqual(['{"level":"INFO","message":"金调"}', 'two', 'lines']);
    expect(of('stderr')).toEqual(['to stderr']);
    for (const line of lines)
      expect(line).toMatchObject({
        functionName: 'speaking',
        logGroup: 'speaking-logs',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
  });

  it('prints the error that nobody caught', async () => {
    expect((await printed('crashing', 1))[0]?.line).toContain('nobody catches this');
  });
});
