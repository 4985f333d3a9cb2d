/** One request as it came over the wire, its body read whole. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query as sent, still encoded. */
  readonly target: string;
  /** Names in the sender's spelling, repeats kept. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  readonly sourceIp: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | Buffer;
}

/** One page of the host itself. */
export interface Page {
  /** A line on the front page; pages without it are for machines. */
  readonly about?: { readonly zh: string; readonly en: string };
  readonly answer: (request: HttpRequest) => Promise<HttpAnswer>;
}

/** Pages by method and path, as `GET /host/outbox`. */
export type Pages = Readonly<Record<string, Page>>;

/** The last value of a header, whatever its spelling. */
export const headerOf = ({ headers }: Pick<HttpRequest, 'headers'>, name: string): string | undefined =>
  headers.findLast(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];

export const pathOf = ({ target }: Pick<HttpRequest, 'target'>): string => target.split('?', 1)[0] ?? '/';

export const queryOf = ({ target }: Pick<HttpRequest, 'target'>): URLSearchParams => {
  const mark = target.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1));
};

export const json = (status: number, body: unknown, type = 'application/json'): HttpAnswer => ({
  status,
  headers: [['content-type', type]],
  body: JSON.stringify(body),
});

export const html = (status: number, body: string): HttpAnswer => ({
  status,
  headers: [
    ['content-type', 'text/html; charset=utf-8'],
    // Pages show what others wrote: no script runs and nothing is fetched from outside, frames within included.
    ['content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'"],
    ['referrer-policy', 'no-referrer'],
    ['x-content-type-options', 'nosniff'],
  ],
  body,
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for an HTML element or a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
