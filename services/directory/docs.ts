import type { APIGatewayProxyEvent } from 'aws-lambda';
import { docsRoutes } from '../../shared/api/routes/docs.ts';
import { callOf } from '../../shared/lambda/call.ts';
import { type HttpAnswer, problem } from '../../shared/lambda/http-answer.ts';
import { type Invocable, invocation } from '../../shared/lambda/invocation.ts';
import { factsOf, type Log } from '../../shared/lambda/log.ts';
import { refused } from '../../shared/lambda/refusal.ts';

interface Needs {
  /** a file beside the bundle, where the bundler put it */
  readonly read: (file: string) => Promise<string>;
  readonly log: Log;
}

const PAGE = 'docs.html';

/** Every file that is served, and as what. */
const files: ReadonlyMap<string, string> = new Map([
  [PAGE, 'text/html'],
  ['docs.css', 'text/css'],
  ['docs.js', 'text/javascript'],
  ['swagger-ui.css', 'text/css'],
  ['swagger-ui-bundle.js', 'text/javascript'],
  ['swagger-ui-bundle.js.LICENSE.txt', 'text/plain'],
]);

// Nothing is fetched from outside, by whatever the page is made of. Swagger UI sets styles on its elements.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const headers = {
  // The same for everybody, and new only with a deployment.
  'cache-control': 'public, max-age=3600',
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const resources: ReadonlySet<string> = new Set(docsRoutes.map(({ path }) => path));

/** Is this a call of the pages, and not of the API proper? */
export const isDocs = ({ resource }: Pick<APIGatewayProxyEvent, 'resource'>): boolean => resources.has(resource);

/** The API for people. Its files are read when they are asked for: a cold start of the directory needs none of them. */
export const docsFunction = ({ read, log }: Needs): Invocable<APIGatewayProxyEvent, HttpAnswer> =>
  invocation(
    log,
    async (event) => {
      const call = callOf(event);
      const facts = { traceId: call.traceId, route: call.route };
      const file = event.pathParameters?.file ?? PAGE;
      const type = files.get(file);
      if (type === undefined) {
        log.count('Rejections', 'call-rejected', { ...facts, rejection: 'not-found' });
        return problem(call, refused('not-found').error);
      }
      const body = await read(file);
      log.say('call-answered', { ...facts, status: 200 });
      return { statusCode: 200, headers: { ...headers, 'content-type': `${type}; charset=utf-8` }, body };
    },
    (event, error) => {
      const call = callOf(event);
      log.count('Surprises', 'surprise', { traceId: call.traceId, route: call.route, ...factsOf(error) });
      return problem(call, refused('unexpected').error);
    },
  );
