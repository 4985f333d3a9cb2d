import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { NotSent, SEND_WITHIN_MS, sendLimits } from '../../../shared/adapters/sender.ts';
import { sms } from '../../../shared/adapters/sms.ts';
import { type Answering, type AwsAnswer, type AwsServer, awsError, awsServer, KEYS, REGION } from './aws-server.ts';

const message = { channel: 'sms', to: '+8613800000001', text: '【岑巩金调委】您好㛃䶮。核验码K7M2P9QX' } as const;
const TAKEN: AwsAnswer = { status: 200, body: { MessageId: 'sms-1' } };

let server: AwsServer | undefined;
afterEach(async () => server?.stop());

/** The sender before a service that answers so; a short patience, so that silence is noticed within the test. */
const senderTo = async (answer: Answering) => {
  server = await awsServer('sms-voice', answer);
  const client = new PinpointSMSVoiceV2Client({
    ...sendLimits({ connectionTimeout: 200, requestTimeout: 200 }),
    endpoint: server.url,
    region: REGION,
    credentials: KEYS,
  });
  return { send: sms('JINTIAO', client), asked: server.asked };
};

describe('given End User Messaging, which speaks AWS JSON 1.0', () => {
  it('asks for one transactional text, signed, word for word, and gives back the id of the message', async () => {
    const { send, asked } = await senderTo(() => TAKEN);
    expect(await send(message)).toEqual({ ok: true, value: { messageId: 'sms-1' } });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      path: '/',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'PinpointSMSVoiceV2.SendTextMessage',
      },
    });
    expect(asked[0]?.body).toEqual({
      DestinationPhoneNumber: '+8613800000001',
      OriginationIdentity: 'JINTIAO',
      MessageBody: message.text,
      MessageType: 'TRANSACTIONAL',
    });
  });

  it.each([
    ['opted out', awsError('ConflictException', 400, { Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' })],
    [
      'blocked',
      awsError('ConflictException', 400, { Reason: 'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE' }),
    ],
    [
      'is no number',
      awsError('ValidationException', 400, {
        Reason: 'FIELD_VALIDATION_FAILED',
        Fields: [{ Name: 'DestinationPhoneNumber', Message: 'not a phone number' }],
      }),
    ],
  ])('whose destination %s: says refused, once and for all', async (_why, answer) => {
    const { send, asked } = await senderTo(() => answer);
    expect(await send(message)).toEqual({ ok: false, error: { code: 'refused' } });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['ConflictException', { Reason: 'NO_ORIGINATION_IDENTITIES_FOUND' }],
    ['ConflictException', { Reason: 'DESTINATION_PHONE_NUMBER_NOT_VERIFIED' }],
    ['ValidationException', { Reason: 'SENDER_ID_NOT_REGISTERED' }],
    [
      'ValidationException',
      { Reason: 'FIELD_VALIDATION_FAILED', Fields: [{ Name: 'OriginationIdentity', Message: 'no' }] },
    ],
    ['ResourceNotFoundException', { ResourceType: 'sender-id' }],
    ['ServiceQuotaExceededException', { Reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT' }],
    ['AccessDeniedException', { Reason: 'ACCOUNT_DISABLED' }],
  ])('that is not set up for us (%s %p): throws, since the number is not at fault', async (type, body) => {
    const { send } = await senderTo(() => awsError(type, 400, { Message: `no to ${message.to}`, ...body }));
    const fault = await send(message).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(NotSent);
    expect(String(fault)).toBe(`NotSent: SMS was not taken: ${type}`);
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain(message.to);
  });

  it.each([
    ['ThrottlingException', 400],
    ['InternalServerException', 500],
  ])('that answers %s once: tries again and is taken', async (type, status) => {
    const { send, asked } = await senderTo((_asked, attempt) => (attempt === 1 ? awsError(type, status) : TAKEN));
    expect(await send(message)).toEqual({ ok: true, value: { messageId: 'sms-1' } });
    expect(asked).toHaveLength(2);
  });

  it('that throttles again: throws, for another day of the message', async () => {
    const { send, asked } = await senderTo(() => awsError('ThrottlingException'));
    await expect(send(message)).rejects.toThrow('SMS was not taken: ThrottlingException');
    expect(asked).toHaveLength(2);
  });

  it('that is silent: gives up after two tries', async () => {
    const { send, asked } = await senderTo(() => 'silence');
    await expect(send(message)).rejects.toThrow('SMS was not taken: TimeoutError');
    expect(asked).toHaveLength(2);
  });

  it('a stranger’s signature is not taken: the service does check', async () => {
    server = await awsServer('sms-voice', () => TAKEN);
    const credentials = { ...KEYS, secretAccessKey: 'another' };
    const client = new PinpointSMSVoiceV2Client({ endpoint: server.url, region: REGION, credentials, maxAttempts: 1 });
    await expect(sms('JINTIAO', client)(message)).rejects.toThrow('InvalidSignatureException');
    expect(server.asked).toEqual([]);
  });
});

describe('given the limits of a send', () => {
  it('ends within half of the 45 seconds that a claim lasts', () => {
    const { maxAttempts, requestHandler } = sendLimits();
    const { connectionTimeout, requestTimeout } = requestHandler;
    expect(maxAttempts * (connectionTimeout + requestTimeout)).toBeLessThan(SEND_WITHIN_MS);
    expect(SEND_WITHIN_MS).toBeLessThan(45_000 / 2);
  });
});
