import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export const KEYS = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret/of+the+test' };
export const REGION = 'ap-southeast-1';

/** A request that was signed as AWS wants it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface AwsAnswer {
  readonly status: number;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as the protocol tells it: the body for JSON 1.0, the header for REST-JSON, each with the status. */
export const awsError = (
  type: string,
  status = 400,
  body: Readonly<Record<string, unknown>> = { message: 'no', Message: 'no' },
): AwsAnswer => ({ status, headers: { 'x-amzn-errortype': type }, body: { __type: type, ...body } });

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

interface Signed {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: Buffer;
}

/** AWS Signature Version 4 over the request as it came, made anew and compared. */
const isSigned = ({ method, path, headers, raw }: Signed, service: string): boolean => {
  const read =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!read) return false;
  const [, key, date = '', region = '', scope = '', names = '', signature] = read;
  if (key !== KEYS.accessKeyId || region !== REGION || scope !== service) return false;
  const signed = names.split(';');
  if (!['host', 'x-amz-date'].every((name) => signed.includes(name))) return false;
  const canonical = [
    method,
    path,
    '',
    ...signed.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    '',
    names,
    sha256(raw),
  ].join('\n');
  const at = String(headers['x-amz-date']);
  const toSign = ['AWS4-HMAC-SHA256', at, `${date}/${region}/${scope}/aws4_request`, sha256(canonical)].join('\n');
  const dated = hmac(`AWS4${KEYS.secretAccessKey}`, date);
  const signing = [region, scope, 'aws4_request'].reduce(hmac, dated);
  return createHmac('sha256', signing).update(toSign).digest('hex') === signature;
};

export interface AwsServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  readonly stop: () => Promise<void>;
}

/** What it answers to the request that was asked for the n-th time, counted from 1. */
export type Answering = (asked: Asked, attempt: number) => AwsAnswer | 'silence';

/**
 * An AWS service on loopback that checks the signature of every request and then answers what it is told to; `silence`
 * takes the request and never answers.
 */
export const awsServer = async (service: string, answer: Answering): Promise<AwsServer> => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const raw = Buffer.concat(chunks);
      const signed = isSigned({ method, path, headers, raw }, service);
      if (signed) asked.push({ method, path, headers, body: JSON.parse(raw.toString('utf8')) });
      const last = asked.at(-1);
      const told = signed && last ? answer(last, asked.length) : awsError('InvalidSignatureException', 403);
      if (told === 'silence') return;
      response.writeHead(told.status, { 'content-type': 'application/json', ...told.headers });
      response.end(JSON.stringify(told.body ?? {}));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
