import { randomUUID } from 'node:crypto';
import type { HostStore, Write } from '../parts.ts';
import { messageKey, NO_MESSAGES, type Outgoing, type StoredMessage, type Tally, tallyKey } from './message.ts';
import type { QueueSettings } from './settings.ts';

type Count = keyof Tally;

/**
 * Collects what one operation changes, over all the queues it touches, so that it lands as one write; and what is to
 * be said to timers and pollers once it has landed.
 */
export const openSheet = (store: HostStore, now: number) => {
  const tallies = new Map<string, Tally>();
  const writes = new Map<string, Write>();
  /** Key of each touched message → when it can be received; `undefined` once it is gone. */
  const visible = new Map<string, { readonly queue: QueueSettings; readonly at: number | undefined }>();

  const count = async (queue: QueueSettings, what: Count, by = 1): Promise<Tally> => {
    const was = tallies.get(queue.name) ?? (await store.get<Tally>(tallyKey(queue.name))) ?? NO_MESSAGES;
    const is = { ...was, [what]: was[what] + by };
    tallies.set(queue.name, is);
    return is;
  };

  const put = (queue: QueueSettings, key: string, message: StoredMessage): void => {
    writes.set(key, { key, value: message });
    visible.set(key, { queue, at: message.visibleAt });
  };

  const take = (queue: QueueSettings, key: string): void => {
    writes.set(key, { key });
    visible.set(key, { queue, at: undefined });
  };

  const append = async (queue: QueueSettings, message: StoredMessage): Promise<void> => {
    const { sent } = await count(queue, 'sent');
    put(queue, messageKey(queue.name, sent), message);
  };

  return {
    visible,
    async send(
      queue: QueueSettings,
      { body, attributes = {}, sender, delay = queue.delay }: Outgoing,
    ): Promise<string> {
      const messageId = randomUUID();
      await append(queue, { messageId, body, attributes, sender, sentAt: now, visibleAt: now + delay, receives: 0 });
      return messageId;
    },
    async receive(queue: QueueSettings, key: string, message: StoredMessage): Promise<void> {
      put(queue, key, message);
      await count(queue, 'received');
    },
    async remove(queue: QueueSettings, key: string, as: 'deleted' | 'expired'): Promise<void> {
      take(queue, key);
      await count(queue, as);
    },
    /** The message keeps its id and the instant it was first sent, so its retention goes on running (SQS guide). */
    async bury(from: QueueSettings, key: string, message: StoredMessage, to: QueueSettings): Promise<void> {
      const { firstReceivedAt: _, ...kept } = message;
      take(from, key);
      await count(from, 'deadLettered');
      await append(to, { ...kept, visibleAt: now, receives: 0, deadLetterOf: from.arn });
    },
    put,
    writes: (): readonly Write[] => [
      ...writes.values(),
      ...Array.from(tallies, ([queue, value]) => ({ key: tallyKey(queue), value })),
    ],
  };
};
