import type { Channel, Message, Messenger } from '../../../shared/ports.ts';

export interface OpenedMessenger {
  readonly messenger: Messenger;
  /** What the provider has taken. */
  readonly received: () => readonly Pick<Message, 'to' | 'subject' | 'text'>[];
  readonly stop: () => Promise<void>;
}

/** How the provider behind it meets a message. */
export type Mood = 'takes' | 'refuses' | 'fails';

const messages: Readonly<Record<Channel, Message>> = {
  sms: { channel: 'sms', to: '+8613800000001', text: '【岑巩金调委】您好。核验码ABCDEFGH' },
  email: { channel: 'email', to: 'wu@example.com', subject: '【岑巩金调委】案件受理', text: '案号：一\n依据：二' },
};

/** What every messenger must do on a channel it has. */
export const messengerContract = (
  name: string,
  channel: Channel,
  open: (mood: Mood) => Promise<OpenedMessenger>,
): void => {
  const message = messages[channel];
  const withMood = async (mood: Mood, use: (opened: OpenedMessenger) => Promise<void>): Promise<void> => {
    const opened = await open(mood);
    try {
      await use(opened);
    } finally {
      await opened.stop();
    }
  };

  describe(`a messenger of ${channel}, by ${name}`, () => {
    it('given a provider that takes it, hands over text and address and gives back the provider’s id', () =>
      withMood('takes', async ({ messenger, received }) => {
        expect(messenger.channels.has(channel)).toBe(true);
        const sent = await messenger.send(message);
        expect(sent).toEqual({ ok: true, value: { messageId: expect.stringMatching(/./) } });
        const { channel: _channel, ...handed } = message;
        expect(received()).toEqual([handed]);
      }));

    it('given an address the provider will never take, says that it is refused', () =>
      withMood('refuses', async ({ messenger }) => {
        expect(await messenger.send(message)).toEqual({ ok: false, error: { code: 'refused' } });
      }));

    it('given a provider that fails, throws without naming the address', () =>
      withMood('fails', async ({ messenger }) => {
        const fault = await messenger.send(message).catch((error: unknown) => error);
        expect(fault).toBeInstanceOf(Error);
        expect(String(fault instanceof Error && fault.stack)).not.toContain(message.to);
      }));
  });
};
