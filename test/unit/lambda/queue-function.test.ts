import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { ok } from '../../../shared/domain/result.ts';
import { hears } from '../../../shared/lambda/bus-message.ts';
import { type QueueFunction, queueFunction } from '../../../shared/lambda/queue-function.ts';
import { context, memoryLog } from './sample.ts';

const Accepted = z.object({ caseId: z.string(), name: z.string() });
const parse = hears({ 'jintiao.cases': { types: ['case.accepted.v1'], schema: Accepted } });
type Event = z.infer<typeof Accepted>;

const message = (type: string, detail: object, source = 'jintiao.cases'): string =>
  JSON.stringify({ version: '0', id: 'bus-1', source, 'detail-type': type, region: 'cn-north-1', detail });
const accepted = (caseId: string): string => message('case.accepted.v1', { caseId, name: '吴某' });

const deliver = async (bodies: readonly string[], onEvent: QueueFunction<Event>['onEvent']) => {
  const log = memoryLog();
  const batch = { Records: bodies.map((body, at) => ({ messageId: `m-${at}`, body })) } as unknown as SQSEvent;
  const { batchItemFailures } = await queueFunction({ parse, onEvent, log })(batch, context);
  return { failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), log: log.lines };
};
const codes = (lines: readonly { readonly code: string }[]) => lines.map(({ code }) => code);

describe('given events this consumer knows', () => {
  it('hands them over parsed, in order, and reports none', async () => {
    const heard: string[] = [];
    const { failed, log } = await deliver([accepted('a'), accepted('b')], async ({ caseId }) => {
      heard.push(caseId);
      return ok(undefined);
    });
    expect([heard, failed, codes(log)]).toEqual([['a', 'b'], [], ['event-handled', 'event-handled']]);
  });
});

describe('given an event that the case refuses', () => {
  it('logs the rejection and is done with it', async () => {
    const { failed, log } = await deliver([accepted('a')], async () => ({
      ok: false,
      error: { code: 'stage-passed' },
    }));
    expect(failed).toEqual([]);
    expect(log).toEqual([
      { code: 'event-rejected', facts: { event: 'bus-1', type: 'case.accepted.v1', rejection: 'stage-passed' } },
    ]);
  });
});

describe('given one event that cannot be handled now', () => {
  it('reports that one alone for another try', async () => {
    const { failed, log } = await deliver([accepted('a'), accepted('b'), accepted('c')], async ({ caseId }) => {
      if (caseId === 'b') throw new Error('store unreachable');
      return ok(undefined);
    });
    expect([failed, codes(log)]).toEqual([['m-1'], ['event-handled', 'event-failed', 'event-handled']]);
  });
});

describe('given a type or a source this consumer does not know', () => {
  it('passes it over with a line', async () => {
    const unknown = [message('case.accepted.v2', {}), message('case.accepted.v1', {}, 'aws.s3')];
    const { failed, log } = await deliver(unknown, async () => ok(undefined));
    expect([failed, codes(log)]).toEqual([[], ['event-unknown', 'event-unknown']]);
  });
});

describe('given a message that is no event', () => {
  it('fails it, so that it ends in the dead-letter queue, and quotes nothing of it', async () => {
    const broken = [
      '{"name":"吴某',
      JSON.stringify({ name: '吴某' }),
      message('case.accepted.v1', { name: { 吴某: 1 } }),
    ];
    const { failed, log } = await deliver(broken, async () => ok(undefined));
    expect([failed, codes(log)]).toEqual([['m-0', 'm-1', 'm-2'], Array(3).fill('event-malformed')]);
    expect(JSON.stringify(log)).not.toContain('吴某');
    expect(log[2]?.facts.stack).toContain('caseId: required; name: wrong-type');
  });
});
