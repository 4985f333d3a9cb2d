import type * as z from 'zod';
import { type Assembly, type AwsAnswer, type AwsCall, type AwsService, type Need, NotModelled } from '../parts.ts';
import { Attributes, Delete, Hide, Receive, Send, SendBatch } from './calls.ts';
import type { Queues } from './desk.ts';
import type { Outgoing, Received } from './message.ts';
import type { QueueSettings } from './settings.ts';
import { attributesOf, md5 } from './told.ts';

interface Operation {
  readonly needs: (queue: QueueSettings) => readonly Need[];
  readonly answer: (queue: QueueSettings, body: AwsCall['body']) => Promise<AwsAnswer>;
}

/** SQS over its JSON protocol (targets `AmazonSQS.…`), for callers that name a queue by its URL. */
export const queueService = (
  assembly: Assembly,
  all: ReadonlyMap<string, QueueSettings>,
  queues: Omit<Queues, 'service'>,
): AwsService => {
  const on = (action: string) => (queue: QueueSettings) => [{ action: `sqs:${action}`, resource: queue.arn }];
  const operations: Readonly<Record<string, Operation>> = {
    SendMessage: {
      needs: ({ arn }) => queues.sendingNeeds(arn),
      answer: reading(Send, async (queue, message) => {
        if (tooLarge([message.MessageBody])) return refused('InvalidParameterValue', TOO_LARGE);
        const [MessageId] = await queues.send([outgoing(queue, message)]);
        return done({ MessageId, MD5OfMessageBody: md5(message.MessageBody) });
      }),
    },
    SendMessageBatch: {
      needs: ({ arn }) => queues.sendingNeeds(arn),
      answer: reading(SendBatch, async (queue, { Entries }) => {
        if (Entries.length === 0) return refused('EmptyBatchRequest', 'There are no entries in the batch request.');
        if (Entries.length > 10) return refused('TooManyEntriesInBatchRequest', 'At most 10 entries in a batch.');
        if (new Set(Entries.map(({ Id }) => Id)).size < Entries.length)
          return refused('BatchEntryIdsNotDistinct', 'Ids of a batch must be distinct.');
        if (tooLarge(Entries.map(({ MessageBody }) => MessageBody))) return refused('BatchRequestTooLong', TOO_LARGE);
        const ids = await queues.send(Entries.map((entry) => outgoing(queue, entry)));
        const Successful = Entries.map(({ Id, MessageBody }, i) => ({
          Id,
          MessageId: ids[i],
          MD5OfMessageBody: md5(MessageBody),
        }));
        return done({ Successful, Failed: [] });
      }),
    },
    ReceiveMessage: {
      needs: ({ arn }) => queues.receivingNeeds(arn).filter(({ action }) => RECEIVING.has(action)),
      answer: reading(Receive, async (queue, wanted) => {
        const visibility = wanted.VisibilityTimeout === undefined ? [] : [wanted.VisibilityTimeout * 1000];
        const received = await queues.receive(queue.arn, wanted.MaxNumberOfMessages, ...visibility);
        const names = [...wanted.AttributeNames, ...wanted.MessageSystemAttributeNames];
        const Messages = received.map((message) => told(message, names, wanted.MessageAttributeNames.length > 0));
        return done(Messages.length > 0 ? { Messages } : {});
      }),
    },
    DeleteMessage: {
      needs: on('DeleteMessage'),
      answer: reading(Delete, async (queue, { ReceiptHandle }) => {
        await queues.remove(queue.arn, [ReceiptHandle]);
        return done({});
      }),
    },
    ChangeMessageVisibility: {
      needs: on('ChangeMessageVisibility'),
      answer: reading(Hide, async (queue, { ReceiptHandle, VisibilityTimeout }) =>
        (await queues.hide(queue.arn, ReceiptHandle, VisibilityTimeout * 1000))
          ? done({})
          : refused('MessageNotInflight', 'The specified message is not in flight.'),
      ),
    },
    GetQueueAttributes: {
      needs: on('GetQueueAttributes'),
      answer: reading(Attributes, async (queue, { AttributeNames }) => {
        const wanted = (name: string) => AttributeNames.includes('All') || AttributeNames.includes(name);
        const record = (await queues.records()).find(({ arn }) => arn === queue.arn);
        const attributes = { ...settingsOf(queue), ...(record && figuresOf(record)) };
        return done({ Attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => wanted(name))) });
      }),
    },
  };

  const operation = (name: string): Operation => {
    const known = operations[name];
    if (!known) throw new NotModelled(`SQS operation ${name}`);
    return known;
  };
  const queueOf = ({ QueueUrl: url }: AwsCall['body']): QueueSettings | undefined => {
    const name = typeof url === 'string' ? url.split('/').at(-1) : undefined;
    const resource = assembly.of('AWS::SQS::Queue').find((each) => each.name === name);
    return resource && all.get(resource.arn);
  };

  return {
    needs: (call) => {
      const { needs } = operation(call.operation);
      const queue = queueOf(call.body);
      // AWS tells of a missing queue before it asks for permission; the answer does.
      return queue ? needs(queue) : [];
    },
    answer: async (call) => {
      const { answer } = operation(call.operation);
      const queue = queueOf(call.body);
      return queue ? answer(queue, call.body) : refused('QueueDoesNotExist', 'The specified queue does not exist.');
    },
  };
};

