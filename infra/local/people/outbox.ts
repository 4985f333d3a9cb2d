import { type HttpRequest, html, json, type Pages, queryOf } from '../front/http.ts';
import type { Assembly, AwsService, HostStore, HostTime } from '../parts.ts';
import { emailService } from './email-service.ts';
import { dayOf, type Email, type Message, type Sms } from './message.ts';
import { outboxPage } from './outbox-page.ts';
import { smsService } from './sms-service.ts';

export interface Outbox {
  /** Every message, oldest first. */
  readonly outbox: () => Promise<readonly Message[]>;
  /** `sms-voice` and `ses`, for the front. */
  readonly services: Readonly<Record<'sms-voice' | 'ses', AwsService>>;
  readonly pages: Pages;
}

interface Needs {
  readonly store: HostStore;
  readonly time: HostTime;
  /** Where the senders live: permissions are asked for their ARNs. */
  readonly assembly: Pick<Assembly, 'partition' | 'region' | 'account'>;
}

const PREFIX = 'outbox/';

/** Keeps every SMS and e-mail in the order of sending, to be looked at; nothing leaves the machine. */
export const openOutbox = async ({ store, time, assembly }: Needs): Promise<Outbox> => {
  const outbox = async (): Promise<readonly Message[]> => {
    const messages: Message[] = [];
    for await (const [, message] of store.list<Message>(PREFIX)) messages.push(message);
    return messages;
  };

  // Its own count, as many messages share an instant.
  let count = 0;
  for await (const [key] of store.list(PREFIX)) count = Number(key.slice(PREFIX.length));
  const keep = async (message: Omit<Sms, 'at'> | Omit<Email, 'at'>): Promise<void> => {
    count += 1;
    const key = `${PREFIX}${String(count).padStart(12, '0')}`;
    await store.write([{ key, value: { at: time.now(), ...message } }]);
  };

  const chosen = async (request: HttpRequest) => {
    const all = (await outbox()).toReversed();
    const query = queryOf(request);
    const chosen = (name: string): string => query.get(name) ?? '';
    const choice = { channel: chosen('channel'), to: chosen('to'), day: chosen('day') };
    const messages = all.filter(
      (message) =>
        (choice.channel === '' || message.channel === choice.channel) &&
        (choice.to === '' || recipientsOf(message).includes(choice.to)) &&
        (choice.day === '' || dayOf(message.at) === choice.day),
    );
    return { all, choice, messages };
  };

  return {
    outbox,
    services: { 'sms-voice': smsService(assembly, keep), ses: emailService(assembly, keep) },
    pages: {
      'GET /host/outbox': {
        about: {
          zh: '发件箱：每条短信、每封邮件，如收件人所见',
          en: 'the outbox: every SMS and e-mail as a person would see it',
        },
        answer: async (request) => {
          const { all, choice, messages } = await chosen(request);
          const recipients = [...new Set(all.flatMap(recipientsOf))].sort();
          const days = [...new Set(all.map(({ at }) => dayOf(at)))];
          return html(200, outboxPage({ messages, total: all.length, recipients, days, choice }));
        },
      },
      'GET /host/outbox.json': {
        about: { zh: '发件箱，供程序读取', en: 'the same for programs' },
        answer: async (request) => json(200, { messages: (await chosen(request)).messages }),
      },
    },
  };
};

const recipientsOf = (message: Message): readonly string[] =>
  message.channel === 'email' ? [...message.to, ...message.copies] : message.to;
