import { createHash } from 'node:crypto';
import type { Received } from './message.ts';

/** The SDK compares it with its own and refuses the answer where they differ. */
export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** The system attributes of a message, as strings, by SQS's names. */
export const attributesOf = (received: Received): Readonly<Record<string, string>> => ({
  ApproximateReceiveCount: String(received.receives),
  SentTimestamp: String(received.sentAt),
  SenderId: received.sender,
  ApproximateFirstReceiveTimestamp: String(received.firstReceivedAt ?? received.sentAt),
  ...(received.deadLetterOf !== undefined && { DeadLetterQueueSourceArn: received.deadLetterOf }),
});
