import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { messengerOf } from '../../../shared/adapters/messengers.ts';
import { ses } from '../../../shared/adapters/ses.ts';
import { sms } from '../../../shared/adapters/sms.ts';
import { smtp } from '../../../shared/adapters/smtp.ts';
import { recordingMessenger } from '../../support/recording-messenger.ts';
import { type AwsAnswer, awsError, awsServer, KEYS, REGION } from './aws-server.ts';
import { mailRelay } from './mail-relay.ts';
import { type Mood, messengerContract } from './messenger.ts';
import { simpleMail } from './simple-mail.ts';

const FROM = 'notice@example.com';

const recorded = async (mood: Mood) => {
  const messenger = recordingMessenger(['sms', 'email'], {
    refuses: () => mood === 'refuses',
    fails: () => mood === 'fails',
  });
  return {
    messenger,
    received: () => messenger.sent.map(({ channel: _channel, ...message }) => message),
    stop: async () => undefined,
  };
};

messengerContract('memory', 'sms', recorded);
messengerContract('memory', 'email', recorded);

/** A service of AWS in this mood, with the client that talks to it. */
const awsIn = async (mood: Mood, service: string, refusal: AwsAnswer) => {
  const answers: Readonly<Record<Mood, AwsAnswer>> = {
    takes: { status: 200, body: { MessageId: 'message-1' } },
    refuses: refusal,
    fails: awsError('Unavailable', 503),
  };
  const server = await awsServer(service, () => answers[mood]);
  return { ...server, client: { endpoint: server.url, region: REGION, credentials: KEYS, maxAttempts: 1 } };
};

messengerContract('End User Messaging', 'sms', async (mood) => {
  const Fields = [{ Name: 'DestinationPhoneNumber', Message: 'not a phone number' }];
  const refusal = awsError('ValidationException', 400, { Reason: 'FIELD_VALIDATION_FAILED', Fields });
  const { client, asked, stop } = await awsIn(mood, 'sms-voice', refusal);
  return {
    messenger: messengerOf(new Map([['sms', sms('JINTIAO', new PinpointSMSVoiceV2Client(client))]])),
    received: () =>
      asked.map(({ body }) => ({ to: String(body.DestinationPhoneNumber), text: String(body.MessageBody) })),
    stop,
  };
});

messengerContract('SES', 'email', async (mood) => {
  const { client, asked, stop } = await awsIn(mood, 'ses', awsError('MessageRejected'));
  return {
    messenger: messengerOf(new Map([['email', ses(FROM, new SESv2Client(client))]])),
    received: () => asked.map(({ body }) => simpleMail(body)),
    stop,
  };
});

messengerContract('SMTP', 'email', async (mood) => {
  const relay = await mailRelay(mood);
  const messenger = messengerOf(new Map([['email', smtp(relay.url, FROM)]]));
  return { messenger, received: () => relay.received, stop: relay.stop };
});
