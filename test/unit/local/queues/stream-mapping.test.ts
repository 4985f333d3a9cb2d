import type { Change, JsonObject } from '../../../../infra/local/parts.ts';
import { ARN, accessBut, fn, queue, resource } from './bench.ts';
import { DONE, FAULT, failing, functionsOf, mapping, mappingHost, memoryFeed, NINE } from './mappings-bench.ts';

const STREAM = ARN.stream('cases');
const table = (view = 'NEW_IMAGE') =>
  resource('AWS::DynamoDB::GlobalTable', 'cases', ARN.table('cases'), {
    StreamSpecification: { StreamViewType: view },
  });
const template = (properties: JsonObject = {}, view?: string) => [
  table(view),
  queue('lost'),
  fn('assign'),
  mapping(STREAM, { StartingPosition: 'TRIM_HORIZON', BatchSize: 4, ...properties }),
];
const change = (sequence: number, more: Partial<Change> = {}): Change => ({
  sequence,
  table: 'cases',
  at: NINE,
  kind: 'INSERT',
  keys: { id: { S: `case-${sequence}` } },
  newImage: { id: { S: `case-${sequence}` }, n: { N: '1' } },
  ...more,
});
const numbersOf = (calls: ReturnType<typeof functionsOf>['calls']) =>
  calls.map(({ batch }) => batch.Records.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber)));
const LOST = { DestinationConfig: { OnFailure: { Destination: ARN.queue('lost') } } };
const poisoned = (sequence: number) =>
  functionsOf(({ Records }) =>
    Records.some(({ dynamodb }) => dynamodb?.SequenceNumber === String(sequence)) ? FAULT : DONE,
  );

describe('given a stream that feeds a function', () => {
  it("hands records over in Lambda's shape", async () => {
    const called = functionsOf(() => DONE);
    const { changes, time, resume } = mappingHost(template(), called);
    await resume();
    changes.append(change(7, { kind: 'MODIFY', oldImage: { id: { S: 'case-7' } } }));
    await time.quiet();
    expect(called.calls[0]?.event).toEqual({
      Records: [
        {
          eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
          eventName: 'MODIFY',
          eventVersion: '1.1',
          eventSource: 'aws:dynamodb',
          awsRegion: 'eu-west-1',
          dynamodb: {
            ApproximateCreationDateTime: NINE / 1000,
            Keys: { id: { S: 'case-7' } },
            NewImage: { id: { S: 'case-7' }, n: { N: '1' } },
            SequenceNumber: '7',
            SizeBytes: expect.any(Number),
            StreamViewType: 'NEW_IMAGE',
          },
          eventSourceARN: STREAM,
        },
      ],
    });
  });

  it.each([
    ['KEYS_ONLY', []],
    ['NEW_IMAGE', ['NewImage']],
    ['OLD_IMAGE', ['OldImage']],
    ['NEW_AND_OLD_IMAGES', ['NewImage', 'OldImage']],
  ])('shows of a change what the view %s shows', async (view, images) => {
    const called = functionsOf(() => DONE);
    const { changes, time, resume } = mappingHost(template({}, view), called);
    await resume();
    changes.append(change(1, { oldImage: { id: { S: 'case-1' } } }));
    await time.quiet();
    const [record] = called.calls[0]?.batch.Records ?? [];
    expect(Object.keys(record?.dynamodb ?? {}).filter((name) => name.endsWith('Image'))).toEqual(images);
  });

  it('keeps the order and the batch size', async () => {
    const called = functionsOf(() => DONE);
    const { changes, time, resume, mappings } = mappingHost(template(), called);
    await resume();
    changes.append(...[1, 2, 3, 4, 5].map((n) => change(n)), change(6, { table: 'other' }));
    await time.quiet();
    expect(numbersOf(called.calls)).toEqual([[1, 2, 3, 4], [5]]);
    expect(await mappings.records()).toMatchObject([{ items: ['1', '2', '3', '4'] }, { items: ['5'] }]);
  });

  it.each([
    ['TRIM_HORIZON', [[1, 2]]],
    ['LATEST', [[2]]],
  ])('starts at %s', async (StartingPosition, expected) => {
    const changes = memoryFeed();
    changes.append(change(1));
    const called = functionsOf(() => DONE);
    const { time, resume } = mappingHost(template({ StartingPosition }), called, { changes });
    const resumed = resume();
    if (StartingPosition === 'TRIM_HORIZON') changes.append(change(2));
    await resumed;
    if (StartingPosition === 'LATEST') changes.append(change(2));
    await time.quiet();
    expect(numbersOf(called.calls)).toEqual(expected);
  });
});

