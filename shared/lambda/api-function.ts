import { NotFoundError, ParameterValidationError, Router } from '@aws-lambda-powertools/event-handler/http';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Route } from '../api/route.ts';
import type { Deed, Deeds } from './api-request.ts';
import type { Call } from './call.ts';
import { answered, type HttpAnswer, problem } from './http-answer.ts';
import { type Invocable, invocation } from './invocation.ts';
import { factsOf, type Log } from './log.ts';
import { requestReader } from './read-request.ts';
import { type Refusal, refused } from './refusal.ts';
import { callBehind, routable } from './routable.ts';

export interface ApiFunction<Routes extends readonly Route[]> {
  readonly routes: Routes;
  readonly deeds: Deeds<Routes>;
  readonly log: Log;
  readonly now?: () => Date;
}

/** `/cases/{caseId}` as the router writes it: `/cases/:caseId` */
const routerPath = (path: Route['path']): Route['path'] => `/${path.slice(1).replaceAll('{', ':').replaceAll('}', '')}`;

const nothing = (): void => undefined;

/** The router only warns of a route that it leaves out: here that stops the start. What fails in a call we log. */
const routerLogger = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  error: nothing,
  warn: (fault: unknown): never => {
    throw new Error(`route table: ${String(fault)}`);
  },
};

const answerers = (log: Log) => {
  const facts = ({ traceId }: Call, operation: string) => ({ traceId, operation });
  return {
    done: (call: Call, { operation, status }: Route, answer: Parameters<typeof answered>[2]): HttpAnswer => {
      log.say('call-answered', { ...facts(call, operation), status });
      return answered(call, status, answer);
    },
    rejected: (call: Call, operation: string, refusal: Refusal): HttpAnswer => {
      const { code, field } = refusal.rejection;
      log.count('Rejections', 'call-rejected', { ...facts(call, operation), rejection: code, field });
      return problem(call, refusal);
    },
    surprised: (call: Call, operation: string, error: unknown): HttpAnswer => {
      log.count('Surprises', 'surprise', { ...facts(call, operation), ...factsOf(error) });
      return problem(call, refused('unexpected').error);
    },
  };
};

/** The function of a service's routes: parses, asks the deed, answers. */
export const apiFunction = <const Routes extends readonly Route[]>({
  routes,
  deeds,
  log,
  now = () => new Date(),
}: ApiFunction<Routes>): Invocable<APIGatewayProxyEvent, APIGatewayProxyResult> => {
  const { done, rejected, surprised } = answerers(log);

  const handlerOf = (route: Route) => {
    const read = requestReader(route);
    // `Deeds` pairs every route with its own deed; a lookup by name cannot show that to the compiler.
    const deed = (deeds as unknown as Readonly<Record<string, Deed<Route>>>)[route.operation];
    if (deed === undefined) throw new Error(`no deed for ${route.operation}`);

    const answer = async (call: Call, path: Readonly<Record<string, string>>): Promise<HttpAnswer> => {
      const request = read(call, path, now());
      if (!request.ok) return rejected(call, route.operation, request.error);
      const outcome = await deed(request.value);
      return outcome.ok
        ? done(call, route, outcome.value)
        : rejected(call, route.operation, { rejection: outcome.error });
    };
    return (call: Call, path: Readonly<Record<string, string>>) =>
      answer(call, path).catch((error: unknown) => surprised(call, route.operation, error));
  };

  const router = new Router({ logger: routerLogger });
  for (const route of routes) {
    const handle = handlerOf(route);
    router.route(async ({ event, params }) => ({ ...(await handle(callBehind(event), params)) }), {
      method: route.method,
      path: routerPath(route.path),
    });
  }
  router.errorHandler([NotFoundError, ParameterValidationError, URIError], async (_error, { event }) => ({
    ...rejected(callBehind(event), 'none', refused('not-found').error),
  }));

  return invocation(
    log,
    async (event, context) => {
      const { statusCode, headers = {}, body } = await router.resolve(routable(event), context);
      return { statusCode, headers, body };
    },
    (event, error) => surprised(routable(event).call, 'none', error),
  );
};
