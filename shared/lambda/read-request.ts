import { type PathParameter, parametersOf, pathParameters } from '../api/path-parameters.ts';
import type { Route } from '../api/route.ts';
import { ok, type Result } from '../domain/result.ts';
import type { ApiRequest } from './api-request.ts';
import { readBody } from './body.ts';
import type { Call } from './call.ts';
import { faultsOf } from './faults.ts';
import { readCommandId, readExpectedSequence } from './preconditions.ts';
import { type Principal, principalFrom } from './principal.ts';
import { faulty, type Refusal, refused } from './refusal.ts';

const absent = ok(undefined);

/** The authorizer's answer is cached: its expiry is checked again on every call. */
const admit = (route: Route, { event }: Call, now: Date): Result<Principal | undefined, Refusal> => {
  if (route.access === 'public') return absent;
  const caller = principalFrom(event.requestContext.authorizer);
  if (caller === undefined) return refused('unauthenticated');
  if (caller.expiresAt * 1000 <= now.getTime()) return refused('token-expired');
  return route.access.includes(caller.principal.kind) ? ok(caller.principal) : refused('role-not-allowed');
};

const readPath = (
  names: readonly PathParameter[],
  { event }: Call,
): Result<Readonly<Record<string, string>>, Refusal> => {
  const read = names.map((name) => [name, pathParameters[name].safeParse(event.pathParameters?.[name])] as const);
  const parsed = read.flatMap(([name, { data }]) => (data === undefined ? [] : [[name, data] as const]));
  return parsed.length === names.length ? ok(Object.fromEntries(parsed)) : refused('not-found');
};

const readQuery = ({ query }: Route, { event, language }: Call): Result<unknown, Refusal> => {
  if (query === undefined) return absent;
  const read = query.safeParse(event.queryStringParameters ?? {}, { reportInput: true });
  return read.success ? ok(read.data) : faulty(faultsOf(read.error.issues, language));
};

/** The body by the schema of the route, or of the value that a parameter of the path has. */
const readBodyOf = ({ body, bodies }: Route, call: Call): Result<unknown, Refusal> => {
  if (body !== undefined) return readBody(body, call);
  if (bodies === undefined) return absent;
  const value = call.event.pathParameters?.[bodies.by] ?? '';
  const schema = Object.hasOwn(bodies.schemas, value) ? bodies.schemas[value] : undefined;
  return schema === undefined ? refused('not-found') : readBody(schema, call);
};

/** Reads a call by its route, in the order in which a stranger may learn things: who, where, how, what. */
export const requestReader = <R extends Route>(route: R) => {
  const names = parametersOf(route.path);
  return (call: Call, now: Date): Result<ApiRequest<R>, Refusal> => {
    const principal = admit(route, call, now);
    if (!principal.ok) return principal;
    const path = readPath(names, call);
    if (!path.ok) return path;
    const commandId = route.idempotencyKey ? readCommandId(call) : absent;
    if (!commandId.ok) return commandId;
    const expectedSequence = readExpectedSequence(call);
    if (!expectedSequence.ok) return expectedSequence;
    const query = readQuery(route, call);
    if (!query.ok) return query;
    const body = readBodyOf(route, call);
    if (!body.ok) return body;
    const request = {
      operation: route.operation,
      principal: principal.value,
      path: path.value,
      query: query.value,
      body: body.value,
      commandId: commandId.value,
      expectedSequence: expectedSequence.value,
      correlationId: call.traceId,
      language: call.language,
    };
    // Each part was parsed by the very schema that its type is inferred from; the compiler cannot follow that.
    return ok(request as ApiRequest<R>);
  };
};
