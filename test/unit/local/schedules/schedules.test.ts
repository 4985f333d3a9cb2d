import type { Invocation, JsonObject, Resource } from '../../../../infra/local/parts.ts';
import { openQueues } from '../../../../infra/local/queues/queues.ts';
import { openSchedules } from '../../../../infra/local/schedules/schedules.ts';
import { manualTime, memoryStore } from '../../../support/memory-host.ts';
import { ARN, accessBut, assemblyOf, fn, queue, resource } from '../queues/bench.ts';

const at = (text: string) => Date.parse(text);
const NINE = at('2023-09-15T01:00:00Z');
const HOUR = 3_600_000;
const ROLE = ARN.role('watch-schedule');
const schedule = (properties: JsonObject = {}, target: JsonObject = {}): Resource =>
  resource('AWS::Scheduler::Schedule', 'watch', ARN.schedule('watch'), {
    ScheduleExpression: 'cron(0 8 * * ? *)',
    ScheduleExpressionTimezone: 'Asia/Shanghai',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Arn: ARN.function('watch'), RoleArn: ROLE, Input: '{"at":"<aws.scheduler.scheduled-time>"}', ...target },
    ...properties,
  });
const DONE: Invocation = { ok: true, value: null };
const FAULT: Invocation = { ok: false, error: { errorType: 'TypeError', errorMessage: 'broken' } };

const host = (
  resources: readonly Resource[] = [schedule()],
  answer: (call: number) => Invocation = () => DONE,
  { access = accessBut(), data = new Map<string, string>(), start = NINE } = {},
) => {
  const assembly = assemblyOf(queue('lost'), ...resources, fn('watch'));
  const store = memoryStore(data);
  const time = manualTime(start);
  const queues = openQueues({ assembly, store, time, access });
  const calls: { readonly at: string; readonly event: unknown }[] = [];
  const functions = {
    invoke: async (_: string, event: unknown) => {
      calls.push({ at: new Date(time.now()).toISOString(), event });
      return answer(calls.length);
    },
  };
  const complaints: string[] = [];
  const complain = (problem: string) => complaints.push(problem);
  const schedules = openSchedules({ assembly, store, time, functions, access, queues, complain });
  return { schedules, queues, time, calls, complaints, data };
};

describe('given a schedule for eight in the morning in Shanghai', () => {
  it('visits every morning that time passes over, in turn', async () => {
    const { schedules, time, calls } = host();
    await schedules.resume();
    await time.moveTo(at('2023-09-18T00:00:00Z'));
    expect(calls).toEqual([
      { at: '2023-09-16T00:00:00.000Z', event: { at: '2023-09-16T00:00:00Z' } },
      { at: '2023-09-17T00:00:00.000Z', event: { at: '2023-09-17T00:00:00Z' } },
      { at: '2023-09-18T00:00:00.000Z', event: { at: '2023-09-18T00:00:00Z' } },
    ]);
    expect(await schedules.records()).toMatchObject([
      { schedule: 'watch', scheduledAt: at('2023-09-16T00:00:00Z'), attempt: 1, outcome: 'done' },
      { scheduledAt: at('2023-09-17T00:00:00Z') },
      { scheduledAt: at('2023-09-18T00:00:00Z') },
    ]);
  });

  it('fires once for the mornings missed while the host was down, and goes on from there', async () => {
    const before = host();
    await before.schedules.resume();
    const after = host([schedule()], () => DONE, { data: before.data, start: at('2023-09-18T05:00:00Z') });
    await after.schedules.resume();
    await after.time.moveTo(at('2023-09-19T00:00:00Z'));
    expect(after.calls).toEqual([
      { at: '2023-09-18T05:00:00.000Z', event: { at: '2023-09-16T00:00:00Z' } },
      { at: '2023-09-19T00:00:00.000Z', event: { at: '2023-09-19T00:00:00Z' } },
    ]);
  });

  it('follows a changed expression from the next start on', async () => {
    const before = host();
    await before.schedules.resume();
    const changed = [schedule({ ScheduleExpression: 'cron(0 20 * * ? *)' })];
    const after = host(changed, () => DONE, { data: before.data });
    await after.schedules.resume();
    await after.time.moveTo(at('2023-09-16T00:00:00Z'));
    expect(after.calls.map((call) => call.at)).toEqual(['2023-09-15T12:00:00.000Z']);
  });

  it('does nothing while it is disabled', async () => {
    const { schedules, time, calls } = host([schedule({ State: 'DISABLED' })]);
    await schedules.resume();
    await time.moveTo(NINE + 48 * HOUR);
    expect(calls).toEqual([]);
  });
});

describe('given a schedule for one instant', () => {
  it('fires once', async () => {
    const { schedules, time, calls } = host([schedule({ ScheduleExpression: 'at(2023-09-15T10:00:00)' })]);
    await schedules.resume();
    await time.moveTo(NINE + 48 * HOUR);
    expect(calls.map((call) => call.at)).toEqual(['2023-09-15T02:00:00.000Z']);
  });
});

describe('given a schedule without input', () => {
  it("gives the function Scheduler's notification", async () => {
    const { Input: _, ...target } = { Input: '', Arn: ARN.function('watch'), RoleArn: ROLE };
    const { schedules, time, calls } = host([schedule({ Target: target })]);
    await schedules.resume();
    await time.moveTo(NINE + 24 * HOUR);
    expect(calls[0]?.event).toEqual({
      version: '0',
      id: expect.any(String),
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: '123456789012',
      time: '2023-09-16T00:00:00Z',
      region: 'eu-west-1',
      resources: [ARN.schedule('watch')],
      detail: '{}',
    });
  });
});

