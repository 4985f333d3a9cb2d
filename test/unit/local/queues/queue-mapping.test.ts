import type { JsonObject } from '../../../../infra/local/parts.ts';
import { ARN, accessBut, fn, queue } from './bench.ts';
import { DONE, FAULT, failing, functionsOf, mapping, mappingHost, NINE } from './mappings-bench.ts';

const MAIL = ARN.queue('mail');
const letters = (...bodies: readonly string[]) => bodies.map((body) => ({ queueArn: MAIL, body, sender: 'test' }));
const REPORTING = { FunctionResponseTypes: ['ReportBatchItemFailures'] };
const template = (properties: JsonObject = {}) => [
  queue('mail', {
    VisibilityTimeout: 60,
    RedrivePolicy: { deadLetterTargetArn: ARN.queue('mail-dead'), maxReceiveCount: 3 },
  }),
  queue('mail-dead'),
  fn('assign'),
  mapping(MAIL, properties),
];
const bodiesOf = (calls: ReturnType<typeof functionsOf>['calls']) =>
  calls.map(({ batch }) => batch.Records.map(({ body }) => body));

describe('given a queue that feeds a function', () => {
  it("hands messages over in Lambda's shape and deletes them once it has succeeded", async () => {
    const called = functionsOf(() => DONE);
    const { queues, time, resume, mappings } = mappingHost(template(), called);
    await resume();
    const [messageId] = await queues.send(letters('hello'));
    await time.quiet();
    expect(called.calls[0]?.event).toEqual({
      Records: [
        {
          messageId,
          receiptHandle: expect.any(String),
          body: 'hello',
          attributes: {
            ApproximateReceiveCount: '1',
            SentTimestamp: String(NINE),
            SenderId: 'test',
            ApproximateFirstReceiveTimestamp: String(NINE),
          },
          messageAttributes: {},
          md5OfBody: '5d41402abc4b2a76b9719d911017c592',
          eventSource: 'aws:sqs',
          eventSourceARN: MAIL,
          awsRegion: 'eu-west-1',
        },
      ],
    });
    expect(await queues.messages(MAIL)).toEqual([]);
    expect(await mappings.records()).toMatchObject([{ items: [messageId], failed: [], at: NINE }]);
  });

  it('finds at start what was sent before', async () => {
    const called = functionsOf(() => DONE);
    const { queues, resume } = mappingHost(template(), called);
    await queues.send(letters('a', 'b'));
    await resume();
    expect(bodiesOf(called.calls)).toEqual([['a', 'b']]);
  });

  it('hands over no more than the batch size at a time', async () => {
    const called = functionsOf(() => DONE);
    const { queues, time, resume } = mappingHost(template({ BatchSize: 2 }), called);
    await resume();
    await queues.send(letters('a', 'b', 'c'));
    await time.quiet();
    expect(bodiesOf(called.calls)).toEqual([['a', 'b'], ['c']]);
  });
});

describe('given a function that fails', () => {
  it('has the message again after each visibility timeout, and after three receipts in the dead-letter queue', async () => {
    const called = functionsOf(() => FAULT);
    const { queues, time, resume, mappings } = mappingHost(template(), called);
    await resume();
    await queues.send(letters('a'));
    await time.moveTo(NINE + 3_600_000);
    expect(bodiesOf(called.calls)).toEqual([['a'], ['a'], ['a']]);
    expect((await mappings.records()).map(({ at, because }) => [at - NINE, because])).toEqual([
      [0, 'TypeError: broken'],
      [60_000, 'TypeError: broken'],
      [120_000, 'TypeError: broken'],
    ]);
    expect(await queues.messages(ARN.queue('mail-dead'))).toMatchObject([{ body: 'a' }]);
  });
});

