import type { AttributeValue, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type Invocable, invocation } from './invocation.ts';
import { factsOf, type Log } from './log.ts';

export type Image = Readonly<Record<string, AttributeValue>>;

export interface StreamFunction {
  /** Called for each new image in the order of its shard. */
  readonly onImage: (image: Image) => Promise<void>;
  readonly log: Log;
}

/**
 * The function behind a table's stream. It stops at the first change that fails and reports its sequence number: the
 * stream starts again there, so a case's changes stay in order. (The batch library would go on past the failure.)
 */
export const streamFunction = ({
  onImage,
  log,
}: StreamFunction): Invocable<DynamoDBStreamEvent, DynamoDBBatchResponse> => {
  const handle = async (record: DynamoDBRecord): Promise<void> => {
    const image = record.dynamodb?.NewImage;
    const facts = { change: record.eventID };
    if (image === undefined) return log.say('change-passed-over', facts);
    await onImage(image);
    log.say('change-handled', facts);
  };

  return invocation(log, async ({ Records }) => {
    for (const record of Records) {
      try {
        await handle(record);
      } catch (error) {
        log.count('Surprises', 'change-failed', { change: record.eventID, ...factsOf(error) });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  });
};
