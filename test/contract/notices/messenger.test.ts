import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { messengerOf } from '../../../shared/adapters/messengers.ts';
import { ses } from '../../../shared/adapters/ses.ts';
import { sms } from '../../../shared/adapters/sms.ts';
import { smtp } from '../../../shared/adapters/smtp.ts';
import { recordingMessenger } from '../../support/recording-messenger.ts';
import { type Mood, messengerContract } from './messenger.ts';
import { awsProvider, mailRelay } from './providers.ts';

const FROM = 'notice@example.com';

const client = (endpoint: string) => ({
  endpoint,
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  maxAttempts: 1,
});

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

messengerContract('End User Messaging', 'sms', async (mood) => {
  const provider = await awsProvider(mood, {
    refusal: 'ValidationException',
    read: (body) => {
      const { DestinationPhoneNumber: to, MessageBody: text } = JSON.parse(body);
      return { to, text };
    },
  });
  const sender = sms('JINTIAO', new PinpointSMSVoiceV2Client(client(provider.url)));
  return { messenger: messengerOf(new Map([['sms', sender]])), received: () => provider.received, stop: provider.stop };
});

messengerContract('SES', 'email', async (mood) => {
  const provider = await awsProvider(mood, {
    refusal: 'MessageRejected',
    read: (body) => {
      const { Destination, Content } = JSON.parse(body);
      const { Subject, Body } = Content.Simple;
      return { to: Destination.ToAddresses[0], subject: Subject.Data, text: Body.Text.Data };
    },
  });
  const sender = ses(FROM, new SESv2Client(client(provider.url)));
  return {
    messenger: messengerOf(new Map([['email', sender]])),
    received: () => provider.received,
    stop: provider.stop,
  };
});

messengerContract('SMTP', 'email', async (mood) => {
  const relay = await mailRelay(mood);
  const messenger = messengerOf(new Map([['email', smtp(relay.url, FROM)]]));
  return { messenger, received: () => relay.received, stop: relay.stop };
});
