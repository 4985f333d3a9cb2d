/** What a sender may attach to a message, as SQS names it. */
export type MessageAttributes = {
  readonly [name: string]: { readonly DataType: string; readonly StringValue?: string; readonly BinaryValue?: string };
};

/** A message to be sent. */
export interface Outgoing {
  readonly queueArn: string;
  readonly body: string;
  readonly attributes?: MessageAttributes;
  /** Role or service that sends it. */
  readonly sender: string;
  /** Milliseconds; the queue's own delay where absent. */
  readonly delay?: number;
}

/** A message as it rests in the store. Instants in milliseconds of the host's time. */
export interface StoredMessage {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly sender: string;
  readonly sentAt: number;
  readonly visibleAt: number;
  readonly receives: number;
  readonly firstReceivedAt?: number;
  /** ARN of the queue that gave it up, in a dead-letter queue. */
  readonly deadLetterOf?: string;
}

/** A message as received; the handle belongs to this very receipt. */
export interface Received extends StoredMessage {
  readonly receiptHandle: string;
}

/** How many messages a queue has seen. `sent` counts those that came from another queue too. */
export interface Tally {
  readonly sent: number;
  readonly received: number;
  readonly deleted: number;
  readonly deadLettered: number;
  readonly expired: number;
}

export const NO_MESSAGES: Tally = { sent: 0, received: 0, deleted: 0, deadLettered: 0, expired: 0 };

export const tallyKey = (queue: string): string => `queue/tally/${queue}`;
export const messagesOf = (queue: string): string => `queue/message/${queue}/`;
// Sixteen digits hold every safe integer, so key order is order of arrival.
export const messageKey = (queue: string, sequence: number): string =>
  `${messagesOf(queue)}${String(sequence).padStart(16, '0')}`;

/** SQS promises nothing about a handle's form; this one names the message and which receipt of it. */
export const handleOf = (key: string, receives: number): string =>
  Buffer.from(`${key} ${receives}`).toString('base64url');

export const readHandle = (handle: string): { readonly key: string; readonly receives: number } | undefined => {
  const read = /^(queue\/message\/[^ ]+) (\d+)$/.exec(Buffer.from(handle, 'base64url').toString());
  return read?.[1] === undefined ? undefined : { key: read[1], receives: Number(read[2]) };
};
