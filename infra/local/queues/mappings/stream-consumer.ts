import type { Assembly, Change, ChangeFeed, Functions, HostStore, HostTime, Write } from '../../parts.ts';
import type { Queues } from '../desk.ts';
import type { Outgoing } from '../message.ts';
import { deliveryWrites } from './deliveries.ts';
import { onFailureRecord } from './failure-record.ts';
import { type Outcome, outcomeOf } from './failures.ts';
import type { StreamConsumer } from './settings.ts';
import { streamEvent } from './stream-event.ts';
import { aged, failed, limitOf, type Progress, type Step, skipped, succeeded } from './stream-progress.ts';

export interface StreamParts {
  readonly assembly: Assembly;
  readonly queues: Queues;
  readonly functions: Functions;
  readonly store: HostStore;
  readonly time: HostTime;
  readonly feed: ChangeFeed;
  readonly complain: (problem: string) => void;
}

const progressKey = (id: string): string => `mapping/progress/${id}`;

/** A new mapping's cursor is stored before anything is read, so that LATEST means the first start and no later one. */
export const startOf = async ({ id, table, from }: StreamConsumer, { store, feed }: StreamParts): Promise<void> => {
  if (await store.get<Progress>(progressKey(id))) return;
  let after = 0;
  if (from === 'LATEST')
    for (let page = await feed.read(table, after, 1000); page.length > 0; page = await feed.read(table, after, 1000))
      after = page.at(-1)?.sequence ?? after;
  const progress: Progress = { after, stretches: [] };
  await store.write([{ key: progressKey(id), value: progress }]);
};

/** Hands the stream's records to the function in order, until there is none or a failure makes it wait. */
export const drainStream =
  (consumer: StreamConsumer, parts: StreamParts, wake: () => void) => async (): Promise<void> => {
    const { store, time, feed } = parts;
    const key = progressKey(consumer.id);
    for (;;) {
      const progress = await store.get<Progress>(key);
      if (!progress) throw new Error(`mapping ${consumer.id} has no cursor`);
      if (progress.retryAt !== undefined && progress.retryAt > time.now())
        return time.arm(key, progress.retryAt, async () => wake());
      const read = await feed.read(consumer.table, progress.after, consumer.batchSize);
      const batch = fitting(read.filter(({ sequence }) => sequence <= limitOf(progress)));
      if (batch.length > 0) await advance(consumer, parts, progress, batch);
      else if (progress.stretches.length > 0) await store.write([{ key, value: skipped(progress) }]);
      else return;
    }
  };

// Lambda takes 6 MB of input; half of it leaves room for the difference between an image and its place in the event.
const MAX_BATCH_BYTES = 3_000_000;

const fitting = (changes: readonly Change[]): readonly Change[] => {
  let bytes = 0;
  return changes.filter((change, i) => {
    bytes += Buffer.byteLength(JSON.stringify(change));
    return i === 0 || bytes <= MAX_BATCH_BYTES;
  });
};

const advance = async (
  consumer: StreamConsumer,
  parts: StreamParts,
  progress: Progress,
  batch: readonly Change[],
): Promise<void> => {
  const { time } = parts;
  const tooOld = aged(progress, batch, consumer.retries, time.now());
  if (tooOld) return land(consumer, parts, tooOld, []);
  const numbers = batch.map(({ sequence }) => String(sequence));
  const event = streamEvent(consumer, parts.assembly.region, batch);
  const invocation = await parts.functions.invoke(consumer.functionArn, event);
  const outcome = outcomeOf(invocation, consumer.reportsFailures, new Set(numbers));
  const from = checkpointOf(outcome, numbers);
  const step =
    outcome.kind === 'done'
      ? succeeded(progress, batch)
      : failed(progress, batch, { from, wholly: outcome.kind === 'failed' }, consumer.retries, time.now());
  const delivery = await deliveryWrites(parts.store, {
    mapping: consumer.id,
    functionArn: consumer.functionArn,
    sourceArn: consumer.sourceArn,
    at: time.now(),
    items: numbers,
    failed: numbers.slice(from),
    ...(outcome.kind === 'failed' && { because: outcome.because }),
  });
  await land(consumer, parts, step, delivery);
};

/** Lambda checkpoints at the lowest sequence number reported; what comes after it is handed over again too. */
const checkpointOf = (outcome: Outcome, numbers: readonly string[]): number => {
  switch (outcome.kind) {
    case 'done':
      return numbers.length;
    case 'partial':
      return numbers.findIndex((number) => outcome.failed.has(number));
    case 'failed':
      return 0;
  }
};

/** The cursor and the message about what was given up land together. */
const land = async (
  consumer: StreamConsumer,
  { queues, time, complain }: StreamParts,
  { progress, given }: Step,
  alongside: readonly Write[],
): Promise<void> => {
  const { onFailure } = consumer;
  const told =
    given && onFailure !== undefined
      ? [failureMessage(onFailure, consumer, onFailureRecord(consumer, given, time.now()))]
      : [];
  await queues.send(told, [...alongside, { key: progressKey(consumer.id), value: progress }]);
  if (given && onFailure === undefined)
    complain(`mapping ${consumer.id} gave up ${given.up.length} records (${given.because}) and has no destination`);
};

const failureMessage = (queueArn: string, { functionArn }: StreamConsumer, record: object): Outgoing => ({
  queueArn,
  body: JSON.stringify(record),
  sender: functionArn,
});
