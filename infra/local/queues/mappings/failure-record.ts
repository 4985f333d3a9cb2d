import { randomUUID } from 'node:crypto';
import type { StreamConsumer } from './settings.ts';
import type { Step } from './stream-progress.ts';

const seconds = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/** What Lambda tells a failure destination of a stream: where the records are, not the records themselves. */
export const onFailureRecord = (
  { functionArn, sourceArn }: StreamConsumer,
  { up, because, invocations }: NonNullable<Step['given']>,
  now: number,
) => {
  const [first] = up;
  const last = up.at(-1);
  if (!first || !last) throw new RangeError('nothing was given up');
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn,
      condition: because,
      approximateInvokeCount: invocations,
    },
    // Records that grew too old before any invocation have no response to tell of.
    ...(invocations > 0 && {
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    }),
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000000000000000000-00000001',
      startSequenceNumber: String(first.sequence),
      endSequenceNumber: String(last.sequence),
      approximateArrivalOfFirstRecord: seconds(first.at),
      approximateArrivalOfLastRecord: seconds(last.at),
      batchSize: up.length,
      streamArn: sourceArn,
    },
  };
};
