import { ok } from '../../shared/domain/result.ts';
import type { Channel, Message, Messenger } from '../../shared/ports.ts';

/** Keeps what is sent; `refuses` an address for good, `fails` for now. */
export const recordingMessenger = (
  channels: readonly Channel[] = ['sms', 'email'],
  {
    refuses = () => false,
    fails = () => false,
  }: { readonly refuses?: (message: Message) => boolean; readonly fails?: (message: Message) => boolean } = {},
): Messenger & { readonly sent: readonly Message[] } => {
  const sent: Message[] = [];
  return {
    sent,
    channels: new Set(channels),
    async send(message) {
      // Another may come in between, as it would on the way to a provider.
      await Promise.resolve();
      if (fails(message)) throw new Error('not now');
      if (refuses(message)) return { ok: false, error: { code: 'refused' } };
      sent.push(message);
      return ok({ messageId: `message-${sent.length}` });
    },
  };
};
