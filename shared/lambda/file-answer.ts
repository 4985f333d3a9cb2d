import type { Answer } from './api-request.ts';
import type { Call } from './call.ts';
import { type Answering, headersOf } from './http-answer.ts';

// RFC 8187: what may stand unescaped in a name is a little less than encodeURIComponent leaves.
const escaped = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** RFC 6266: an old client takes the plain name, every other the real one. */
const disposition = ({ name, plainName }: NonNullable<Answer<unknown>['file']>): string =>
  `attachment; filename="${plainName}"; filename*=UTF-8''${escaped(name)}`;

/** RFC 8288: the same call from where this file ended; relative, since only the caller knows the stage's address. */
const linkTo = (after: string, { event }: Call): string => {
  const query = new URLSearchParams({ ...event.queryStringParameters, after });
  return `<?${query.toString()}>; rel="next"`;
};

/** The answer of a route with a media type. A file is in Chinese, whatever language its reader asks problems in. */
export const answeredFile: Answering = (call, { status, mediaType = 'text/csv' }, { body, file, next }) => ({
  statusCode: status,
  headers: {
    ...headersOf({ language: 'zh' }, mediaType),
    ...(file ? { 'content-disposition': disposition(file) } : {}),
    ...(next ? { link: linkTo(next, call) } : {}),
  },
  body: String(body),
});