describe('given a function that reports the items that failed', () => {
  it('has those alone again', async () => {
    const called = functionsOf((batch, call) =>
      call === 1 ? failing(batch.Records.find(({ body }) => body === 'b')?.messageId ?? '') : DONE,
    );
    const { queues, time, resume, mappings } = mappingHost(template(REPORTING), called);
    await resume();
    const ids = await queues.send(letters('a', 'b', 'c'));
    await time.moveTo(NINE + 60_000);
    await time.quiet();
    expect(bodiesOf(called.calls)).toEqual([['a', 'b', 'c'], ['b']]);
    expect(await mappings.records()).toMatchObject([{ failed: [ids[1]] }, { failed: [] }]);
    expect(await queues.messages(MAIL)).toEqual([]);
  });

  it.each([
    ['an empty list', { batchItemFailures: [] }, 0],
    ['no list', {}, 0],
    ['null for a list', { batchItemFailures: null }, 0],
    ['an identifier it was not given', { batchItemFailures: [{ itemIdentifier: 'x' }] }, 2],
    ['an empty identifier', { batchItemFailures: [{ itemIdentifier: '' }] }, 2],
    ['an entry without identifier', { batchItemFailures: [{ id: 'x' }] }, 2],
    ['a list that is none', { batchItemFailures: 'x' }, 2],
  ])('%s leaves %#: %j → %i', async (_, value, left) => {
    const called = functionsOf(() => ({ ok: true, value }));
    const { queues, time, resume } = mappingHost(template(REPORTING), called);
    await resume();
    await queues.send(letters('a', 'b'));
    await time.quiet();
    expect(await queues.messages(MAIL)).toHaveLength(left);
  });

  it('is not heard where the mapping does not ask for reports', async () => {
    const called = functionsOf((batch) => failing(batch.Records[0]?.messageId ?? ''));
    const { queues, time, resume } = mappingHost(template(), called);
    await resume();
    await queues.send(letters('a'));
    await time.quiet();
    expect(await queues.messages(MAIL)).toEqual([]);
  });
});

describe('given a mapping that AWS or the host would refuse', () => {
  it.each(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'])(
    'does not start where the role lacks %s',
    (action) => {
      const access = accessBut((asked) => asked.who === ARN.role('assign') && asked.action === action);
      expect(() =>
        mappingHost(
          template(),
          functionsOf(() => DONE),
          { access },
        ),
      ).toThrow(`the role ${ARN.role('assign')} of assign lacks ${action} on ${MAIL}`);
    },
  );
  it.each([
    ['a filter', { FilterCriteria: { Filters: [] } }, 'FilterCriteria'],
    ['a disabled mapping', { Enabled: false }, 'Enabled'],
    ['a function elsewhere', { FunctionName: 'other' }, 'other'],
  ])('refuses %s by name', (_, properties, name) => {
    expect(() =>
      mappingHost(
        template(properties),
        functionsOf(() => DONE),
      ),
    ).toThrow(name);
  });
  it('refuses a source of another kind by name', () => {
    const kinesis = 'arn:aws:kinesis:eu-west-1:123456789012:stream/x';
    expect(() =>
      mappingHost(
        [fn('assign'), mapping(kinesis)],
        functionsOf(() => DONE),
      ),
    ).toThrow(kinesis);
  });
});

describe('given a fault of the host itself', () => {
  it('complains, keeps the message and goes on with the next', async () => {
    let faults = 1;
    const called = functionsOf(() => {
      faults -= 1;
      if (faults >= 0) throw new Error('worker gone');
      return DONE;
    });
    const { queues, time, resume, complaints } = mappingHost(template(), called);
    await resume();
    await queues.send(letters('a'));
    await time.quiet();
    expect(complaints).toEqual([expect.stringContaining('worker gone')]);
    await time.moveTo(NINE + 60_000);
    await time.quiet();
    expect(bodiesOf(called.calls)).toEqual([['a'], ['a']]);
    expect(await queues.messages(MAIL)).toEqual([]);
  });
});
