import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Route } from '../api/route.ts';
import { ok } from '../domain/result.ts';
import { prefersHtml } from './accepted.ts';
import type { Deed, Deeds, Page, Pages } from './api-request.ts';
import { type Call, callOf } from './call.ts';
import { type Answering, answered, type HttpAnswer, pageAnswered, problem, problemFor } from './http-answer.ts';
import { type Invocable, invocation } from './invocation.ts';
import { factsOf, type Log } from './log.ts';
import { requestReader } from './read-request.ts';
import { type Refusal, refused } from './refusal.ts';

export interface ApiFunction<Routes extends readonly Route[]> {
  readonly routes: Routes;
  readonly deeds: Deeds<Routes>;
  /** for the routes that people open */
  readonly pages?: Pages<Routes>;
  readonly log: Log;
  /** for routes with a media type: the other services do not carry it */
  readonly asFile?: Answering;
  readonly now?: () => Date;
}

type Handler = (call: Call) => Promise<HttpAnswer>;

/** The router: API Gateway has matched the path already and names its route in `resource`. */
const routed = (routes: readonly Route[], handlerOf: (route: Route) => Handler): ReadonlyMap<string, Handler> => {
  const handlers = new Map(routes.map((route) => [`${route.method} ${route.path}`, handlerOf(route)]));
  if (handlers.size < routes.length) throw new Error('route table: two routes of one method and path');
  return handlers;
};

/** The function of a service's routes: parses, asks the deed, answers. */
export const apiFunction = <const Routes extends readonly Route[]>({
  routes,
  deeds,
  pages,
  log,
  asFile,
  now = () => new Date(),
}: ApiFunction<Routes>): Invocable<APIGatewayProxyEvent, HttpAnswer> => {
  const factsAbout = ({ traceId, route }: Call) => ({ traceId, route });

  /** The page of the route called, where it has one and the caller would rather read it. */
  const pageFor = ({ route, headers }: Call): Page<Route> | undefined => {
    const called = routes.find(({ method, path, page }) => page && route === `${method} ${path}`);
    if (!called || !prefersHtml(headers.get('accept'))) return undefined;
    // As with the deeds below.
    return (pages as unknown as Readonly<Record<string, Page<Route>>>)[called.operation];
  };

  const told = async (call: Call, refusal: Refusal): Promise<HttpAnswer> => {
    const page = pageFor(call);
    if (!page) return problem(call, refusal);
    const error = problemFor(call, refusal);
    return pageAnswered(call, error.status, await page({ ok: false, error }));
  };

  const rejected = (call: Call, refusal: Refusal): Promise<HttpAnswer> => {
    const { code, field } = refusal.rejection;
    // The name of an unknown field is the caller's own text, and may be anybody's name.
    const known = refusal.errors?.[0]?.code === 'unknown-field' ? undefined : field;
    log.count('Rejections', 'call-rejected', { ...factsAbout(call), rejection: code, field: known });
    return told(call, refusal);
  };

  const handlerOf = (route: Route): Handler => {
    const read = requestReader(route);
    // `Deeds` pairs every route with its own deed; a lookup by name cannot show that to the compiler.
    const deed = (deeds as unknown as Readonly<Record<string, Deed<Route>>>)[route.operation];
    if (deed === undefined) throw new Error(`route table: no deed for ${route.operation}`);
    if (route.page && !Object.hasOwn(pages ?? {}, route.operation))
      throw new Error(`route table: no page for ${route.operation}`);
    const answer = route.mediaType ? asFile : answered;
    if (answer === undefined) throw new Error(`route table: nothing makes the file of ${route.operation}`);
    return async (call) => {
      const request = read(call, now());
      if (!request.ok) return rejected(call, request.error);
      const outcome = await deed(request.value);
      if (!outcome.ok) return rejected(call, { rejection: outcome.error });
      log.say('call-answered', { ...factsAbout(call), status: route.status });
      const page = pageFor(call);
      if (!page) return answer(call, route, outcome.value);
      return pageAnswered(call, route.status, await page(ok(outcome.value.body)));
    };
  };

  const handlers = routed(routes, handlerOf);
  return invocation(
    log,
    async (event) => {
      const call = callOf(event);
      const handle = handlers.get(call.route);
      return handle === undefined ? rejected(call, refused('not-found').error) : handle(call);
    },
    (event, error) => {
      const call = callOf(event);
      log.count('Surprises', 'surprise', { ...factsAbout(call), ...factsOf(error) });
      return told(call, refused('unexpected').error);
    },
  );
};
