import type * as z from 'zod/mini';
import type { PrincipalKind } from '../../events/actor.ts';

/** The services that answer over HTTP; one function each. */
export type ApiService =
  | 'intake'
  | 'assignment'
  | 'group'
  | 'people'
  | 'mediation'
  | 'agreement'
  | 'mechanism'
  | 'confirmation'
  | 'performance'
  | 'casefile'
  | 'ledger'
  | 'directory'
  | 'registers'
  | 'party'
  | 'choice';

/**
 * One operation of the API, said once: the router, the access check, the OpenAPI 3.1 document and the skeleton that
 * API Gateway imports are all made from it. Paths are below the stage and name their parameters in braces.
 */
export interface Route {
  readonly operation: string;
  readonly service: ApiService;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: `/${string}`;
  readonly summary: { readonly zh: string; readonly en: string };
  /** `public` needs no token; else the kinds of principal that may call. Scope is decided on the case itself. */
  readonly access: 'public' | readonly PrincipalKind[];
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  /** Where the body is another for each value of a parameter of the path; another value does not exist. */
  readonly bodies?: { readonly by: string; readonly schemas: Readonly<Record<string, z.ZodMiniType>> };
  /** The answer is a text of this type, to be kept as a file, instead of JSON. */
  readonly mediaType?: 'text/csv';
  readonly answer: z.ZodMiniType;
  readonly status: 200 | 201 | 202;
  /** People open it too: who prefers HTML is answered with a page, whatever comes out (shared/lambda/html-page.ts). */
  readonly page?: true;
  /** A file as it stands, for people: its service answers it by itself, and the API document leaves it out. */
  readonly files?: true;
  /** Unsafe calls on what exists carry an Idempotency-Key; filing is recognised by its own reference. */
  readonly idempotencyKey?: boolean;
}
