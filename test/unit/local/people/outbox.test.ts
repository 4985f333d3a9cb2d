import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { openOutbox } from '../../../../infra/local/people/outbox.ts';
import { manualTime, memoryStore } from '../../../support/memory-host.ts';
import { openHost, START } from '../front/open-host.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const PLACE = { partition: 'aws', region: 'ap-southeast-1', account: '111122223333' };

const hostWithOutbox = async (data = new Map<string, string>()) => {
  const time = manualTime(START);
  const { outbox, services, pages } = await openOutbox({ store: memoryStore(data), time, assembly: PLACE });
  const { door, sdk, asked } = await openHost({ services, pages, time });
  open.push(door.close);
  const sms = (to: string, body: string, more: object = {}) =>
    new PinpointSMSVoiceV2Client(sdk).send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: to,
        MessageBody: body,
        OriginationIdentity: 'JINTIAO',
        ...more,
      }),
    );
  const email = (to: string, subject: string, body: { text?: string; html?: string }, more: object = {}) =>
    new SESv2Client(sdk).send(
      new SendEmailCommand({
        FromEmailAddress: '金调 <no-reply@jintiao.example>',
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: { Data: subject },
            Body: {
              ...(body.text === undefined ? {} : { Text: { Data: body.text } }),
              ...(body.html === undefined ? {} : { Html: { Data: body.html } }),
            },
          },
        },
        ...more,
      }),
    );
  const page = async (query = '') => (await fetch(`${door.url}/host/outbox${query}`)).text();
  return { outbox, time, asked, sms, email, page, url: door.url };
};

