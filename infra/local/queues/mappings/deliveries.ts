import type { HostStore, Write } from '../../parts.ts';
import { entries } from '../entries.ts';

/** One invocation by a mapping, as the host remembers it. */
export interface Delivery {
  readonly mapping: string;
  readonly functionArn: string;
  readonly sourceArn: string;
  readonly at: number;
  /** Message ids, or sequence numbers of the stream. */
  readonly items: readonly string[];
  readonly failed: readonly string[];
  readonly because?: string;
}

const prefix = (mapping: string): string => `mapping/delivery/${mapping}/`;
const countKey = (mapping: string): string => `mapping/deliveries/${mapping}`;

/** The log of deliveries. A mapping runs one batch at a time, so its count needs no lock. */
export const deliveryWrites = async (store: HostStore, delivery: Delivery): Promise<readonly Write[]> => {
  const count = ((await store.get<number>(countKey(delivery.mapping))) ?? 0) + 1;
  return [
    { key: countKey(delivery.mapping), value: count },
    { key: `${prefix(delivery.mapping)}${String(count).padStart(12, '0')}`, value: delivery },
  ];
};

export const deliveries = async (store: HostStore): Promise<readonly Delivery[]> =>
  (await entries<Delivery>(store, 'mapping/delivery/')).map(([, delivery]) => delivery);
