import { createTransport } from 'nodemailer';
import { ok } from '../domain/result.ts';
import { NotSent, nameOf, SEND_WITHIN_MS, type Sender } from './sender.ts';

// Each step of a conversation; all of it together has its own limit.
const STEP = { dnsTimeout: 5_000, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

/** Permanent, says the server (RFC 5321, 4.2.1); of the commands only the recipient's own answer speaks of the address. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500 &&
  'command' in error &&
  error.command === 'RCPT TO';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : nameOf(error);

/** What takes longer than a claim allows is given up; should it arrive after all, it arrives twice. */
const within = async <T>(milliseconds: number, sending: Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })), milliseconds);
  try {
    return await Promise.race([sending, promise]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * E-mail by an SMTP relay, where the region has no mail service of its own. A relay that wants a password gets it, and
 * the message, under TLS alone.
 */
export const smtp = (url: string, from: string, withinMs = SEND_WITHIN_MS): Sender => {
  const requireTLS = new URL(url).username !== '';
  const transport = createTransport({ url, ...STEP, requireTLS, disableFileAccess: true, disableUrlAccess: true });
  return async ({ to, subject = '', text }) => {
    try {
      const { messageId } = await within(withinMs, transport.sendMail({ from, to, subject, text }));
      return ok({ messageId });
    } catch (error) {
      if (isRefused(error)) return { ok: false, error: { code: 'refused' } };
      throw new NotSent('e-mail', codeOf(error));
    }
  };
};
