import * as z from 'zod/mini';
import { scheduledFunction } from '../../../shared/lambda/scheduled-function.ts';
import { task, taskFunction } from '../../../shared/lambda/task-function.ts';
import { context, memoryLog } from './sample.ts';

const where = task(z.object({ caseId: z.string() }), async ({ caseId }) => {
  if (caseId === 'lost') throw new Error('store unreachable');
  return { stage: caseId, seconds: 60 };
});

const machine = () => {
  const log = memoryLog();
  return { log, call: taskFunction({ tasks: { where }, log }) };
};

describe('given a task of the state machine', () => {
  it('parses what the machine sends and gives back the answer', async () => {
    const { call, log } = machine();
    expect(await call({ op: 'where', caseId: 'a' }, context)).toEqual({ stage: 'a', seconds: 60 });
    expect(log.lines).toEqual([{ code: 'task-done', facts: { op: 'where' } }]);
  });

  it('fails by name where the input is not what it takes', async () => {
    const { call, log } = machine();
    await expect(call({ op: 'where' }, context)).rejects.toMatchObject({
      name: 'MalformedInput',
      message: 'caseId: required',
    });
    expect(log.lines.map(({ code }) => code)).toEqual(['task-failed']);
  });

  it.each(['sing', 'toString'])('knows no task called %s', async (op) => {
    await expect(machine().call({ op }, context)).rejects.toMatchObject({ name: 'MalformedInput' });
  });

  it('lets a surprise leave, so that the machine tries again', async () => {
    await expect(machine().call({ op: 'where', caseId: 'lost' }, context)).rejects.toThrow('store unreachable');
  });
});

describe('given a schedule', () => {
  it('logs what the run did', async () => {
    const log = memoryLog();
    await scheduledFunction({ run: async () => ({ days: 3 }), log })({}, context);
    expect(log.lines).toEqual([{ code: 'schedule-done', facts: { days: 3 } }]);
  });

  it('lets a failure leave, so that the scheduler tries again', async () => {
    const log = memoryLog();
    const run = async () => {
      throw new Error('store unreachable');
    };
    await expect(scheduledFunction({ run, log })({}, context)).rejects.toThrow('store unreachable');
    expect(log.lines.map(({ code }) => code)).toEqual(['schedule-failed']);
  });
});
