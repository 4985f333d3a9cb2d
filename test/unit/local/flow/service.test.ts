import { NotModelled } from '../../../../infra/local/parts.ts';
import { functionsOf, MACHINE, openHost, START } from './flow-host.ts';

const DAY = 86_400_000;
const pause = { StartAt: 'Pause', States: { Pause: { Type: 'Wait', Seconds: 60, End: true } } };
const open = () => openHost({ definition: pause, functions: functionsOf({}) });
const starting = (name: string, input = '{}') => ({ stateMachineArn: MACHINE, name, input });
const ARN = 'arn:aws:states:eu-west-1:123456789012:execution:jintiao-flow:run';

describe('given the name of an execution', () => {
  it('gives the same execution for the same input while it runs, also to fifty at once', async () => {
    const host = await open();
    const answers = await Promise.all(Array.from({ length: 50 }, () => host.call('StartExecution', starting('run'))));
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ executionArn: ARN, startDate: START / 1000 })]),
    );
    expect(host.flow.executions()).toHaveLength(1);
  });

  it('is taken for other input, and for any once closed, until 90 days have passed', async () => {
    const host = await open();
    await host.call('StartExecution', starting('run'));
    expect(await host.refusal('StartExecution', starting('run', '{"a":1}'))).toBe('400 ExecutionAlreadyExists');
    await host.time.jump();
    expect(host.record(ARN)).toMatchObject({ status: 'SUCCEEDED', stoppedAt: START + 60_000 });
    expect(await host.refusal('StartExecution', starting('run'))).toBe('400 ExecutionAlreadyExists');
    await host.time.moveTo(START + 60_000 + 90 * DAY - 1);
    expect(await host.refusal('StartExecution', starting('run'))).toBe('400 ExecutionAlreadyExists');
    await host.time.moveTo(START + 60_000 + 90 * DAY);
    expect(await host.refusal('DescribeExecution', { executionArn: ARN })).toBe('400 ExecutionDoesNotExist');
    expect(host.flow.executions()).toEqual([]);
    await host.call('StartExecution', starting('run', '{"a":1}'));
    await host.time.quiet();
    expect(host.record(ARN)).toMatchObject({ status: 'RUNNING', input: { a: 1 } });
    expect(await host.types(ARN)).toEqual(['ExecutionStarted', 'WaitStateEntered']);
  });

  it('is made up where none is given', async () => {
    const host = await open();
    const one = await host.call('StartExecution', { stateMachineArn: MACHINE });
    const two = await host.call('StartExecution', { stateMachineArn: MACHINE });
    expect(one.executionArn).not.toBe(two.executionArn);
  });

  it.each(['a b', 'a/b', 'a:b', 'a*', 'a"', 'a\u0000', 'a\u007f', 'a\ufffe', '\ud800', 'a<', 'a|'])(
    'may not be %j',
    async (name) => {
      expect(await (await open()).refusal('StartExecution', starting(name))).toBe('400 InvalidName');
    },
  );

  it.each(['522626-3f.1', 'a_b-c', '案件1', 'x'.repeat(80)])('may be %j', async (name) => {
    await expect((await open()).call('StartExecution', starting(name))).resolves.toBeDefined();
  });
});

describe('given a call that cannot be answered', () => {
  it.each([
    ['StartExecution', starting('x'.repeat(81)), '400 ValidationException'],
    ['StartExecution', starting('run', '{'), '400 InvalidExecutionInput'],
    ['StartExecution', starting('run', JSON.stringify('金'.repeat(87_381))), '400 ValidationException'],
    ['StartExecution', { name: 'run' }, '400 ValidationException'],
    ['StartExecution', { stateMachineArn: `${MACHINE}x` }, '400 StateMachineDoesNotExist'],
    ['ListExecutions', { stateMachineArn: `${MACHINE}x` }, '400 StateMachineDoesNotExist'],
    ['DescribeExecution', { executionArn: ARN }, '400 ExecutionDoesNotExist'],
    ['StopExecution', { executionArn: ARN }, '400 ExecutionDoesNotExist'],
    ['GetExecutionHistory', { executionArn: ARN }, '400 ExecutionDoesNotExist'],
    ['ListExecutions', { stateMachineArn: MACHINE, maxResults: 1001 }, '400 ValidationException'],
    ['ListExecutions', { stateMachineArn: MACHINE, nextToken: 'x' }, '400 InvalidToken'],
  ])('%s is refused by name (%#)', async (operation, body, refusal) => {
    expect(await (await open()).refusal(operation, body)).toBe(refusal);
  });

  it.each([
    ['RedriveExecution', {}],
    ['ListExecutions', { stateMachineArn: MACHINE, redriveFilter: 'REDRIVEN' }],
    ['GetExecutionHistory', { executionArn: ARN, includeExecutionData: false }],
  ])('%s names what is not modelled (%#)', async (operation, body) => {
    const { flow } = await open();
    await expect(flow.answer({ operation, body })).rejects.toThrow(NotModelled);
  });
});

