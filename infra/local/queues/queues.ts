import type { Access, Assembly, HostStore, HostTime, Write } from '../parts.ts';
import type { QueueRecord, Queues } from './desk.ts';
import { entries } from './entries.ts';
import {
  handleOf,
  messagesOf,
  NO_MESSAGES,
  type Received,
  readHandle,
  type StoredMessage,
  type Tally,
  tallyKey,
} from './message.ts';
import { admits, receivingNeeds, sendingNeeds } from './permissions.ts';
import { queueService } from './service.ts';
import { type QueueSettings, readQueues } from './settings.ts';
import { openSheet } from './sheet.ts';
import { turnstile } from './turnstile.ts';

export interface QueueParts {
  readonly assembly: Assembly;
  readonly store: HostStore;
  readonly time: HostTime;
  readonly access: Access;
}

export const openQueues = ({ assembly, store, time, access }: QueueParts): Queues => {
  const queues = readQueues(assembly);
  const listeners = new Map<string, (() => void)[]>();
  const inTurn = turnstile();

  const known = (queueArn: string): QueueSettings => {
    const queue = queues.get(queueArn);
    if (!queue) throw new Error(`no queue ${queueArn} in the template`);
    return queue;
  };

  const wake = (queueArn: string): void => {
    for (const listener of listeners.get(queueArn) ?? []) listener();
  };

  const armed = (queue: QueueSettings, key: string, at: number): void =>
    time.arm(key, at, async () => {
      wake(queue.arn);
    });

  const announce = (visible: ReturnType<typeof openSheet>['visible']): void => {
    const ready = new Set<string>();
    for (const [key, { queue, at }] of visible) {
      if (at !== undefined && at > time.now()) {
        armed(queue, key, at);
        continue;
      }
      time.disarm(key);
      if (at !== undefined) ready.add(queue.arn);
    }
    ready.forEach(wake);
  };

  type Sheet = ReturnType<typeof openSheet>;
  // Busy until pollers have heard of it: they become busy themselves before this ends, so time finds no gap.
  const change = <T>(alongside: readonly Write[], work: (sheet: Sheet) => Promise<T>): Promise<T> =>
    time.busy(() =>
      inTurn(async () => {
        const sheet = openSheet(store, time.now());
        const outcome = await work(sheet);
        const writes = [...alongside, ...sheet.writes()];
        if (writes.length > 0) await store.write(writes);
        announce(sheet.visible);
        return outcome;
      }),
    );

  const receipt = async (queue: QueueSettings, handle: string) => {
    const read = readHandle(handle);
    if (!read?.key.startsWith(messagesOf(queue.name))) return undefined;
    const message = await store.get<StoredMessage>(read.key);
    return message?.receives === read.receives ? { key: read.key, message } : undefined;
  };

  const collect = async (queue: QueueSettings, max: number, visibility: number, sheet: Sheet) => {
    const now = time.now();
    const received: Received[] = [];
    for await (const [key, message] of store.list<StoredMessage>(messagesOf(queue.name))) {
      if (received.length === max) break;
      if (message.sentAt + queue.retention <= now) await sheet.remove(queue, key, 'expired');
      else if (message.visibleAt > now) continue;
      else if (queue.redrive && message.receives >= queue.redrive.after)
        await sheet.bury(queue, key, message, known(queue.redrive.to));
      else {
        const receives = message.receives + 1;
        const taken = { firstReceivedAt: now, ...message, receives, visibleAt: now + visibility };
        await sheet.receive(queue, key, taken);
        received.push({ ...taken, receiptHandle: handleOf(key, receives) });
      }
    }
    return received;
  };

  const messages = async (queue: QueueSettings): Promise<readonly (readonly [string, StoredMessage])[]> => {
    const expiry = time.now() - queue.retention;
    const all = await entries<StoredMessage>(store, messagesOf(queue.name));
    return all.filter(([, { sentAt }]) => sentAt > expiry);
  };

  const record = async (queue: QueueSettings): Promise<QueueRecord> => {
    const now = time.now();
    const held = (await messages(queue)).map(([, message]) => message);
    const hidden = held.filter(({ visibleAt }) => visibleAt > now);
    const delayed = hidden.filter(({ receives }) => receives === 0).length;
    return {
      queue: queue.name,
      arn: queue.arn,
      ...((await store.get<Tally>(tallyKey(queue.name))) ?? NO_MESSAGES),
      visible: held.length - hidden.length,
      inFlight: hidden.length - delayed,
      delayed,
    };
  };

  const self: Omit<Queues, 'service'> = {
    settings: (queueArn) => queues.get(queueArn),
    send: (outgoing, alongside = []) =>
      change(alongside, async (sheet) => {
        const ids: string[] = [];
        for (const each of outgoing) ids.push(await sheet.send(known(each.queueArn), each));
        return ids;
      }),
    receive: (queueArn, max, visibility = known(queueArn).visibility) =>
      change([], (sheet) => collect(known(queueArn), max, visibility, sheet)),
    remove: (queueArn, receiptHandles, alongside = []) =>
      change(alongside, async (sheet) => {
        for (const handle of new Set(receiptHandles)) {
          const found = await receipt(known(queueArn), handle);
          if (found) await sheet.remove(known(queueArn), found.key, 'deleted');
        }
      }),
    hide: (queueArn, receiptHandle, visibility) =>
      change([], async (sheet) => {
        const found = await receipt(known(queueArn), receiptHandle);
        if (found) sheet.put(known(queueArn), found.key, { ...found.message, visibleAt: time.now() + visibility });
        return found !== undefined;
      }),
    whenReady: (queueArn, listener) => {
      listeners.set(known(queueArn).arn, [...(listeners.get(queueArn) ?? []), listener]);
    },
    admits: (queueArn, principal, sourceArn) => admits(access, known(queueArn), principal, sourceArn),
    sendingNeeds: (queueArn) => sendingNeeds(known(queueArn)),
    receivingNeeds: (queueArn) => receivingNeeds(known(queueArn)),
    messages: async (queueArn) => (await messages(known(queueArn))).map(([, message]) => message),
    records: () => Promise.all(Array.from(queues.values(), record)),
    resume: async () => {
      for (const queue of queues.values())
        for (const [key, { visibleAt }] of await messages(queue))
          if (visibleAt > time.now()) armed(queue, key, visibleAt);
    },
  };
  return { ...self, service: queueService(assembly, queues, self) };
};
