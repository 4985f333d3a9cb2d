import { NotModelled } from '../parts.ts';
import { type HttpAnswer, type HttpRequest, headerOf, pathOf } from './http.ts';

/** How one service talks: the key of its part of the host, and the form of its errors. */
export interface Protocol {
  /** Key in the registry of services; also the prefix of its ARNs. */
  readonly service: string;
  readonly contentType: string;
  /** REST names errors in a header and denies with 403; the JSON protocols name them in the body and say 400. */
  readonly rest: boolean;
}

export interface Addressed {
  readonly protocol: Protocol;
  readonly operation: string;
}

const json10 = (service: string): Protocol => ({ service, contentType: 'application/x-amz-json-1.0', rest: false });

// By the prefix of X-Amz-Target, as the service models of the SDK give it.
const TARGETS: Readonly<Record<string, Protocol>> = {
  DynamoDB_20120810: json10('dynamodb'),
  AWSStepFunctions: json10('states'),
  AWSEvents: { ...json10('events'), contentType: 'application/x-amz-json-1.1' },
  AmazonSQS: json10('sqs'),
  PinpointSMSVoiceV2: json10('sms-voice'),
};

const SES: Protocol = { service: 'ses', contentType: 'application/json', rest: true };

/** The call's service and operation; undefined where the request is none of AWS's. */
export const addressOf = (request: HttpRequest): Addressed | undefined => {
  const target = headerOf(request, 'x-amz-target');
  if (target !== undefined) {
    const [prefix = '', operation = ''] = target.split('.');
    const protocol = TARGETS[prefix];
    if (!protocol) throw new NotModelled(`the AWS service behind X-Amz-Target ${target}`);
    return { protocol, operation };
  }
  if (!/^AWS4-/.test(headerOf(request, 'authorization') ?? '')) return undefined;
  if (request.method === 'POST' && pathOf(request) === '/v2/email/outbound-emails') {
    return { protocol: SES, operation: 'SendEmail' };
  }
  throw new NotModelled(`the AWS call ${request.method} ${pathOf(request)}`);
};

/** The access key of a SigV4 signature. The signature itself and its time are not checked. */
export const accessKeyOf = (request: HttpRequest): string | undefined =>
  /^AWS4-\S+\s+Credential=([^/,\s]+)\//.exec(headerOf(request, 'authorization') ?? '')?.[1];

export const answerOf = (protocol: Protocol, requestId: string, status: number, body: unknown): HttpAnswer => ({
  status,
  headers: [['content-type', protocol.contentType], ['x-amzn-requestid', requestId], ...errorHeader(body)],
  body: JSON.stringify(body ?? {}),
});

export const errorOf = (
  protocol: Protocol,
  requestId: string,
  { status, type, message }: { readonly status: number; readonly type: string; readonly message: string },
): HttpAnswer => {
  // An exception of the front door itself, not of the service's model: coral's, in the services that speak JSON 1.0.
  const name = protocol.contentType.endsWith('-1.0') ? `com.amazon.coral.service#${type}` : type;
  return answerOf(
    protocol,
    requestId,
    status,
    protocol.rest ? { __type: type, message } : { __type: name, Message: message },
  );
};

const errorHeader = (body: unknown): readonly (readonly [string, string])[] => {
  const type = body !== null && typeof body === 'object' && '__type' in body ? body.__type : undefined;
  return typeof type === 'string' ? [['x-amzn-errortype', type.split('#').at(-1) ?? type]] : [];
};
