import * as z from 'zod';

/** One message as it was sent: what the case's notices say of it, and its text from the host's outbox. */
export interface Message {
  readonly at: string;
  readonly channel: string;
  readonly recipient: string;
  readonly about: string;
  readonly text: string;
}

const Outbox = z.object({
  messages: z.array(
    z.object({
      messageId: z.string(),
      channel: z.enum(['sms', 'email']),
      body: z.string().optional(),
      subject: z.string().optional(),
    }),
  ),
});

const Sent = z.object({
  notices: z.array(
    z.object({
      at: z.string(),
      channel: z.string(),
      recipient: z.string(),
      rung: z.string(),
      about: z.string(),
      state: z.string(),
      messageId: z.string().optional(),
    }),
  ),
});

/** The messages of one case: its notices in order, each with the text that left. */
export const messagesOf = (notices: unknown, outbox: unknown): readonly Message[] => {
  const texts = new Map(
    Outbox.parse(outbox).messages.map(({ messageId, body, subject }) => [messageId, body ?? subject ?? '']),
  );
  return Sent.parse(notices).notices.flatMap(({ at, channel, recipient, about, rung, state, messageId }) =>
    state === 'sent'
      ? [
          {
            at,
            channel,
            recipient,
            about: rung === 'event' ? about : `${about} ${rung}`,
            text: texts.get(messageId ?? '') ?? '',
          },
        ]
      : [],
  );
};