describe('given a function that fails on a batch', () => {
  it('waits longer each time, keeps later records back, and goes on when it is mended', async () => {
    let broken = true;
    const called = functionsOf(() => (broken ? FAULT : DONE));
    const { changes, time, resume, mappings } = mappingHost(template(), called);
    await resume();
    changes.append(change(1), change(2));
    await time.quiet();
    changes.append(change(3));
    await time.moveTo(NINE + 3000);
    expect(numbersOf(called.calls)).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    broken = false;
    await time.moveTo(NINE + 7000);
    expect(numbersOf(called.calls).slice(3)).toEqual([[1, 2], [3]]);
    expect((await mappings.records()).map(({ at }) => at - NINE)).toEqual([0, 1000, 3000, 7000, 7000]);
  });

  it('finds the poisoned record by bisection and tells the failure destination of it alone', async () => {
    const called = poisoned(3);
    const { changes, time, resume, queues } = mappingHost(
      template({ ...LOST, BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1 }),
      called,
    );
    await resume();
    changes.append(change(1), change(2), change(3), change(4));
    await time.moveTo(NINE + 600_000);
    expect(numbersOf(called.calls)).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3], [3], [4]]);
    const [message] = await queues.messages(ARN.queue('lost'));
    expect(JSON.parse(message?.body ?? '')).toEqual({
      requestContext: {
        requestId: expect.any(String),
        functionArn: ARN.function('assign'),
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 2,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: expect.stringMatching(/^2023-09-15T01:00:\d\d\.000Z$/),
      DDBStreamBatchInfo: {
        shardId: expect.any(String),
        startSequenceNumber: '3',
        endSequenceNumber: '3',
        approximateArrivalOfFirstRecord: '2023-09-15T01:00:00Z',
        approximateArrivalOfLastRecord: '2023-09-15T01:00:00Z',
        batchSize: 1,
        streamArn: STREAM,
      },
    });
  });

  it('tries for ever where the mapping sets no limit', async () => {
    const called = poisoned(1);
    const { changes, time, resume, queues } = mappingHost(template(LOST), called);
    await resume();
    changes.append(change(1));
    await time.moveTo(NINE + 86_400_000);
    expect(called.calls.length).toBeGreaterThan(1000);
    expect(await queues.messages(ARN.queue('lost'))).toEqual([]);
  });

  it('gives records up once they are too old', async () => {
    const called = poisoned(1);
    const { changes, time, resume, queues } = mappingHost(template({ ...LOST, MaximumRecordAgeInSeconds: 60 }), called);
    await resume();
    changes.append(change(1));
    await time.moveTo(NINE + 600_000);
    const [message] = await queues.messages(ARN.queue('lost'));
    expect(JSON.parse(message?.body ?? '')).toMatchObject({ requestContext: { condition: 'RecordAgeExceeded' } });
  });

  it('says aloud what it gives up where there is no destination', async () => {
    const called = poisoned(1);
    const { changes, time, resume, complaints } = mappingHost(template({ MaximumRetryAttempts: 0 }), called);
    await resume();
    changes.append(change(1), change(2));
    await time.quiet();
    expect(complaints).toEqual([expect.stringContaining('gave up 2 records')]);
  });
});

describe('given a function that reports the first record that failed', () => {
  it('goes on from that record', async () => {
    const called = functionsOf((_, call) => (call === 1 ? failing('3', '2') : DONE));
    const { changes, time, resume, mappings } = mappingHost(
      template({ FunctionResponseTypes: ['ReportBatchItemFailures'] }),
      called,
    );
    await resume();
    changes.append(change(1), change(2), change(3));
    await time.moveTo(NINE + 1000);
    expect(numbersOf(called.calls)).toEqual([
      [1, 2, 3],
      [2, 3],
    ]);
    expect(await mappings.records()).toMatchObject([{ failed: ['2', '3'] }, { failed: [] }]);
  });
});

describe('given a host that was killed between two tries', () => {
  it('tries again at the instant it had set', async () => {
    const data = new Map<string, string>();
    const { memoryStore, manualTime } = await import('../../../support/memory-host.ts');
    const changes = memoryFeed();
    const before = mappingHost(template(), poisoned(1), { store: memoryStore(data), changes });
    await before.resume();
    changes.append(change(1));
    await before.time.quiet();
    const called = functionsOf(() => DONE);
    const after = mappingHost(template(), called, {
      store: memoryStore(new Map(data)),
      time: manualTime(NINE + 500),
      changes,
    });
    await after.resume();
    expect(called.calls).toEqual([]);
    await after.time.moveTo(NINE + 1000);
    expect(numbersOf(called.calls)).toEqual([[1]]);
  });
});

describe('given a stream mapping that AWS or the host would refuse', () => {
  it.each([
    ['dynamodb:GetRecords', STREAM],
    ['dynamodb:GetShardIterator', STREAM],
    ['dynamodb:DescribeStream', STREAM],
    ['dynamodb:ListStreams', STREAM],
    ['sqs:SendMessage', ARN.queue('lost')],
  ])('does not start where the role lacks %s', (action, on) => {
    const access = accessBut((asked) => asked.who === ARN.role('assign') && asked.action === action);
    expect(() =>
      mappingHost(
        template(LOST),
        functionsOf(() => DONE),
        { access },
      ),
    ).toThrow(`${action} on ${on}`);
  });
  it.each([
    ['a filter', { FilterCriteria: {} }, 'FilterCriteria'],
    ['a tumbling window', { TumblingWindowInSeconds: 1 }, 'TumblingWindowInSeconds'],
    ['a start at an instant', { StartingPosition: 'AT_TIMESTAMP' }, 'StartingPosition'],
    ['a destination that is no queue', { DestinationConfig: { OnFailure: { Destination: 'arn:aws:s3:::x' } } }, 's3'],
  ])('refuses %s by name', (_, properties, name) => {
    expect(() =>
      mappingHost(
        template(properties),
        functionsOf(() => DONE),
      ),
    ).toThrow(name);
  });
  it('refuses a table without a stream by name', () => {
    const bare = resource('AWS::DynamoDB::GlobalTable', 'cases', ARN.table('cases'));
    expect(() =>
      mappingHost(
        [bare, ...template().slice(1)],
        functionsOf(() => DONE),
      ),
    ).toThrow('StreamSpecification');
  });
});
