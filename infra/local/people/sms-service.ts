import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Assembly, type AwsAnswer, type AwsService, NotModelled } from '../parts.ts';
import { type Sms, smsParts } from './message.ts';
import { refuseUnmodelled } from './refuse-unmodelled.ts';

const SendTextMessage = z.strictObject({
  DestinationPhoneNumber: z.string().regex(/^\+?[1-9]\d{1,18}$/),
  MessageBody: z.string().min(1).max(1600),
  OriginationIdentity: z.string().min(1).optional(),
  MessageType: z.enum(['TRANSACTIONAL', 'PROMOTIONAL']).optional(),
  // Taken and not acted on: nothing is delivered, so there is nothing to report or to give up.
  ConfigurationSetName: z.string().optional(),
  Context: z.record(z.string(), z.string()).optional(),
  TimeToLive: z.int().min(5).max(259_200).optional(),
});

type Place = Pick<Assembly, 'partition' | 'region' | 'account'>;

/** AWS End User Messaging, whose one operation here is to send a text message. */
export const smsService = (place: Place, keep: (sms: Omit<Sms, 'at'>) => Promise<void>): AwsService => ({
  needs: ({ operation, body }) => {
    if (operation !== 'SendTextMessage') throw new NotModelled(`sms-voice:${operation}`);
    const { OriginationIdentity: identity } = body;
    return [{ action: 'sms-voice:SendTextMessage', resource: originOf(place, identity) }];
  },
  answer: async ({ body }): Promise<AwsAnswer> => {
    const read = SendTextMessage.safeParse(body);
    if (!read.success) {
      refuseUnmodelled('sms-voice:SendTextMessage', read.error);
      const Fields = read.error.issues.map(({ path, message }) => ({ Name: path.join('.'), Message: message }));
      const Message = `1 validation error: ${Fields.map(({ Name }) => Name).join(', ')}`;
      return {
        status: 400,
        body: { __type: 'ValidationException', Message, Reason: 'FIELD_VALIDATION_FAILED', Fields },
      };
    }
    const { DestinationPhoneNumber, MessageBody, OriginationIdentity } = read.data;
    const messageId = randomUUID();
    await keep({
      channel: 'sms',
      messageId,
      from: OriginationIdentity ?? '',
      to: [DestinationPhoneNumber],
      body: MessageBody,
      parts: smsParts(MessageBody),
    });
    return { status: 200, body: { MessageId: messageId } };
  },
});

// The message goes out by a number, a pool or a sender name, and the permission is asked for that. Sender names are
// taken for those of the mainland.
const originOf = ({ partition, region, account }: Place, identity: unknown): string => {
  if (typeof identity !== 'string') return '*';
  if (identity.startsWith('arn:')) return identity;
  const kind = /^(phone|pool)-/.exec(identity)?.[1];
  const name =
    { phone: `phone-number/${identity}`, pool: `pool/${identity}` }[kind ?? ''] ?? `sender-id/${identity}/CN`;
  return `arn:${partition}:sms-voice:${region}:${account}:${name}`;
};
