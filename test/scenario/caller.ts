import { routes } from '../../shared/api/routes.ts';
import type { HostUnderTest } from '../support/host-under-test.ts';

/** One call as a stranger could send it: nothing of it need be right. */
export interface Call {
  /** a sample principal by name; nobody where neither it nor a token is given */
  readonly as?: string;
  readonly token?: string;
  readonly operation: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** sent as it stands, in place of a body */
  readonly raw?: string;
  readonly key?: string;
  readonly language?: 'zh' | 'en';
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly etag: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Caller {
  readonly token: (as: string, expiresIn?: number) => Promise<string>;
  readonly call: (call: Call) => Promise<Answer>;
  /** A path of the API that no route names. */
  readonly request: (path: string, init?: RequestInit) => Promise<Answer>;
  /** Calls and throws what was answered unless it went well. */
  readonly done: (call: Call) => Promise<Answer['body']>;
}

/** A field that must be a text, or nothing. */
export const textIn = (body: Answer['body'], field: string): string => {
  const value = body[field];
  return typeof value === 'string' ? value : '';
};

export const callerOf = (host: HostUnderTest): Caller => {
  const token = async (as: string, expiresIn = 3600): Promise<string> => {
    const body = JSON.stringify({ as, expiresIn });
    const response = await fetch(`${host.url}/issuer/token`, { method: 'POST', body });
    const told = (await response.json()) as Readonly<Record<string, string>>;
    if (!response.ok) throw new Error(`no token for ${as}: ${JSON.stringify(told)}`);
    return told.access_token ?? '';
  };

  const request = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${host.url}${path}`, init);
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      etag: response.headers.get('etag') ?? undefined,
      body: text === '' ? {} : (JSON.parse(text) as Answer['body']),
    };
  };

  const call = async (wanted: Call): Promise<Answer> => {
    const { as, operation, path = {}, query = {}, body, raw, key, language = 'zh', headers = {} } = wanted;
    const route = routes.find((each) => each.operation === operation);
    if (!route) throw new Error(`the API has no operation ${operation}`);
    const place = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    const bearer = wanted.token ?? (as === undefined ? undefined : await token(as));
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    return request(`/v1${place}?${new URLSearchParams(query).toString()}`, {
      method: route.method,
      headers: {
        'accept-language': language,
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
  };

  return {
    token,
    call,
    request,
    done: async (wanted) => {
      const { status, body } = await call(wanted);
      if (status >= 300) throw new Error(`${wanted.operation}: ${status} ${JSON.stringify(body)}`);
      return body;
    },
  };
};
