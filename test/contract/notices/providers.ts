import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Message } from '../../../shared/ports.ts';
import type { Mood } from './messenger.ts';

type Received = Pick<Message, 'to' | 'subject' | 'text'>;

export interface Provider {
  readonly url: string;
  readonly received: readonly Received[];
  readonly stop: () => Promise<void>;
}

/** An AWS service on loopback: takes, refuses by the error given, or fails for good with a 503. */
export const awsProvider = async (
  mood: Mood,
  { refusal, read }: { readonly refusal: string; readonly read: (body: string) => Received },
): Promise<Provider> => {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const message = read(Buffer.concat(chunks).toString('utf8'));
      const headers = { 'content-type': 'application/json', 'x-amzn-errortype': refusal };
      if (mood === 'refuses') {
        response.writeHead(400, headers).end(JSON.stringify({ __type: refusal, message: `no to ${message.to}` }));
      } else if (mood === 'fails') {
        response.writeHead(503).end(JSON.stringify({ __type: 'Unavailable', message: `not now to ${message.to}` }));
      } else {
        received.push(message);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ MessageId: 'message-1' }));
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

/** The words of a quoted-printable or base64 part and of an encoded header, as a mail program reads them. */
const decoded = (raw: string): { readonly subject: string; readonly text: string } => {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, '');
  const subject = [...unfolded.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gi)].map(([, text = '']) =>
    Buffer.from(text, 'base64'),
  );
  const text = body.join('\r\n\r\n').replace(/\r\n/g, '');
  return { subject: Buffer.concat(subject).toString('utf8'), text: Buffer.from(text, 'base64').toString('utf8') };
};

/** A mail relay on loopback. */
export const mailRelay = async (mood: Mood): Promise<Provider> => {
  const received: Received[] = [];
  const answer = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      if (mood === 'refuses') done(answer(550, `no such mailbox ${address}`));
      else if (mood === 'fails') done(answer(451, `try later ${address}`));
      else done();
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo[0]?.address ?? '';
        received.push({ to, ...decoded(Buffer.concat(chunks).toString('utf8')) });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise((closed) => server.close(closed)),
  };
};