describe('given executions that have run', () => {
  it('describes one while it runs and once it is closed', async () => {
    const host = await open();
    await host.start({ a: 1 });
    const running = {
      executionArn: ARN,
      stateMachineArn: MACHINE,
      name: 'run',
      startDate: START / 1000,
      input: '{"a":1}',
      inputDetails: { included: true },
    };
    expect(await host.call('DescribeExecution', { executionArn: ARN })).toEqual({ ...running, status: 'RUNNING' });
    await host.time.jump();
    expect(await host.call('DescribeExecution', { executionArn: ARN })).toEqual({
      ...running,
      status: 'SUCCEEDED',
      stopDate: START / 1000 + 60,
      output: '{"a":1}',
      outputDetails: { included: true },
    });
  });

  it('lists them page by page, the youngest first, by status where asked', async () => {
    const host = await open();
    for (const [i, name] of ['a', 'b', 'c'].entries()) {
      await host.time.moveTo(START + i * 1000);
      await host.start({}, name);
    }
    await host.call('StopExecution', { executionArn: ARN.replace(/run$/, 'b'), error: 'Enough' });
    const list = async (body: object) => {
      const { executions, ...more } = await host.call('ListExecutions', { stateMachineArn: MACHINE, ...body });
      return {
        names: (executions as readonly { name: string }[]).map(({ name }) => name),
        ...(more as { nextToken?: string }),
      };
    };
    const first = await list({ maxResults: 2 });
    expect(first.names).toEqual(['c', 'b']);
    expect(await list({ maxResults: 2, nextToken: first.nextToken })).toEqual({ names: ['a'] });
    expect(await list({ statusFilter: 'RUNNING' })).toEqual({ names: ['c', 'a'] });
    expect(await list({ statusFilter: 'ABORTED' })).toEqual({ names: ['b'] });
    const body = { stateMachineArn: MACHINE, statusFilter: 'RUNNING', nextToken: first.nextToken };
    expect(await host.refusal('ListExecutions', { ...body, nextToken: String(body.nextToken) })).toBe(
      '400 InvalidToken',
    );
  });

  it('tells the history page by page, in either direction', async () => {
    const host = await open();
    await host.start();
    await host.time.jump();
    const page = async (body: object) => {
      const { events, ...more } = await host.call('GetExecutionHistory', { executionArn: ARN, maxResults: 3, ...body });
      return { ids: (events as readonly { id: number }[]).map(({ id }) => id), ...(more as { nextToken?: string }) };
    };
    const first = await page({});
    expect(first.ids).toEqual([1, 2, 3]);
    expect(await page({ nextToken: first.nextToken })).toEqual({ ids: [4] });
    const last = await page({ reverseOrder: true });
    expect(last.ids).toEqual([4, 3, 2]);
    expect(await page({ reverseOrder: true, nextToken: last.nextToken })).toEqual({ ids: [1] });
  });

  it('stops one once; the second stop tells when it was', async () => {
    const host = await open();
    await host.start();
    const body = { executionArn: ARN, error: 'Enough', cause: 'by hand' };
    const stopped = await host.call('StopExecution', body);
    await host.time.moveTo(START + DAY);
    expect(await host.call('StopExecution', body)).toEqual(stopped);
    expect(host.record(ARN)).toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'by hand', stoppedAt: START });
    expect(await host.types(ARN)).toEqual(['ExecutionStarted', 'WaitStateEntered', 'ExecutionAborted']);
  });
});

describe('given a call, the permission that AWS asks for', () => {
  it.each([
    ['StartExecution', { stateMachineArn: MACHINE }, MACHINE],
    ['ListExecutions', { stateMachineArn: MACHINE }, MACHINE],
    ['DescribeExecution', { executionArn: ARN }, ARN],
    ['StopExecution', { executionArn: ARN }, ARN],
    ['GetExecutionHistory', { executionArn: ARN }, ARN],
  ])('%s names its resource', async (operation, body, resource) => {
    const { flow } = await open();
    expect(flow.needs({ operation, body })).toEqual([{ action: `states:${operation}`, resource }]);
  });

  it.each(['SendTaskSuccess', 'SendTaskFailure', 'SendTaskHeartbeat'])(
    '%s needs nothing for a made-up token',
    async (operation) => {
      const { flow } = await open();
      expect(flow.needs({ operation, body: { taskToken: 'x' } })).toEqual([]);
    },
  );
});
