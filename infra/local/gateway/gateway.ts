import type { HttpAnswer, HttpRequest } from '../front/http.ts';
import type { Access, Assembly, Functions, HostTime } from '../parts.ts';
import { authorizerDesk } from './authorizer.ts';
import { gatewayResponse, type Refusal } from './gateway-responses.ts';
import { type ApiCall, type AuthorizerContext, callOf, proxyEvent } from './proxy-event.ts';
import { proxyAnswer } from './proxy-response.ts';
import { routerOf } from './routing.ts';
import type { Method } from './skeleton.ts';
import { readStage } from './stage.ts';

/** The public API on its stage. */
export interface Gateway {
  readonly stage: string;
  /** A request whose path begins with the stage. */
  readonly answer: (request: HttpRequest) => Promise<HttpAnswer>;
}

interface Needs {
  readonly assembly: Assembly;
  readonly functions: Functions;
  readonly access: Access;
  readonly time: HostTime;
  /** Told what made a function unreachable; the caller only hears INTEGRATION_FAILURE. */
  readonly onFault: (fault: unknown) => void;
}

const SERVICE = 'apigateway.amazonaws.com';
const MOST_BYTES = 10 * 1024 * 1024;

/** Reads the API of the assembly, refusing by name what it does not model. */
export const openGateway = ({ assembly, functions, access, time, onFault }: Needs): Gateway => {
  const api = readStage(assembly);
  const route = routerOf(api.skeleton.resources);

  const mayInvoke = (functionArn: string, credentials: string | undefined, sourceArn: string): boolean => {
    const need = { action: 'lambda:InvokeFunction', resource: functionArn };
    if (credentials === undefined) return access.serviceMay(SERVICE, { ...need, sourceArn }).allowed;
    return access.serviceMayAssume(SERVICE, credentials).allowed && access.roleMay(credentials, need).allowed;
  };

  const authorize = authorizerDesk({
    functions,
    time,
    mayCall: ({ functionArn, credentials, name }) =>
      mayInvoke(functionArn, credentials, `${api.arn}/authorizers/${name}`),
  });

  const integrate = async (
    call: ApiCall,
    { functionArn, credentials, timeoutMillis }: Method,
    authorizer: AuthorizerContext | undefined,
  ): Promise<HttpAnswer | Refusal> => {
    const source = `${api.arn}/${api.stage}/${call.request.method}${call.resourcePath}`;
    if (!mayInvoke(functionArn, credentials, source)) return { type: 'API_CONFIGURATION_ERROR', authorizer };
    const outcome = await within(timeoutMillis, functions.invoke(functionArn, proxyEvent(call, authorizer)), onFault);
    if (typeof outcome === 'string') return { type: outcome, authorizer };
    return (outcome.ok ? proxyAnswer(outcome.value, call) : undefined) ?? { type: 'DEFAULT_5XX', authorizer };
  };

  const serve = async (call: ApiCall): Promise<readonly [ApiCall, HttpAnswer | Refusal]> => {
    const match = route(call.path);
    const { methods = {}, path } = match?.resource ?? {};
    const method = methods[call.request.method] ?? methods.ANY;
    if (!match || !method) return [call, { type: 'MISSING_AUTHENTICATION_TOKEN' }];
    const pathParameters = decoded(match.parameters);
    if (!pathParameters) return [call, { type: 'BAD_REQUEST_PARAMETERS' }];
    const routed = { ...call, resourcePath: path, pathParameters };
    if (call.request.body.length > MOST_BYTES) return [routed, { type: 'REQUEST_TOO_LARGE' }];
    if (!method.authorizer) return [routed, await integrate(routed, method, undefined)];
    const authorization = await authorize(method.authorizer, routed);
    if (!authorization.ok) return [routed, authorization.refusal];
    return [routed, await integrate(routed, method, authorization.context)];
  };

  return {
    stage: api.stage,
    answer: async (request) => {
      const [call, outcome] = await serve(callOf(api, request, time.now()));
      return 'type' in outcome ? gatewayResponse(call, outcome) : outcome;
    },
  };
};

const decoded = (parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined => {
  try {
    return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch (fault) {
    if (fault instanceof URIError) return undefined;
    throw fault;
  }
};

type Outcome = Awaited<ReturnType<Functions['invoke']>>;

// The limit is of real time, as all limits of an invocation are: the host's time stands still while it runs.
const within = async (
  milliseconds: number,
  work: Promise<Outcome>,
  onFault: (fault: unknown) => void,
): Promise<Outcome | 'INTEGRATION_TIMEOUT' | 'INTEGRATION_FAILURE'> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'INTEGRATION_TIMEOUT'>((resolve) => {
    timer = setTimeout(() => resolve('INTEGRATION_TIMEOUT'), milliseconds);
  });
  const reached = work.catch((fault: unknown) => {
    onFault(fault);
    return 'INTEGRATION_FAILURE' as const;
  });
  try {
    return await Promise.race([reached, late]);
  } finally {
    clearTimeout(timer);
  }
};
