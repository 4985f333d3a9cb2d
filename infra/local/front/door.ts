import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { HttpAnswer, HttpRequest } from './http.ts';

/** A loopback port. Its address is known before anybody answers, since functions and tokens are made with it. */
export interface Door {
  readonly url: string;
  readonly port: number;
  /** From now on `answer` serves; requests that came earlier have waited. */
  readonly open: (answer: (request: HttpRequest) => Promise<HttpAnswer>) => void;
  readonly close: () => Promise<void>;
}

// DynamoDB takes 16 MB a request and API Gateway 10 MB: enough to tell either that it got more.
const MOST_BYTES = 17 * 1024 * 1024;

export const openDoor = async (port = 0): Promise<Door> => {
  const opened = Promise.withResolvers<(request: HttpRequest) => Promise<HttpAnswer>>();
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, opened.promise).catch((fault: unknown) => {
      // Only a connection that broke on the way gets here: there is nobody left to answer.
      outgoing.destroy(fault instanceof Error ? fault : undefined);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('local host: no loopback port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    open: opened.resolve,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((fault) => (fault ? reject(fault) : resolve()));
        server.closeAllConnections();
      }),
  };
};

const serve = async (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  opened: Promise<(request: HttpRequest) => Promise<HttpAnswer>>,
): Promise<void> => {
  const body = await read(incoming);
  const answer = await opened;
  const {
    status,
    headers,
    body: content,
  } = await answer({
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: pairs(incoming.rawHeaders),
    body,
    sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1',
  });
  outgoing.statusCode = status;
  for (const [name, value] of headers) outgoing.appendHeader(name, value);
  outgoing.setHeader('content-length', Buffer.byteLength(content));
  outgoing.end(content);
};

// What goes past the limit is read and dropped, so that the sender gets to hear the refusal.
const read = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    if (size < MOST_BYTES) chunks.push(bytes);
    size += bytes.length;
  }
  return Buffer.concat(chunks);
};

const pairs = (raw: readonly string[]): (readonly [string, string])[] =>
  Array.from({ length: raw.length / 2 }, (_, i) => [raw[2 * i] ?? '', raw[2 * i + 1] ?? ''] as const);
