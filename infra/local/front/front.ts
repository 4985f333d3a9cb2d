import type { Gateway } from '../gateway/gateway.ts';
import type { Access, AwsService, Caller, HostTime } from '../parts.ts';
import { awsFront } from './aws-front.ts';
import type { Door } from './door.ts';
import { frontPage } from './front-page.ts';
import { type HttpAnswer, type HttpRequest, json, type Pages, pathOf } from './http.ts';

interface Needs {
  readonly door: Door;
  readonly services: Readonly<Record<string, AwsService>>;
  readonly callerOf: (accessKeyId: string) => Caller | undefined;
  readonly access: Access;
  readonly time: HostTime;
  readonly gateway: Gateway;
  readonly pages: Pages;
  /** Served outside the host's own work: an order to move time waits for that work to end. */
  readonly controls: Pages;
  /**
   * Resolves when all that a former run left is under way again. Until then only AWS is served: the functions that this
   * sets going need it, and an order to move time would find nothing waiting and jump over everything.
   */
  readonly resumed: Promise<void>;
  /** Told what broke inside the host; the caller only hears that something did. */
  readonly onFault: (fault: unknown) => void;
}

/** Serves everything that is reached over HTTP: AWS for the functions, the API for partners, pages for people. */
export const openFront = ({ door, time, gateway, controls, resumed, onFault, ...needs }: Needs): void => {
  const { pages: ownPages, ...aws } = needs;
  const pages = { ...ownPages, ...controls };
  const asAws = awsFront({ ...aws, onFault });
  const page = async (request: HttpRequest): Promise<HttpAnswer> => {
    const path = pathOf(request);
    if (request.method === 'GET' && path === '/') return frontPage(door.url, gateway.stage, pages);
    const found = pages[`${request.method} ${path}`];
    return found ? found.answer(request) : json(404, { message: `local host: nothing at ${request.method} ${path}` });
  };
  const serve = async (request: HttpRequest): Promise<HttpAnswer> => {
    try {
      const path = pathOf(request);
      const isApi = path === `/${gateway.stage}` || path.startsWith(`/${gateway.stage}/`);
      const answer = isApi ? undefined : await asAws(request);
      if (answer) return answer;
      await resumed;
      return isApi ? await gateway.answer(request) : await page(request);
    } catch (fault) {
      onFault(fault);
      return json(500, { message: 'local host: failed; its log says why' });
    }
  };
  const isControl = (request: HttpRequest): boolean => `${request.method} ${pathOf(request)}` in controls;
  door.open((request) => (isControl(request) ? serve(request) : time.busy(() => serve(request))));
};