describe('given messages that functions sent', () => {
  it('keeps an SMS as it was sent, with the instant of the host and its parts', async () => {
    const { outbox, sms } = await hostWithOutbox();
    const { MessageId } = await sms('+8613800000001', '金'.repeat(71));
    expect(await outbox()).toEqual([
      {
        channel: 'sms',
        messageId: MessageId,
        at: START,
        from: 'JINTIAO',
        to: ['+8613800000001'],
        body: '金'.repeat(71),
        parts: 2,
      },
    ]);
  });

  it('keeps an e-mail as it was sent', async () => {
    const { outbox, email } = await hostWithOutbox();
    const cc = { Destination: { ToAddresses: ['a@x.cn'], CcAddresses: ['b@x.cn'] } };
    const { MessageId } = await email('', '调解受理通知', { text: '正文', html: '<p>正文</p>' }, cc);
    expect(await outbox()).toEqual([
      {
        channel: 'email',
        messageId: MessageId,
        at: START,
        from: '金调 <no-reply@jintiao.example>',
        to: ['a@x.cn'],
        copies: ['b@x.cn'],
        subject: '调解受理通知',
        text: '正文',
        html: '<p>正文</p>',
      },
    ]);
  });

  it('keeps them in the order of sending, over a restart', async () => {
    const data = new Map<string, string>();
    const first = await hostWithOutbox(data);
    for (let n = 1; n <= 11; n += 1) await first.sms('+8613800000001', `${n}`);
    const second = await hostWithOutbox(data);
    await second.sms('+8613800000001', '12');
    const bodies = (await second.outbox()).map((message) => (message.channel === 'sms' ? Number(message.body) : 0));
    expect(bodies).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('asks for the permission of the sender', async () => {
    const { asked, sms, email } = await hostWithOutbox();
    await sms('+8613800000001', 'a');
    await sms('+8613800000001', 'a', { OriginationIdentity: 'pool-1' });
    await sms('+8613800000001', 'a', { OriginationIdentity: 'arn:aws:sms-voice:x:1:phone-number/phone-1' });
    await sms('+8613800000001', 'a', { OriginationIdentity: undefined });
    await email('a@x.cn', 's', { text: 't' });
    expect(asked.map((one) => one.split(' ').slice(1).join(' '))).toEqual([
      'sms-voice:SendTextMessage arn:aws:sms-voice:ap-southeast-1:111122223333:sender-id/JINTIAO/CN',
      'sms-voice:SendTextMessage arn:aws:sms-voice:ap-southeast-1:111122223333:pool/pool-1',
      'sms-voice:SendTextMessage arn:aws:sms-voice:x:1:phone-number/phone-1',
      'sms-voice:SendTextMessage *',
      'ses:SendEmail arn:aws:ses:ap-southeast-1:111122223333:identity/jintiao.example',
    ]);
  });

  it('refuses as AWS does what cannot be sent, and keeps nothing', async () => {
    const { outbox, sms, email } = await hostWithOutbox();
    await expect(sms('nobody', 'a')).rejects.toMatchObject({
      name: 'ValidationException',
      Fields: [{ Name: 'DestinationPhoneNumber' }],
    });
    await expect(sms('+8613800000001', '')).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(email('a@x.cn', 's', {})).rejects.toMatchObject({ name: 'BadRequestException' });
    await expect(email('', 's', { text: 't' }, { Destination: {} })).rejects.toMatchObject({
      name: 'BadRequestException',
    });
    expect(await outbox()).toEqual([]);
  });

  it('names what it does not model', async () => {
    const { sms, email } = await hostWithOutbox();
    await expect(sms('+8613800000001', 'a', { DryRun: true })).rejects.toThrow('sms-voice:SendTextMessage with DryRun');
    const raw = { Content: { Raw: { Data: new Uint8Array([1]) } } };
    await expect(email('a@x.cn', 's', {}, raw)).rejects.toThrow('ses:SendEmail with Content.Raw');
  });
});

describe('given the outbox page', () => {
  it('escapes all that was written, and frames HTML mail without script', async () => {
    const { sms, email, page } = await hostWithOutbox();
    await sms('+8613800000001', '<script>alert("1")</script>', { OriginationIdentity: '"><img src=x>' });
    await email('"><b>"@x.cn', '<script>2</script>', {
      html: '<p title="a">好</p><script>3</script>',
      text: '</pre><script>4',
    });
    const text = await page();
    expect(text).not.toMatch(/<script|<img|<b>"/);
    expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(text).toContain(
      '<iframe sandbox title="邮件正文" srcdoc="&lt;p title=&quot;a&quot;&gt;好&lt;/p&gt;&lt;script&gt;3&lt;/script&gt;">',
    );
  });

  it('escapes what stands in the address line', async () => {
    const { page } = await hostWithOutbox();
    expect(await page('?to=%22%3E%3Cscript%3E')).not.toContain('<script>');
  });

  it('shows the newest first, under its local day', async () => {
    const { sms, page, time } = await hostWithOutbox();
    await sms('+8613800000001', 'earlier');
    await time.moveTo(Date.parse('2023-09-25T16:00:00Z'));
    await sms('+8613800000001', 'later');
    const text = await page();
    expect(text.indexOf('later')).toBeLessThan(text.indexOf('earlier'));
    expect(text).toContain('<h2>2023-09-26 星期二</h2>');
    expect(text).toContain('<h2>2023-09-15 星期五</h2>');
    expect(text).toContain('<time>09:00:00</time>');
  });

  it('shows one channel, as a person would call it', async () => {
    const { sms, email, page } = await hostWithOutbox();
    await sms('+8613800000001', 'by telephone');
    await email('a@x.cn', 'by mail', { text: 't' });
    const mails = await page('?channel=email');
    expect(mails).toContain('by mail');
    expect(mails).not.toContain('by telephone');
    expect(mails).toContain('<option value="email" selected>邮件 E-mail</option>');
    expect(await page('?channel=pigeon')).toContain('没有消息');
  });

  it('shows one recipient, or one day, on the page and in JSON', async () => {
    const { sms, email, page, time, url } = await hostWithOutbox();
    await sms('+8613800000001', 'to Wu');
    await email('a@x.cn', 'to A', { text: 't' });
    await time.moveTo(START + 86_400_000);
    await sms('+8613800000001', 'next day');
    const toWu = await page('?to=%2B8613800000001&day=2023-09-15');
    expect(toWu).toContain('to Wu');
    expect(toWu).not.toMatch(/to A|next day/);
    expect(toWu).toContain('<option value="+8613800000001" selected>');
    expect(await page('?day=2023-01-01')).toContain('没有消息');
    const { messages } = (await (await fetch(`${url}/host/outbox.json?to=a@x.cn`)).json()) as { messages: unknown[] };
    expect(messages).toMatchObject([{ channel: 'email', subject: 'to A' }]);
  });
});
