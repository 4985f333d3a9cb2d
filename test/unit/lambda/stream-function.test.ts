import type { DynamoDBStreamEvent } from 'aws-lambda';
import { streamFunction } from '../../../shared/lambda/stream-function.ts';
import { context, memoryLog } from './sample.ts';

const record = (sequence: string, newImage = true) => ({
  eventID: `e-${sequence}`,
  dynamodb: { SequenceNumber: sequence, ...(newImage && { NewImage: { sk: { S: sequence } } }) },
});

const feed = async (records: readonly ReturnType<typeof record>[], failing = 'none') => {
  const log = memoryLog();
  const handled: (string | undefined)[] = [];
  const handler = streamFunction({
    log,
    onImage: async ({ sk }) => {
      if (sk?.S === failing) throw new Error('bus unreachable');
      handled.push(sk?.S);
    },
  });
  const { batchItemFailures } = await handler({ Records: records } as unknown as DynamoDBStreamEvent, context);
  return { handled, batchItemFailures, codes: log.lines.map(({ code }) => code) };
};

describe('given a batch of changes', () => {
  it('hands over each new image in order and reports none', async () => {
    expect(await feed([record('1'), record('2')])).toEqual({
      handled: ['1', '2'],
      batchItemFailures: [],
      codes: ['change-handled', 'change-handled'],
    });
  });
});

describe('given a change that fails', () => {
  it('goes no further and reports where to start again', async () => {
    expect(await feed([record('1'), record('2'), record('3')], '2')).toEqual({
      handled: ['1'],
      batchItemFailures: [{ itemIdentifier: '2' }],
      codes: ['change-handled', 'change-failed'],
    });
  });
});

describe('given a change that adds nothing', () => {
  it('passes it over', async () => {
    expect((await feed([record('1', false)])).codes).toEqual(['change-passed-over']);
  });
});
