import {
  ConflictException,
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { ok } from '../domain/result.ts';
import { NotSent, nameOf, SEND_LIMITS, type Sender } from './sender.ts';

/** SMS by AWS End User Messaging. A number that is none, or that has opted out, stays so. */
export const sms =
  (origin: string, client = new PinpointSMSVoiceV2Client(SEND_LIMITS)): Sender =>
  async ({ to, text }) => {
    try {
      const { MessageId: messageId = '' } = await client.send(
        new SendTextMessageCommand({
          DestinationPhoneNumber: to,
          OriginationIdentity: origin,
          MessageBody: text,
          MessageType: 'TRANSACTIONAL',
        }),
      );
      return ok({ messageId });
    } catch (error) {
      if (error instanceof ValidationException || error instanceof ConflictException)
        return { ok: false, error: { code: 'refused' } };
      throw new NotSent('SMS', nameOf(error));
    }
  };
