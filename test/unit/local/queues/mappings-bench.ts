import type { Change, ChangeFeed, Functions, Invocation, JsonObject, Resource } from '../../../../infra/local/parts.ts';
import { openMappings } from '../../../../infra/local/queues/mappings/mappings.ts';
import { openQueues } from '../../../../infra/local/queues/queues.ts';
import { manualTime, memoryStore } from '../../../support/memory-host.ts';
import { ARN, accessBut, assemblyOf, resource } from './bench.ts';

export const NINE = Date.parse('2023-09-15T01:00:00Z');

export const mapping = (source: string, properties: JsonObject = {}): Resource =>
  resource('AWS::Lambda::EventSourceMapping', 'mapping-1', 'arn:aws:lambda:mapping', {
    EventSourceArn: source,
    FunctionName: 'assign',
    ...properties,
  });

export interface Batch {
  readonly Records: readonly {
    readonly messageId?: string;
    readonly body?: string;
    readonly dynamodb?: { readonly SequenceNumber: string };
  }[];
}

/** Calls of the function as the test saw them; `answers` decides what each gives. */
export const functionsOf = (answers: (batch: Batch, call: number) => Invocation) => {
  const calls: { readonly batch: Batch; readonly event: unknown }[] = [];
  const functions: Functions = {
    invoke: async (_, event) => {
      const batch = event as Batch;
      calls.push({ batch, event });
      await Promise.resolve();
      return answers(batch, calls.length);
    },
  };
  return { functions, calls };
};

export const DONE: Invocation = { ok: true, value: null };
export const FAULT: Invocation = { ok: false, error: { errorType: 'TypeError', errorMessage: 'broken' } };
export const failing = (...identifiers: readonly string[]): Invocation => ({
  ok: true,
  value: { batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })) },
});

export const memoryFeed = () => {
  const all: Change[] = [];
  const listeners: (() => void)[] = [];
  const feed: ChangeFeed = {
    read: async (table, after, limit) =>
      all.filter((change) => change.table === table && change.sequence > after).slice(0, limit),
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
  return {
    feed,
    append: (...changes: readonly Change[]) => {
      all.push(...changes);
      for (const listener of listeners) listener();
    },
  };
};

export const mappingHost = (
  resources: readonly Resource[],
  { functions }: { readonly functions: Functions },
  {
    access = accessBut(),
    store = memoryStore(),
    time = manualTime(NINE),
    changes = memoryFeed(),
  }: Partial<{
    access: ReturnType<typeof accessBut>;
    store: ReturnType<typeof memoryStore>;
    time: ReturnType<typeof manualTime>;
    changes: ReturnType<typeof memoryFeed>;
  }> = {},
) => {
  const assembly = assemblyOf(...resources);
  const queues = openQueues({ assembly, store, time, access });
  const complaints: string[] = [];
  const complain = (problem: string) => complaints.push(problem);
  const parts = { assembly, store, time, access, queues, functions, feed: changes.feed, complain };
  const mappings = openMappings(parts);
  const resume = async () => {
    await queues.resume();
    await mappings.resume();
    await time.quiet();
  };
  return { queues, mappings, store, time, changes, complaints, resume, arn: ARN };
};
