import { SESv2Client } from '@aws-sdk/client-sesv2';
import { NotSent, sendLimits } from '../../../shared/adapters/sender.ts';
import { ses } from '../../../shared/adapters/ses.ts';
import { type Answering, type AwsAnswer, type AwsServer, awsError, awsServer, KEYS, REGION } from './aws-server.ts';
import { simpleMail } from './simple-mail.ts';

const message = {
  channel: 'email',
  to: 'wu@example.com',
  subject: '【岑巩金调委】案件受理 （2023）岑金调字第0001号',
  text: '案号：（2023）岑金调字第0001号\n请办理：㛃䶮𬭎龑骉仉贠暅',
} as const;
const TAKEN: AwsAnswer = { status: 200, body: { MessageId: '0100-ses-1' } };

let server: AwsServer | undefined;
afterEach(async () => server?.stop());

const senderTo = async (answer: Answering) => {
  server = await awsServer('ses', answer);
  const client = new SESv2Client({
    ...sendLimits({ connectionTimeout: 200, requestTimeout: 200 }),
    endpoint: server.url,
    region: REGION,
    credentials: KEYS,
  });
  return { send: ses('notice@example.com', client), asked: server.asked };
};

describe('given SES version 2, which speaks REST and JSON', () => {
  it('asks for one simple mail, signed, in UTF-8 to the last character, and gives back the id of the message', async () => {
    const { send, asked } = await senderTo(() => TAKEN);
    expect(await send(message)).toEqual({ ok: true, value: { messageId: '0100-ses-1' } });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      path: '/v2/email/outbound-emails',
      headers: { 'content-type': 'application/json' },
    });
    const { channel: _channel, ...written } = message;
    expect(simpleMail(asked[0]?.body)).toEqual(written);
  });

  it.each([
    ['an address that is none', awsError('BadRequestException', 400, { message: 'Missing final domain' })],
    ['what it rejects', awsError('MessageRejected', 400, { message: 'Address blacklisted' })],
  ])('that is given %s: says refused, once and for all', async (_what, answer) => {
    const { send, asked } = await senderTo(() => answer);
    expect(await send(message)).toEqual({ ok: false, error: { code: 'refused' } });
    expect(asked).toHaveLength(1);
  });

  it.each([
    [
      'MessageRejected',
      400,
      'Email address is not verified. The following identities failed the check: notice@example.com',
    ],
    ['MailFromDomainNotVerifiedException', 400, 'no'],
    ['AccountSuspendedException', 400, 'no'],
    ['SendingPausedException', 400, 'no'],
    ['LimitExceededException', 400, 'no'],
    ['NotFoundException', 404, 'no'],
  ])('that is not set up for us (%s %i): throws, since the address is not at fault', async (type, status, why) => {
    const { send } = await senderTo(() => awsError(type, status, { message: `${why} ${message.to}` }));
    const fault = await send(message).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(NotSent);
    expect(String(fault)).toBe(`NotSent: e-mail was not taken: ${type}`);
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain(message.to);
  });

  it.each([
    ['TooManyRequestsException', 429],
    ['InternalServiceError', 500],
  ])('that answers %s once: tries again and is taken', async (type, status) => {
    const { send, asked } = await senderTo((_asked, attempt) => (attempt === 1 ? awsError(type, status) : TAKEN));
    expect(await send(message)).toEqual({ ok: true, value: { messageId: '0100-ses-1' } });
    expect(asked).toHaveLength(2);
  });

  it('that is silent: gives up after two tries', async () => {
    const { send, asked } = await senderTo(() => 'silence');
    await expect(send(message)).rejects.toThrow('e-mail was not taken: TimeoutError');
    expect(asked).toHaveLength(2);
  });
});
