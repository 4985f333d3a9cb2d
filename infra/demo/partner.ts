import { routes } from '../../shared/api/routes.ts';

/** What a partner's system does: gets a token, calls the API, tries again when nobody answers. */
export interface Partner {
  call(order: Order): Promise<Answer>;
  /** Moves the host's time; never back. */
  moveTo(at: string): Promise<void>;
  /** Waits until nothing is under way. */
  quiet(): Promise<void>;
  read(path: string): Promise<unknown>;
}

export interface Order {
  readonly as: string;
  readonly operation: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** makes the call the same call when it is sent again */
  readonly key?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 50;

/** Nobody answered, or the answer broke off: the host is down. */
class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

const unanswered = (cause: unknown): never => {
  throw new Unanswered('the host does not answer', { cause });
};

/** @param urlNow where the host answers now; another address after a restart */
export const partnerOf = (urlNow: () => string): Partner => {
  /** Nobody answers while the host is down: asked again until it is back. */
  const persist = async <T>(attempt: () => Promise<T>): Promise<T> => {
    for (const giveUp = performance.now() + PATIENCE_MS; ; ) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof Unanswered) || performance.now() > giveUp) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  };

  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${urlNow()}${path}`, init).catch(unanswered);
    const text = await response.text().catch(unanswered);
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  };

  const tokenFor = async (as: string): Promise<string> => {
    const { status, body } = await send('/issuer/token', {
      method: 'POST',
      body: JSON.stringify({ as, expiresIn: 3600 }),
    });
    if (status !== 200) throw new Error(`no token for ${as}: ${JSON.stringify(body)}`);
    return String(body.access_token);
  };

  return {
    call: ({ as, operation, path = {}, query, body, key }) =>
      persist(async () => {
        const route = routes.find((each) => each.operation === operation);
        if (!route) throw new Error(`the API has no operation ${operation}`);
        const place = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
        const headers = {
          authorization: `Bearer ${await tokenFor(as)}`,
          'accept-language': 'zh',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        };
        const asked = query ? `?${new URLSearchParams(query).toString()}` : '';
        return send(`/v1${place}${asked}`, {
          method: route.method,
          headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
      }),
    moveTo: (at) =>
      persist(async () => {
        const { status, body } = await send('/host/time', { method: 'POST', body: JSON.stringify({ to: at }) });
        // 409: a restarted host may have come further than it could tell us.
        if (status !== 200 && status !== 409) throw new Error(`time did not move: ${JSON.stringify(body)}`);
      }),
    quiet: () => persist(async () => void (await send('/host/quiet', { method: 'POST' }))),
    read: (path) => persist(async () => (await send(path)).body),
  };
};
