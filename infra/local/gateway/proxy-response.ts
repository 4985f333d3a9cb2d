import * as z from 'zod';
import { type HttpAnswer, headerOf } from '../front/http.ts';
import { type ApiCall, isBinary } from './proxy-event.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

// The documented form; any other key makes the answer malformed.
const ProxyResponse = z.strictObject({
  statusCode: z
    .union([z.int(), z.string().regex(/^\d{3}$/)])
    .transform(Number)
    .pipe(z.int().min(100).max(599)),
  headers: z.record(z.string(), scalar).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(scalar)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

// The service gives these names itself: a function's value comes under another name, or not at all.
const REMAPPED = new Set(
  'authorization content-md5 date host max-forwards server user-agent www-authenticate'.split(' '),
);
const DROPPED = new Set(
  'connection content-length expect keep-alive proxy-authenticate te trailer transfer-encoding upgrade'.split(' '),
);

/** The answer of a function as the caller gets it; undefined where it is malformed. */
export const proxyAnswer = (value: unknown, call: ApiCall): HttpAnswer | undefined => {
  const read = ProxyResponse.safeParse(value);
  if (!read.success) return undefined;
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = read.data;
  const many = Object.entries(multiValueHeaders ?? {});
  // Given both, API Gateway merges them, and the list wins for a name that stands in both.
  const single = Object.entries(headers ?? {}).filter(
    ([name]) => !many.some(([other]) => other.toLowerCase() === name.toLowerCase()),
  );
  const given = [...single.map(([name, one]) => [name, [one]] as const), ...many]
    .filter(([name]) => !DROPPED.has(name.toLowerCase()))
    .flatMap(([name, values]) => values.map((one) => [outwardName(name), one] as const));
  const typed = given.some(([name]) => name.toLowerCase() === 'content-type');
  const text = body ?? '';
  // Bytes go out as bytes only to a caller whose Accept names a binary media type first.
  const decoded =
    isBase64Encoded === true && isBinary(headerOf(call.request, 'accept'), call.api.skeleton.binaryMediaTypes);
  return {
    status: statusCode,
    headers: [
      ...(typed ? [] : ([['content-type', 'application/json']] as const)),
      ...given,
      ['x-amzn-requestid', call.requestId],
      ['x-amz-apigw-id', call.extendedRequestId],
    ],
    body: decoded ? Buffer.from(text, 'base64') : text,
  };
};

const outwardName = (name: string): string =>
  REMAPPED.has(name.toLowerCase()) ? `x-amzn-remapped-${name.toLowerCase()}` : name;
