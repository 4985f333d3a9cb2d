import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Message } from '../../../shared/ports.ts';
import type { Mood } from './messenger.ts';

export interface Relay {
  readonly host: string;
  /** `smtp://…`, without a name */
  readonly url: string;
  readonly received: readonly Pick<Message, 'to' | 'subject' | 'text'>[];
  /** as they came, and as a mail program reads them */
  readonly mails: readonly { readonly raw: string; readonly read: Email; readonly secure: boolean }[];
  readonly logins: readonly string[];
  readonly stop: () => Promise<void>;
}

/** What the relay says to each command of an SMTP conversation; takes it where nothing is said. */
export interface Says {
  readonly sender?: number;
  readonly recipient?: number;
  readonly data?: number;
  /** milliseconds before it answers to a recipient */
  readonly slowness?: number;
}

// Made for this relay; nobody vouches for the certificate, and the key opens nothing.
const pem = (part: 'key' | 'certificate'): string =>
  readFileSync(join(import.meta.dirname, `../../fixtures/mail-relay/${part}.pem`), 'utf8');

const answer = (code: number, about: string) => Object.assign(new Error(`said about ${about}`), { responseCode: code });

/**
 * A mail relay on loopback. `guarded` offers STARTTLS, by a certificate nobody vouches for, and then asks for the
 * password `right`.
 */
export const relay = async (says: Says = {}, guarded = false): Promise<Relay> => {
  const mails: { raw: string; read: Email; secure: boolean }[] = [];
  const received: Pick<Message, 'to' | 'subject' | 'text'>[] = [];
  const logins: string[] = [];
  const openness: SMTPServerOptions = guarded
    ? { authOptional: false, authMethods: ['PLAIN', 'LOGIN'], key: pem('key'), cert: pem('certificate') }
    : { authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] };
  const server = new SMTPServer({
    ...openness,
    onAuth: ({ username, password }, { secure }, done) => {
      logins.push(`${username} ${secure ? 'under TLS' : 'in clear'}`);
      if (password === 'right') done(null, { user: username });
      else done(answer(535, 'the password'));
    },
    onMailFrom: ({ address }, _session, done) => (says.sender ? done(answer(says.sender, address)) : done()),
    onRcptTo: ({ address }, _session, done) => {
      setTimeout(() => (says.recipient ? done(answer(says.recipient, address)) : done()), says.slowness ?? 0).unref();
    },
    onData: (stream, { envelope, secure }, done) => {
      if (says.data) {
        stream.resume();
        stream.on('end', () => done(answer(says.data ?? 0, 'the message')));
        return;
      }
      const take = async (): Promise<void> => {
        const mail = await buffer(stream);
        const read = await PostalMime.parse(mail);
        mails.push({ raw: mail.toString('latin1'), read, secure });
        const to = envelope.rcptTo[0]?.address ?? '';
        received.push({ to, subject: read.subject ?? '', text: (read.text ?? '').replace(/\n$/, '') });
      };
      callbackify(take)((error) => done(error));
    },
  });
  // What clients break off is theirs to tell.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `smtp://127.0.0.1:${port}`,
    received,
    mails,
    logins,
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
};

const moods: Readonly<Record<Mood, Says>> = { takes: {}, refuses: { recipient: 550 }, fails: { recipient: 451 } };

/** The same in a mood. */
export const mailRelay = (mood: Mood): Promise<Relay> => relay(moods[mood]);
