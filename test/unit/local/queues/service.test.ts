import type { JsonObject } from '../../../../infra/local/parts.ts';
import { openQueues } from '../../../../infra/local/queues/queues.ts';
import { manualTime, memoryStore } from '../../../support/memory-host.ts';
import { ARN, accessBut, assemblyOf, queue } from './bench.ts';

const QueueUrl = 'https://sqs.eu-west-1.amazonaws.com/123456789012/mail';
const open = () => {
  const time = manualTime(0);
  const { service } = openQueues({
    assembly: assemblyOf(queue('mail')),
    store: memoryStore(),
    time,
    access: accessBut(),
  });
  const call = (operation: string, body: JsonObject = {}) => service.answer({ operation, body: { QueueUrl, ...body } });
  return { service, call, time };
};

describe('given SQS calls of the SDK', () => {
  it('sends, receives with the digest and attributes asked for, and deletes', async () => {
    const { call } = open();
    const sent = await call('SendMessage', { MessageBody: 'hello' });
    expect(sent).toMatchObject({ status: 200, body: { MD5OfMessageBody: '5d41402abc4b2a76b9719d911017c592' } });
    const received = await call('ReceiveMessage', { AttributeNames: ['ApproximateReceiveCount'] });
    expect(received.body).toMatchObject({
      Messages: [
        {
          Body: 'hello',
          MD5OfBody: '5d41402abc4b2a76b9719d911017c592',
          Attributes: { ApproximateReceiveCount: '1' },
        },
      ],
    });
    const { Messages } = received.body as { Messages: { ReceiptHandle: string }[] };
    await call('DeleteMessage', { ReceiptHandle: Messages[0]?.ReceiptHandle ?? '' });
    const { body } = await call('GetQueueAttributes', { AttributeNames: ['All'] });
    expect(body).toMatchObject({
      Attributes: {
        QueueArn: ARN.queue('mail'),
        ApproximateNumberOfMessages: '0',
        ApproximateNumberOfMessagesNotVisible: '0',
      },
    });
  });

  it('gives a message back at once when its visibility is set to nought', async () => {
    const { call } = open();
    await call('SendMessageBatch', { Entries: [{ Id: 'a', MessageBody: 'hello' }] });
    const { body } = await call('ReceiveMessage');
    const [message] = (body as { Messages: { ReceiptHandle: string }[] }).Messages;
    await call('ChangeMessageVisibility', { ReceiptHandle: message?.ReceiptHandle ?? '', VisibilityTimeout: 0 });
    expect((await call('ReceiveMessage')).body).toMatchObject({ Messages: [{ Body: 'hello' }] });
    expect((await call('ReceiveMessage')).body).toEqual({});
  });

  it.each([
    ['SendMessage', ['sqs:SendMessage']],
    ['SendMessageBatch', ['sqs:SendMessage']],
    ['ReceiveMessage', ['sqs:ReceiveMessage']],
    ['DeleteMessage', ['sqs:DeleteMessage']],
    ['ChangeMessageVisibility', ['sqs:ChangeMessageVisibility']],
    ['GetQueueAttributes', ['sqs:GetQueueAttributes']],
  ])('%s needs %j on the queue', (operation, actions) => {
    expect(open().service.needs({ operation, body: { QueueUrl } })).toEqual(
      actions.map((action) => ({ action, resource: ARN.queue('mail') })),
    );
  });

  it.each([
    ['a queue that is not there', 'SendMessage', { QueueUrl: 'http://x/other', MessageBody: 'x' }, 'QueueDoesNotExist'],
    ['a body of more than 256 KiB', 'SendMessage', { MessageBody: 'x'.repeat(262_145) }, 'InvalidParameterValue'],
    ['an empty batch', 'SendMessageBatch', { Entries: [] }, 'EmptyBatchRequest'],
    ['no body', 'SendMessage', {}, 'InvalidParameterValue'],
    [
      'two entries of one id',
      'SendMessageBatch',
      {
        Entries: [
          { Id: 'a', MessageBody: 'x' },
          { Id: 'a', MessageBody: 'y' },
        ],
      },
      'BatchEntryIdsNotDistinct',
    ],
  ] as const)('answers an error for %s', async (_, operation, body, code) => {
    expect(await open().call(operation, body)).toMatchObject({
      status: 400,
      body: { __type: `com.amazonaws.sqs#${code}` },
    });
  });

  it('refuses operations and parameters it does not know by name', async () => {
    await expect(open().call('PurgeQueue')).rejects.toThrow('PurgeQueue');
    await expect(open().call('SendMessage', { MessageBody: 'x', MessageGroupId: 'g' })).rejects.toThrow(
      'MessageGroupId',
    );
  });
});