describe('given a function that fails', () => {
  const retries = (properties: JsonObject) =>
    resource('AWS::Lambda::EventInvokeConfig', 'retries', 'arn:retries', {
      FunctionName: 'watch',
      Qualifier: '$LATEST',
      ...properties,
    });

  it('has the event again after one minute and after two more, as Lambda does, and then drops it aloud', async () => {
    const { schedules, time, calls, complaints } = host([schedule()], () => FAULT);
    await schedules.resume();
    await time.moveTo(at('2023-09-16T01:00:00Z'));
    expect(calls.map((call) => call.at)).toEqual([
      '2023-09-16T00:00:00.000Z',
      '2023-09-16T00:01:00.000Z',
      '2023-09-16T00:03:00.000Z',
    ]);
    expect((await schedules.records()).map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'given-up']);
    expect(complaints).toEqual([expect.stringContaining('dropped after 3 tries (TypeError: broken)')]);
  });

  it('is done with once a retry succeeds', async () => {
    const { schedules, time, calls } = host([schedule()], (call) => (call === 1 ? FAULT : DONE));
    await schedules.resume();
    await time.moveTo(at('2023-09-16T01:00:00Z'));
    expect(calls).toHaveLength(2);
  });

  it('is retried as its configuration says, and its failure recorded in the destination', async () => {
    const config = retries({
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: ARN.queue('lost') } },
    });
    const { schedules, time, calls, queues, complaints } = host([schedule(), config], () => FAULT);
    await schedules.resume();
    await time.moveTo(at('2023-09-16T01:00:00Z'));
    expect(calls).toHaveLength(1);
    const [message] = await queues.messages(ARN.queue('lost'));
    expect(JSON.parse(message?.body ?? '')).toEqual({
      version: '1.0',
      timestamp: '2023-09-16T00:00:00.000Z',
      requestContext: {
        requestId: expect.any(String),
        functionArn: `${ARN.function('watch')}:$LATEST`,
        condition: 'RetriesExhausted',
        approximateInvokeCount: 1,
      },
      requestPayload: { at: '2023-09-16T00:00:00Z' },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: { errorType: 'TypeError', errorMessage: 'broken' },
    });
    expect(complaints).toEqual([]);
  });

  it('is not retried past the age its configuration allows', async () => {
    const { schedules, time, calls } = host([schedule(), retries({ MaximumEventAgeInSeconds: 60 })], () => FAULT);
    await schedules.resume();
    await time.moveTo(at('2023-09-16T01:00:00Z'));
    expect(calls).toHaveLength(2);
  });

  it('leaves the event in its dead-letter queue', async () => {
    const watch = fn('watch', { DeadLetterConfig: { TargetArn: ARN.queue('lost') } });
    const { schedules, time, queues } = host([watch, schedule()], () => FAULT);
    await schedules.resume();
    await time.moveTo(at('2023-09-16T01:00:00Z'));
    expect(await queues.messages(ARN.queue('lost'))).toMatchObject([
      { body: '{"at":"2023-09-16T00:00:00Z"}', attributes: { ErrorMessage: { StringValue: 'broken' } } },
    ]);
  });

  it('has its retry at the instant set, though the host was killed in between', async () => {
    const before = host([schedule()], () => FAULT);
    await before.schedules.resume();
    await before.time.moveTo(at('2023-09-16T00:00:00Z'));
    const after = host([schedule()], () => DONE, { data: before.data, start: at('2023-09-16T00:00:30Z') });
    await after.schedules.resume();
    await after.time.moveTo(at('2023-09-16T01:00:00Z'));
    expect(after.calls.map((call) => call.at)).toEqual(['2023-09-16T00:01:00.000Z']);
  });
});

describe('given a fault of the host itself', () => {
  it('tells of it, and the next start takes the firing up again', async () => {
    const before = host([schedule()], () => {
      throw new Error('worker gone');
    });
    await before.schedules.resume();
    await before.time.moveTo(at('2023-09-16T00:00:00Z'));
    expect(before.complaints).toEqual([expect.stringContaining('worker gone')]);
    const after = host([schedule()], () => DONE, { data: before.data, start: at('2023-09-16T05:00:00Z') });
    await after.schedules.resume();
    await after.time.quiet();
    expect(after.calls).toEqual([{ at: '2023-09-16T05:00:00.000Z', event: { at: '2023-09-16T00:00:00Z' } }]);
  });
});

describe('given a schedule that could not do its part', () => {
  it.each([
    ['Scheduler may not assume the role', 'sts:AssumeRole', 'may not assume'],
    ['the role may not invoke the function', 'lambda:InvokeFunction', 'lambda:InvokeFunction'],
  ])('does not start where %s', (_, action, message) => {
    const access = accessBut((asked) => asked.action === action);
    expect(() => host([schedule()], () => DONE, { access })).toThrow(message);
  });
  it.each<[string, Resource, string]>([
    ['a flexible window', schedule({ FlexibleTimeWindow: { Mode: 'FLEXIBLE' } }), 'FlexibleTimeWindow.Mode'],
    ['an end date', schedule({ EndDate: '2024-01-01T00:00:00Z' }), 'EndDate'],
    ['a target that is no function', schedule({}, { Arn: ARN.queue('lost') }), ARN.queue('lost')],
    ['an input that is no JSON', schedule({}, { Input: 'hello' }), 'Target.Input'],
    ['a dead-letter queue elsewhere', schedule({}, { DeadLetterConfig: { Arn: ARN.queue('x') } }), ARN.queue('x')],
    ['a last day of the month', schedule({ ScheduleExpression: 'cron(0 8 L * ? *)' }), 'day-of-month L'],
  ])('refuses %s by name', (_, wrong, name) => {
    expect(() => host([wrong])).toThrow(name);
  });
});
