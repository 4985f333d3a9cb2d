import * as z from 'zod/mini';
import type { Channel, Message, Messenger } from '../ports.ts';
import type { Sender } from './sender.ts';
import { ses } from './ses.ts';
import { sms } from './sms.ts';
import { smtp } from './smtp.ts';

const means = ['ses', 'smtp', 'sms'] as const;

/** How this stage reaches people: e-mail by one of two means, SMS where there is a provider. */
export const ChannelConfig = z
  .object({
    CHANNELS: z.pipe(
      z.pipe(
        z.string(),
        z.transform((text) => text.split(',')),
      ),
      z.array(z.enum(means)),
    ),
    MAIL_FROM: z.string(),
    SMTP_URL: z.optional(z.string()),
    SMS_ORIGIN: z.optional(z.string()),
  })
  .check(
    z.refine(
      ({ CHANNELS, SMTP_URL }) => !CHANNELS.includes('smtp') || SMTP_URL !== undefined,
      'smtp needs its SMTP_URL',
    ),
    z.refine(
      ({ CHANNELS, SMS_ORIGIN }) => !CHANNELS.includes('sms') || SMS_ORIGIN !== undefined,
      'sms needs its SMS_ORIGIN',
    ),
    z.refine(({ CHANNELS }) => CHANNELS.includes('ses') !== CHANNELS.includes('smtp'), 'e-mail goes by ses or by smtp'),
  );
export type ChannelConfig = z.infer<typeof ChannelConfig>;

const sendersOf = ({ CHANNELS, MAIL_FROM, SMTP_URL, SMS_ORIGIN }: ChannelConfig): ReadonlyMap<Channel, Sender> =>
  new Map<Channel, Sender>([
    ['email', CHANNELS.includes('smtp') && SMTP_URL ? smtp(SMTP_URL, MAIL_FROM) : ses(MAIL_FROM)],
    ...(CHANNELS.includes('sms') && SMS_ORIGIN ? [['sms', sms(SMS_ORIGIN)] as const] : []),
  ]);

/** The senders of a stage as one messenger. */
export const messengerOf = (senders: ReadonlyMap<Channel, Sender>): Messenger => ({
  channels: new Set(senders.keys()),
  send: (message: Message) => {
    const send = senders.get(message.channel);
    if (!send) throw new Error(`this stage has no ${message.channel}`);
    return send(message);
  },
});

export const messengers = (config: ChannelConfig): Messenger => messengerOf(sendersOf(config));
