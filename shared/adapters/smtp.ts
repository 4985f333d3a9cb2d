import { createTransport } from 'nodemailer';
import { ok } from '../domain/result.ts';
import { NotSent, nameOf, type Sender } from './sender.ts';

// Within the time a claim lasts, as with the other senders.
const LIMITS = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

/** Permanent, says the server (RFC 5321, 4.2.1); of the commands only the recipient's own answer speaks of the address. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500 &&
  'command' in error &&
  error.command === 'RCPT TO';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : nameOf(error);

/** E-mail by an SMTP relay, where the region has no mail service of its own. */
export const smtp = (url: string, from: string): Sender => {
  const transport = createTransport({ url, ...LIMITS, disableFileAccess: true, disableUrlAccess: true });
  return async ({ to, subject = '', text }) => {
    try {
      const { messageId } = await transport.sendMail({ from, to, subject, text });
      return ok({ messageId });
    } catch (error) {
      if (isRefused(error)) return { ok: false, error: { code: 'refused' } };
      throw new NotSent('e-mail', codeOf(error));
    }
  };
};
