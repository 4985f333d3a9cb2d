import type { AwsService, Need, Verdict, Write } from '../parts.ts';
import type { Outgoing, Received, StoredMessage, Tally } from './message.ts';
import type { QueueSettings } from './settings.ts';

/** A queue's figures: what it has seen, and what it holds now. */
export interface QueueRecord extends Tally {
  readonly queue: string;
  readonly arn: string;
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

export interface Queues {
  readonly service: AwsService;
  settings(queueArn: string): QueueSettings | undefined;
  /** Sends to any number of queues and writes `alongside`, all in one write. Gives the message ids in order. */
  send(messages: readonly Outgoing[], alongside?: readonly Write[]): Promise<readonly string[]>;
  /** At most `max` messages, hidden for `visibility` milliseconds. One received too often goes to its dead-letter queue. */
  receive(queueArn: string, max: number, visibility?: number): Promise<readonly Received[]>;
  /** Deletes the messages of these receipts and writes `alongside`, in one write. A stale receipt deletes nothing. */
  remove(queueArn: string, receiptHandles: readonly string[], alongside?: readonly Write[]): Promise<void>;
  /** False where the receipt is stale or the message gone. */
  hide(queueArn: string, receiptHandle: string, visibility: number): Promise<boolean>;
  /** Calls the listener whenever a message may have become receivable. */
  whenReady(queueArn: string, listener: () => void): void;
  /** May this service, on behalf of that source, send here: queue policy and key policy. */
  admits(queueArn: string, principal: string, sourceArn: string): Verdict;
  /** What a role needs to send here, or to receive from here. */
  sendingNeeds(queueArn: string): readonly Need[];
  receivingNeeds(queueArn: string): readonly Need[];
  messages(queueArn: string): Promise<readonly StoredMessage[]>;
  records(): Promise<readonly QueueRecord[]>;
  resume(): Promise<void>;
}
