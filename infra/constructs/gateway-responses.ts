import { problemOf } from '../../shared/api/problem.ts';

/** What API Gateway itself answers, in the shape of every other problem. */
interface GatewayProblem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly basis: string;
}

/** A sentence of the one catalogue. The gateway cannot negotiate a language, so it says both. */
const catalogued = (code: 'unauthenticated' | 'role-not-allowed' | 'not-found' | 'body-too-large' | 'unexpected') => {
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    problemOf({ code }, { language, instance: '', traceId: '' }),
  );
  if (zh === undefined || en === undefined) throw new Error(`no sentence for ${code}`);
  const { status, basis } = zh;
  return { status, code, basis, title: `${zh.title} / ${en.title}`, detail: `${zh.detail} / ${en.detail}` };
};

const badRequest: GatewayProblem = {
  status: 400,
  code: 'bad-request',
  title: '请求有误 / Bad request',
  detail: '网关无法受理此请求 / the gateway cannot take this request',
  basis: 'RFC 9110',
};

const throttled: GatewayProblem = {
  status: 429,
  code: 'throttled',
  title: '请求过多 / Too many requests',
  detail: '请稍后重试 / try again later',
  basis: 'RFC 6585',
};

const timedOut: GatewayProblem = {
  status: 504,
  code: 'timed-out',
  title: '处理超时 / Timed out',
  detail: '未能及时得到结果，可凭同一 Idempotency-Key 重试 / no answer in time; retry with the same Idempotency-Key',
  basis: 'RFC 9110',
};

/** By response type of API Gateway. A type that is not named falls to its default. */
const problems: Readonly<Record<string, GatewayProblem>> = {
  DEFAULT_4XX: badRequest,
  DEFAULT_5XX: catalogued('unexpected'),
  UNAUTHORIZED: catalogued('unauthenticated'),
  ACCESS_DENIED: catalogued('role-not-allowed'),
  // An unknown route answers 403 "Missing Authentication Token" unless told otherwise; so does a known path with
  // another method.
  MISSING_AUTHENTICATION_TOKEN: catalogued('not-found'),
  RESOURCE_NOT_FOUND: catalogued('not-found'),
  REQUEST_TOO_LARGE: catalogued('body-too-large'),
  THROTTLED: throttled,
  QUOTA_EXCEEDED: throttled,
  INTEGRATION_TIMEOUT: timedOut,
};

/** JSON in ASCII: what lies between template and caller may mangle anything else. */
const ascii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const response = ({ status, code, title, detail, basis }: GatewayProblem) => ({
  statusCode: String(status),
  responseParameters: {
    'gatewayresponse.header.Content-Type': "'application/problem+json'",
    'gatewayresponse.header.Cache-Control': "'no-store'",
    ...(status === 401 ? { 'gatewayresponse.header.WWW-Authenticate': "'Bearer'" } : {}),
  },
  responseTemplates: {
    'application/json': ascii(
      JSON.stringify({
        type: `urn:jintiao:problem:${code}`,
        title,
        status,
        detail,
        code,
        basis,
        instance: '$context.path',
        traceId: '$context.requestId',
      }),
    ),
  },
});

/** `x-amazon-apigateway-gateway-responses` of the skeleton. */
export const gatewayResponses = Object.fromEntries(
  Object.entries(problems).map(([type, problem]) => [type, response(problem)]),
);
