import { BadRequestException, MessageRejected, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { ok } from '../domain/result.ts';
import { NotSent, nameOf, SEND_LIMITS, type Sender } from './sender.ts';

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** E-mail by Amazon SES. What it rejects as a message or an address, it rejects the next time too. */
export const ses =
  (from: string, client = new SESv2Client(SEND_LIMITS)): Sender =>
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
      if (error instanceof MessageRejected || error instanceof BadRequestException)
        return { ok: false, error: { code: 'refused' } };
      throw new NotSent('e-mail', nameOf(error));
    }
  };