const RECEIVING = new Set(['sqs:ReceiveMessage', 'kms:Decrypt']);
// 256 KiB for one message and for a batch together.
const MAX_BYTES = 262_144;
const TOO_LARGE = `One or more parameters are invalid. Reason: Message must be shorter than ${MAX_BYTES} bytes.`;
const tooLarge = (bodies: readonly string[]): boolean =>
  bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) > MAX_BYTES;

const reading =
  <S extends z.ZodType>(shape: S, answer: (queue: QueueSettings, body: z.output<S>) => Promise<AwsAnswer>) =>
  async (queue: QueueSettings, body: AwsCall['body']): Promise<AwsAnswer> => {
    const read = shape.safeParse(body);
    if (read.success) return answer(queue, read.data);
    const [issue] = read.error.issues;
    if (issue?.code === 'unrecognized_keys') throw new NotModelled(`SQS parameter ${issue.keys.join(', ')}`);
    return refused('InvalidParameterValue', `${issue?.path.join('.')}: ${issue?.message}`);
  };

const done = (body: unknown): AwsAnswer => ({ status: 200, body });
const refused = (code: string, text: string): AwsAnswer => ({
  status: 400,
  body: { __type: `com.amazonaws.sqs#${code}`, message: text },
});

const outgoing = (queue: QueueSettings, sent: z.output<typeof Send> | z.output<typeof SendBatch>['Entries'][number]) =>
  ({
    queueArn: queue.arn,
    body: sent.MessageBody,
    sender: 'caller',
    ...(sent.MessageAttributes && { attributes: exact(sent.MessageAttributes) }),
    ...(sent.DelaySeconds !== undefined && { delay: sent.DelaySeconds * 1000 }),
  }) satisfies Outgoing;

const exact = (attributes: NonNullable<z.output<typeof Send>['MessageAttributes']>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        DataType,
        ...(StringValue !== undefined && { StringValue }),
        ...(BinaryValue !== undefined && { BinaryValue }),
      },
    ]),
  );

const told = (received: Received, wanted: readonly string[], withAttributes: boolean) => {
  const system = Object.entries(attributesOf(received)).filter(
    ([name]) => wanted.includes('All') || wanted.includes(name),
  );
  return {
    MessageId: received.messageId,
    ReceiptHandle: received.receiptHandle,
    MD5OfBody: md5(received.body),
    Body: received.body,
    ...(system.length > 0 && { Attributes: Object.fromEntries(system) }),
    ...(withAttributes && { MessageAttributes: received.attributes }),
  };
};

const settingsOf = ({ arn, visibility, retention, delay, redrive, key }: QueueSettings) => ({
  QueueArn: arn,
  VisibilityTimeout: String(visibility / 1000),
  MessageRetentionPeriod: String(retention / 1000),
  DelaySeconds: String(delay / 1000),
  ...(redrive && {
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: redrive.to, maxReceiveCount: redrive.after }),
  }),
  ...(key !== undefined && { KmsMasterKeyId: key }),
});

const figuresOf = (record: { readonly visible: number; readonly inFlight: number; readonly delayed: number }) => ({
  ApproximateNumberOfMessages: String(record.visible),
  ApproximateNumberOfMessagesNotVisible: String(record.inFlight),
  ApproximateNumberOfMessagesDelayed: String(record.delayed),
});
