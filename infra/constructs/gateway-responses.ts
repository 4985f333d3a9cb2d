import { problemOf } from '../../shared/api/problem.ts';
import { sourceOf } from '../../shared/domain/sources/citation.ts';

/** What API Gateway itself answers, in the shape of every other problem. */
interface GatewayProblem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly basis: string;
  readonly next: string;
}

/** A sentence of the one catalogue. The gateway cannot negotiate a language, so it says both. */
const catalogued = (code: 'unauthenticated' | 'role-not-allowed' | 'not-found' | 'body-too-large' | 'unexpected') => {
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    problemOf({ code }, { language, instance: '', traceId: '' }),
  );
  if (zh === undefined || en === undefined) throw new Error(`no sentence for ${code}`);
  const { status, basis } = zh;
  return {
    status,
    code,
    basis,
    title: `${zh.title} / ${en.title}`,
    detail: `${zh.detail} / ${en.detail}`,
    next: `${zh.next} / ${en.next}`,
  };
};

const badRequest: GatewayProblem = {
  status: 400,
  code: 'bad-request',
  title: '请求有误 / Bad request',
  detail: '网关无法受理此请求 / the gateway cannot take this request',
  basis: 'RFC 9110',
  next: '请对照 /v1/docs 核对地址、请求头和正文 / Compare address, headers and body with /v1/docs.',
};

const throttled: GatewayProblem = {
  status: 429,
  code: 'throttled',
  title: '请求过多 / Too many requests',
  detail: '请求超过限额 / more requests than the limit allows',
  basis: 'RFC 6585',
  next: '请稍后重试，并逐次延长间隔 / Retry later, waiting longer each time.',
};

const timedOut: GatewayProblem = {
  status: 504,
  code: 'timed-out',
  title: '处理超时 / Timed out',
  detail: '未能及时得到结果 / no answer in time',
  basis: 'RFC 9110',
  next: '请用同一 Idempotency-Key 重试，不会重复办理 / Retry with the same Idempotency-Key; nothing is done twice.',
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

const response = ({ status, code, title, detail, basis, next }: GatewayProblem) => ({
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
        source: `${sourceOf(basis, 'zh')} / ${sourceOf(basis, 'en')}`,
        next,
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
