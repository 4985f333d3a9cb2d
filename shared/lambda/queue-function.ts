import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Rejection } from '../domain/rejections.ts';
import type { Result } from '../domain/result.ts';
import { BusMessage, type Unheard } from './bus-message.ts';
import { type Invocable, invocation } from './invocation.ts';
import { factsOf, type Log } from './log.ts';

export interface QueueFunction<Event> {
  readonly parse: (message: BusMessage) => Result<Event, Unheard>;
  /** A rejection is logged and done with; only what it throws is tried again. */
  readonly onEvent: (event: Event) => Promise<Result<unknown, Rejection>>;
  readonly log: Log;
}

class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
}

const messageOf = ({ body }: SQSRecord): BusMessage => {
  try {
    return BusMessage.parse(JSON.parse(body));
  } catch {
    // The parser's own error would quote the message into the log.
    throw new MalformedEvent('not a message of the bus');
  }
};

/**
 * The function behind a consumer's queue, with partial batch responses. An event of an unknown type is passed over:
 * a newer version is published beside the one known. A malformed one fails, and so ends in the dead-letter queue.
 */
export const queueFunction = <Event>({
  parse,
  onEvent,
  log,
}: QueueFunction<Event>): Invocable<SQSEvent, SQSBatchResponse> => {
  const handle = async (record: SQSRecord): Promise<void> => {
    const message = messageOf(record);
    const facts = { event: message.id, type: message['detail-type'] };
    const heard = parse(message);
    if (heard.ok) {
      const outcome = await onEvent(heard.value);
      if (outcome.ok) return log.say('event-handled', facts);
      return log.count('Rejections', 'event-rejected', { ...facts, rejection: outcome.error.code });
    }
    if (heard.error.code === 'unknown') return log.say('event-unknown', facts);
    throw new MalformedEvent(heard.error.faults);
  };

  const handleOrLog = (record: SQSRecord): Promise<void> =>
    handle(record).catch((error: unknown) => {
      const code = error instanceof MalformedEvent ? 'event-malformed' : 'event-failed';
      log.count('Surprises', code, { messageId: record.messageId, ...factsOf(error) });
      throw error;
    });

  const processor = new BatchProcessor(EventType.SQS, { logger: { debug: () => {}, warn: () => {}, error: () => {} } });
  return invocation(log, (event, context) =>
    processPartialResponse(event, handleOrLog, processor, {
      context,
      // Events of one case often share a batch; side by side they would only make each other stale.
      processInParallel: false,
      // A batch that failed whole is told message by message too: the queue's alarm is on its dead letters.
      throwOnFullBatchFailure: false,
    }),
  );
};
