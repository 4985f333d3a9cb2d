import type { Functions, HostStore, HostTime } from '../../parts.ts';
import type { Queues } from '../desk.ts';
import type { MessageAttributes, Received } from '../message.ts';
import { attributesOf, md5 } from '../told.ts';
import { deliveryWrites } from './deliveries.ts';
import { outcomeOf } from './failures.ts';
import type { QueueConsumer } from './settings.ts';

/** Hands the queue's messages to the function until none is receivable. */
export const drainQueue = (consumer: QueueConsumer, region: string, parts: Parts) => async (): Promise<void> => {
  const { queues, functions, store, time } = parts;
  for (;;) {
    const batch = await queues.receive(consumer.sourceArn, consumer.batchSize);
    if (batch.length === 0) return;
    const invocation = await functions.invoke(consumer.functionArn, queueEvent(consumer.sourceArn, region, batch));
    const ids = batch.map(({ messageId }) => messageId);
    const outcome = outcomeOf(invocation, consumer.reportsFailures, new Set(ids));
    const failed = outcome.kind === 'done' ? [] : outcome.kind === 'partial' ? [...outcome.failed] : ids;
    const done = batch.filter(({ messageId }) => !failed.includes(messageId));
    // What failed stays hidden until its visibility timeout ends; then it comes again.
    await queues.remove(
      consumer.sourceArn,
      done.map(({ receiptHandle }) => receiptHandle),
      await deliveryWrites(store, {
        mapping: consumer.id,
        functionArn: consumer.functionArn,
        sourceArn: consumer.sourceArn,
        at: time.now(),
        items: ids,
        failed,
        ...(outcome.kind === 'failed' && { because: outcome.because }),
      }),
    );
  }
};

interface Parts {
  readonly queues: Queues;
  readonly functions: Functions;
  readonly store: HostStore;
  readonly time: HostTime;
}

/** The event that Lambda gives a function for messages of a queue. */
const queueEvent = (queueArn: string, region: string, batch: readonly Received[]) => ({
  Records: batch.map((message) => ({
    messageId: message.messageId,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: attributesOf(message),
    messageAttributes: lambdaAttributes(message.attributes),
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  })),
});

const lambdaAttributes = (attributes: MessageAttributes) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        dataType: DataType,
        ...(StringValue !== undefined && { stringValue: StringValue }),
        ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
        stringListValues: [],
        binaryListValues: [],
      },
    ]),
  );
