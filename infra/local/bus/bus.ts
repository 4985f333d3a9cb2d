import { randomUUID } from 'node:crypto';
import type { Access, Assembly, AwsAnswer, AwsCall, AwsService, HostStore, HostTime, Need, Write } from '../parts.ts';
import { NotModelled } from '../parts.ts';
import type { Queues } from '../queues/desk.ts';
import { entries } from '../queues/entries.ts';
import type { Outgoing } from '../queues/message.ts';
import { turnstile } from '../queues/turnstile.ts';
import { type Delivery, deliver, messageOf } from './delivery.ts';
import {
  type BusEvent,
  type Entry,
  type EntryFault,
  eventOf,
  MAX_REQUEST_BYTES,
  PutEventsShape,
  sizeOf,
} from './entry.ts';
import { matches } from './pattern.ts';
import { busNamed, readBuses, readRules } from './rules.ts';

export interface BusParts {
  readonly assembly: Assembly;
  readonly store: HostStore;
  readonly time: HostTime;
  readonly access: Access;
  readonly queues: Queues;
  /** Hears of events that reached neither queue nor dead-letter queue. */
  readonly complain: (problem: string) => void;
}

/** An event the bus took, and what its rules did with it. */
interface AcceptedEvent {
  readonly bus: string;
  readonly at: number;
  readonly event: BusEvent;
  readonly deliveries: readonly Delivery[];
}

export interface Bus {
  readonly service: AwsService;
  /** All accepted events, in order. */
  records(): Promise<readonly AcceptedEvent[]>;
  /** The bus has no work of its own: what it took is in the queues already. */
  resume(): Promise<void>;
}

const EVENTS_PREFIX = 'bus/event/';
const COUNT_KEY = 'bus/events';

export const openBus = ({ assembly, store, time, access, queues, complain }: BusParts): Bus => {
  const buses = readBuses(assembly);
  const rules = readRules(assembly, queues);
  const inTurn = turnstile();

  const accept = (bus: string, event: BusEvent): { readonly record: AcceptedEvent; readonly messages: Outgoing[] } => {
    const routed = rules
      .filter((rule) => rule.enabled && rule.bus === bus && matches(rule.pattern, { ...event }))
      .flatMap((rule) =>
        rule.targets.map((target) => ({ target, delivery: deliver({ access, queues }, rule, target) })),
      );
    return {
      record: { bus, at: time.now(), event, deliveries: routed.map(({ delivery }) => delivery) },
      messages: routed.flatMap(({ delivery, target }) => messageOf(event, delivery, target)),
    };
  };

  const judge = (entry: Entry): EntryFault | ReturnType<typeof accept> => {
    const { region, account } = assembly;
    const event = eventOf(entry, { id: randomUUID(), now: time.now(), region, account });
    if ('ErrorCode' in event) return event;
    const bus = busNamed(buses, entry.EventBusName ?? 'default');
    return bus === undefined
      ? { ErrorCode: 'InvalidArgument', ErrorMessage: `Event bus ${entry.EventBusName} does not exist.` }
      : accept(bus, event);
  };

  /** The acceptance of all entries and their messages land in one write, before the caller hears of it. */
  const putEvents = (requested: readonly Entry[]): Promise<AwsAnswer> =>
    time.busy(() =>
      inTurn(async () => {
        const judged = requested.map(judge);
        const accepted = judged.filter((each) => 'record' in each);
        const count = (await store.get<number>(COUNT_KEY)) ?? 0;
        const writes: readonly Write[] = [
          ...accepted.map(({ record }, i) => ({ key: eventKey(count + i + 1), value: record })),
          ...(accepted.length > 0 ? [{ key: COUNT_KEY, value: count + accepted.length }] : []),
        ];
        await queues.send(
          accepted.flatMap(({ messages }) => messages),
          writes,
        );
        for (const { record } of accepted) lament(record);
        const Entries = judged.map((each) => ('record' in each ? { EventId: each.record.event.id } : each));
        return { status: 200, body: { FailedEntryCount: judged.length - accepted.length, Entries } };
      }),
    );

  const lament = ({ event, deliveries }: AcceptedEvent): void => {
    for (const delivery of deliveries)
      if (delivery.outcome === 'failed')
        complain(`event ${event.id} (${event['detail-type']}) lost at rule ${delivery.rule}: ${delivery.because}`);
  };

  const needs = ({ body }: AwsCall): readonly Need[] => {
    const read = PutEventsShape.safeParse(body);
    const named = read.success ? read.data.Entries.map(({ EventBusName }) => EventBusName ?? 'default') : ['default'];
    return [...new Set(named)].map((name) => ({ action: 'events:PutEvents', resource: arnOf(name) }));
  };

  /** A bus that is not there has an ARN too; whether the caller may put events there is asked first. */
  const arnOf = (named: string): string => {
    const { partition, region, account } = assembly;
    const known = buses.get(busNamed(buses, named) ?? '');
    return (
      known ?? (named.startsWith('arn:') ? named : `arn:${partition}:events:${region}:${account}:event-bus/${named}`)
    );
  };

  return {
    service: {
      needs: (call) => {
        modelled(call);
        return needs(call);
      },
      answer: async (call) => {
        modelled(call);
        const read = PutEventsShape.safeParse(call.body);
        if (!read.success) return invalid(read.error.issues.map(nameOf).join('; '));
        const size = read.data.Entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
        if (size > MAX_REQUEST_BYTES) return invalid('Total size of the entries in the request is over the limit.');
        return putEvents(read.data.Entries);
      },
    },
    records: async () => (await entries<AcceptedEvent>(store, EVENTS_PREFIX)).map(([, record]) => record),
    resume: async () => undefined,
  };
};

const eventKey = (sequence: number): string => `${EVENTS_PREFIX}${String(sequence).padStart(16, '0')}`;

const modelled = ({ operation, body }: AwsCall): void => {
  if (operation !== 'PutEvents') throw new NotModelled(`EventBridge operation ${operation}`);
  if ('EndpointId' in body) throw new NotModelled('PutEvents parameter EndpointId');
};

const invalid = (message: string): AwsAnswer => ({ status: 400, body: { __type: 'ValidationException', message } });

const nameOf = ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string =>
  `${path.map(String).join('.')}: ${message}`;
