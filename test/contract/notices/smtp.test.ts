import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { NotSent } from '../../../shared/adapters/sender.ts';
import { smtp } from '../../../shared/adapters/smtp.ts';
import { type Relay, relay, type Says } from './mail-relay.ts';

const FROM = 'notice@example.com';
const message = {
  channel: 'email',
  to: 'wu@example.com',
  subject: '【岑巩金调委】调解期限提醒 （2023）岑金调字第0001号 届满日2023年9月26日 请尽快与调解员联系',
  text: '案号：（2023）岑金调字第0001号\n请办理：㛃䶮𬭎龑骉仉贠暅\n.一行以句点开头',
} as const;

let open: Relay | undefined;
afterEach(async () => open?.stop());

const relayed = async (says: Says = {}, guarded = false): Promise<Relay> => {
  open = await relay(says, guarded);
  return open;
};

describe('given an SMTP relay', () => {
  it('hands it one mail that a mail program reads to the last character, and gives back the mail’s own id', async () => {
    const { url, mails, received } = await relayed();
    const sent = await smtp(url, FROM)(message);
    expect(sent).toEqual({ ok: true, value: { messageId: mails[0]?.read.messageId } });
    const { channel: _channel, ...written } = message;
    expect(received).toEqual([written]);
    expect(mails[0]?.read.from).toMatchObject({ address: FROM });
  });

  it('writes ASCII alone: the subject in encoded words (RFC 2047), the text in base64 or quoted-printable', async () => {
    const { url, mails } = await relayed();
    await smtp(url, FROM)(message);
    const raw = mails[0]?.raw ?? '';
    expect(raw).toMatch(/^[\t\r\n -~]+$/);
    expect(raw).toMatch(/^Subject: =\?UTF-8\?[BQ]\?/m);
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(raw).toMatch(/^Content-Transfer-Encoding: (base64|quoted-printable)\r$/m);
    expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
  });

  it.each([550, 551, 553, 554])('that knows no such recipient (%i): says refused', async (code) => {
    const { url } = await relayed({ recipient: code });
    expect(await smtp(url, FROM)(message)).toEqual({ ok: false, error: { code: 'refused' } });
  });

  it.each([
    ['is busy', { recipient: 451 }, 'EENVELOPE'],
    ['is full for now', { recipient: 452 }, 'EENVELOPE'],
    ['does not take our sender', { sender: 550 }, 'EENVELOPE'],
    ['takes no message for now', { data: 451 }, 'EMESSAGE'],
    ['does not take the message', { data: 554 }, 'EMESSAGE'],
  ] as const)('that %s: throws for another try, without the address', async (_why, says, code) => {
    const { url } = await relayed(says);
    const fault = await smtp(url, FROM)(message).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(NotSent);
    expect(String(fault)).toBe(`NotSent: e-mail was not taken: ${code}`);
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain(message.to);
  });

  it('that takes its time over every step: is given up while the claim still holds', async () => {
    const { url } = await relayed({ slowness: 5_000 });
    await expect(smtp(url, FROM, 300)(message)).rejects.toThrow('e-mail was not taken: ETIMEDOUT');
  });

  it('that is not there: throws for another try', async () => {
    const { url, stop } = await relay();
    await stop();
    await expect(smtp(url, FROM)(message)).rejects.toThrow('e-mail was not taken: ESOCKET');
  });
});

describe('given an SMTP relay that wants a password', () => {
  const trusting = '?tls.rejectUnauthorized=false';

  it('logs in and sends under TLS', async () => {
    const { host, logins, mails } = await relayed({}, true);
    const sent = await smtp(`smtp://jintiao:right@${host}/${trusting}`, FROM)(message);
    expect(sent.ok).toBe(true);
    expect(logins).toEqual(['jintiao under TLS']);
    expect(mails.map(({ secure }) => secure)).toEqual([true]);
  });

  it('with a wrong one: throws, since the address is not at fault', async () => {
    const { host } = await relayed({}, true);
    const send = smtp(`smtp://jintiao:wrong@${host}/${trusting}`, FROM);
    await expect(send(message)).rejects.toThrow('e-mail was not taken: EAUTH');
  });

  it('whose certificate nobody vouches for: is told neither password nor message', async () => {
    const { host, logins, mails } = await relayed({}, true);
    await expect(smtp(`smtp://jintiao:right@${host}`, FROM)(message)).rejects.toBeInstanceOf(NotSent);
    expect([logins, mails]).toEqual([[], []]);
  });

  it('but offers no TLS: is told neither, as if somebody had cut it out', async () => {
    const heard: string[] = [];
    const clear = createServer((socket) => {
      socket.write('220 clear\r\n');
      socket.on('data', (data) => {
        heard.push(String(data));
        socket.write(String(data).startsWith('EHLO') ? '250-clear\r\n250 AUTH PLAIN\r\n' : '502 no\r\n');
      });
      socket.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(clear, 'listening');
    const { port } = clear.address() as AddressInfo;
    const send = smtp(`smtp://jintiao:right@127.0.0.1:${port}`, FROM);
    await expect(send(message)).rejects.toBeInstanceOf(NotSent);
    expect(heard.filter((line) => /^(AUTH|MAIL|RCPT|DATA)/.test(line))).toEqual([]);
    clear.close();
  });
});
