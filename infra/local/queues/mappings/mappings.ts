import type { Access, Assembly, ChangeFeed, Functions, HostStore, HostTime } from '../../parts.ts';
import type { Queues } from '../desk.ts';
import { type Delivery, deliveries } from './deliveries.ts';
import { pump } from './pump.ts';
import { drainQueue } from './queue-consumer.ts';
import { readMapping } from './settings.ts';
import { drainStream, type StreamParts, startOf } from './stream-consumer.ts';

export interface MappingsParts {
  readonly assembly: Assembly;
  readonly store: HostStore;
  readonly time: HostTime;
  readonly functions: Functions;
  readonly access: Access;
  readonly queues: Queues;
  readonly feed: ChangeFeed;
  /** Hears what nobody else is told: records given up without a destination, faults of the host. */
  readonly complain: (problem: string) => void;
}

export interface Mappings {
  /** Every invocation by a mapping so far. */
  records(): Promise<readonly Delivery[]>;
  /** After the queues have resumed. */
  resume(): Promise<void>;
}

export const openMappings = (parts: MappingsParts): Mappings => {
  const { assembly, queues, store, time, feed, complain } = parts;
  const consumers = assembly.of('AWS::Lambda::EventSourceMapping').map((mapping) => readMapping(parts, mapping));
  const wakers = consumers.map((consumer) => {
    const surprised = (surprise: unknown) => complain(`mapping ${consumer.id} stopped: ${String(surprise)}`);
    if (consumer.kind === 'queue') {
      const wake = pump(time, drainQueue(consumer, assembly.region, parts), surprised);
      return { consumer, wake };
    }
    const wake = pump(time, () => drain(), surprised);
    const drain = drainStream(consumer, parts satisfies StreamParts, () => wake());
    return { consumer, wake };
  });

  return {
    records: () => deliveries(store),
    resume: async () => {
      for (const { consumer } of wakers) if (consumer.kind === 'stream') await startOf(consumer, parts);
      for (const { consumer, wake } of wakers) {
        if (consumer.kind === 'queue') queues.whenReady(consumer.sourceArn, wake);
        else feed.onChange(wake);
        wake();
      }
    },
  };
};
