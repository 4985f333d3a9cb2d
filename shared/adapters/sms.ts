import {
  ConflictException,
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { ok } from '../domain/result.ts';
import { NotSent, nameOf, type Sender, sendLimits } from './sender.ts';

/** Reasons of a conflict that speak of the number; all others speak of what the deployer set up. */
const REFUSED: ReadonlySet<string | undefined> = new Set([
  'DESTINATION_PHONE_NUMBER_OPTED_OUT',
  'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE',
]);

/**
 * Whether it is the number that is refused, for good. A sender that is not registered or a country that is not enabled
 * is a fault of the stage: it must be seen and mended, and the message waits.
 */
const isRefused = (error: unknown): boolean => {
  if (error instanceof ConflictException) return REFUSED.has(error.Reason);
  return (
    error instanceof ValidationException &&
    (error.Fields ?? []).some(({ Name }) => Name?.toLowerCase() === 'destinationphonenumber')
  );
};

/** SMS by AWS End User Messaging. */
export const sms =
  (origin: string, client = new PinpointSMSVoiceV2Client(sendLimits())): Sender =>
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
      if (isRefused(error)) return { ok: false, error: { code: 'refused' } };
      throw new NotSent('SMS', nameOf(error));
    }
  };
