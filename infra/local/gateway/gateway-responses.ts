import { type HttpAnswer, headerOf } from '../front/http.ts';
import { defaultsOf, filled, type GatewayResponses, type ResponseType } from './gateway-response-types.ts';
import { type ApiCall, type AuthorizerContext, requestContext } from './proxy-event.ts';

export interface Refusal {
  readonly type: ResponseType;
  readonly message?: string;
  readonly authorizer?: AuthorizerContext | undefined;
}

/**
 * What the gateway says without an integration, by the skeleton's own response of that type, else by its DEFAULT_4XX
 * or DEFAULT_5XX, else by API Gateway's. A default's status is passed on only where the skeleton gives one.
 */
export const gatewayResponse = (call: ApiCall, refusal: Refusal): HttpAnswer => {
  const defaults = defaultsOf(refusal.type);
  const message = refusal.message ?? defaults.message;
  const own = responseFor(call.api.skeleton.responses, refusal.type, defaults.status);
  const lookUp = variablesOf(call, refusal, message);
  const [type, template] = templateFor(own?.responseTemplates, call) ?? [
    'application/json',
    // Observed of the service: an authorizer's denial alone spells its Message with a capital.
    refusal.type === 'ACCESS_DENIED'
      ? '{"Message":$context.error.messageString}'
      : '{"message":$context.error.messageString}',
  ];
  const headers = Object.entries(own?.responseParameters ?? {}).flatMap(([name, source]) => {
    const value = source.startsWith("'") ? source.slice(1, -1) : lookUp(source);
    return value === '' ? [] : [[name.slice('gatewayresponse.header.'.length), value] as const];
  });
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    status: own?.statusCode ?? defaults.status,
    headers: [
      ...(typed ? [] : ([['content-type', type]] as const)),
      ...headers,
      ['x-amzn-requestid', call.requestId],
      ['x-amz-apigw-id', call.extendedRequestId],
      ['x-amzn-errortype', defaults.errorType],
    ],
    body: filled(template, lookUp),
  };
};

const responseFor = (responses: GatewayResponses, type: ResponseType, status: number) =>
  responses[type] ?? responses[status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX'];

const templateFor = (
  templates: Readonly<Record<string, string>> | undefined,
  { request }: ApiCall,
): readonly [string, string] | undefined => {
  const offered = Object.entries(templates ?? {});
  const wanted = (headerOf(request, 'accept') ?? '').split(',').map((range) => range.split(';')[0]?.trim());
  return (
    offered.find(([type]) => wanted.includes(type)) ??
    offered.find(([type]) => type === 'application/json') ??
    offered[0]
  );
};

const variablesOf = (call: ApiCall, refusal: Refusal, message: string | null): ((variable: string) => string) => {
  const { identity, ...context } = requestContext(call);
  const known: Scalars = {
    ...prefixed('context.', context),
    ...prefixed('context.identity.', identity),
    ...prefixed('context.authorizer.', refusal.authorizer ?? {}),
    ...prefixed('stageVariables.', call.api.variables),
    ...prefixed('method.request.path.', call.pathParameters),
    'context.error.message': message ?? '',
    'context.error.messageString': JSON.stringify(message),
    'context.error.responseType': refusal.type,
    'context.error.validationErrorString': '',
  };
  return (variable) => {
    const [, header] = /^method\.request\.header\.(.+)$/.exec(variable) ?? [];
    if (header !== undefined) return headerOf(call.request, header) ?? '';
    const [, parameter] = /^method\.request\.querystring\.(.+)$/.exec(variable) ?? [];
    if (parameter !== undefined) return call.query.getAll(parameter).at(-1) ?? '';
    return String(known[variable] ?? '');
  };
};

type Scalars = Readonly<Record<string, string | number | null | undefined>>;

const prefixed = (prefix: string, values: Scalars): Scalars =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]));
