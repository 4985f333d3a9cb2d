import { BadRequestException, MessageRejected, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { ok } from '../domain/result.ts';
import { NotSent, nameOf, type Sender, sendLimits } from './sender.ts';

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/**
 * What it rejects as a message or an address, it rejects the next time too. It rejects by the same name what comes from
 * a sender nobody verified: a fault of the stage, which must be seen and mended.
 */
const isRefused = (error: unknown): boolean =>
  error instanceof BadRequestException || (error instanceof MessageRejected && !/not verified/i.test(error.message));

/** E-mail by Amazon SES. An address on its suppression list is taken and bounces later, where we do not hear of it. */
export const ses =
  (from: string, client = new SESv2Client(sendLimits())): Sender =>
  async ({ to, subject = '', text }) => {
    try {
      const { MessageId: messageId = '' } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } },
        }),
      );
      return ok({ messageId });
    } catch (error) {
      if (isRefused(error)) return { ok: false, error: { code: 'refused' } };
      throw new NotSent('e-mail', nameOf(error));
    }
  };
