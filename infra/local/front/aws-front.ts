import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Access, type AwsService, type Caller, type JsonObject, type Need, NotModelled } from '../parts.ts';
import { type Addressed, accessKeyOf, addressOf, answerOf, errorOf } from './aws-protocol.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';

interface Needs {
  /** By the prefix of their ARNs: `dynamodb`, `states`, `events`, `sqs`, `sms-voice`, `ses`. */
  readonly services: Readonly<Record<string, AwsService>>;
  readonly callerOf: (accessKeyId: string) => Caller | undefined;
  readonly access: Access;
  readonly onFault: (fault: unknown) => void;
}

const Body = z.record(z.string(), z.json());

/** Answers calls of the ordinary AWS SDK; undefined where the request is no such call. */
export const awsFront = ({ services, callerOf, access, onFault }: Needs) => {
  const serve = async (
    request: HttpRequest,
    requestId: string,
    { protocol, operation }: Addressed,
  ): Promise<HttpAnswer> => {
    const refuse = (status: number, type: string, message: string) =>
      errorOf(protocol, requestId, { status, type, message });
    const denial = protocol.rest ? 403 : 400;
    const service = services[protocol.service];
    if (!service) throw new NotModelled(`the AWS service ${protocol.service}`);
    const key = accessKeyOf(request);
    if (key === undefined) return refuse(denial, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
    const caller = callerOf(key);
    if (!caller) {
      return refuse(denial, 'UnrecognizedClientException', 'The security token included in the request is invalid.');
    }
    const body = parsed(request.body);
    if (!body) return refuse(400, 'SerializationException', 'The request body is no JSON object.');
    const call = { operation, body };
    for (const need of service.needs(call)) {
      const verdict = access.roleMay(caller.roleArn, need);
      if (!verdict.allowed) {
        return refuse(denial, 'AccessDeniedException', deniedMessage(caller, need, verdict.because, protocol.rest));
      }
    }
    const { status, body: answer } = await service.answer(call);
    return answerOf(protocol, requestId, status, answer);
  };

  return async (request: HttpRequest): Promise<HttpAnswer | undefined> => {
    const requestId = randomUUID();
    let addressed: Addressed | undefined;
    try {
      addressed = addressOf(request);
      return addressed && (await serve(request, requestId, addressed));
    } catch (fault) {
      const protocol = addressed?.protocol ?? { service: '', contentType: 'application/json', rest: false };
      if (fault instanceof NotModelled) {
        return errorOf(protocol, requestId, { status: 501, type: 'UnknownOperationException', message: fault.message });
      }
      onFault(fault);
      return errorOf(protocol, requestId, { status: 500, type: 'InternalFailure', message: 'The local host failed.' });
    }
  };
};

const parsed = (body: Buffer): JsonObject | undefined => {
  try {
    return Body.safeParse(JSON.parse(body.length === 0 ? '{}' : body.toString('utf8'))).data;
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
};

const deniedMessage = (
  { roleArn, session }: Caller,
  { action, resource }: Need,
  because: string,
  rest: boolean,
): string => {
  const user = `${roleArn.replace(':iam:', ':sts:').replace(/:role\/(?:.*\/)?/, ':assumed-role/')}/${session}`;
  // SES has a wording of its own.
  if (rest) return `User \`${user}' is not authorized to perform \`${action}' on resource \`${resource}'`;
  const reason = /explicit/i.test(because)
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${action} action`;
  return `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
};
