import type { APIGatewayProxyEvent } from 'aws-lambda';
import { ok } from '../../../shared/domain/result.ts';
import { apiFunction } from '../../../shared/lambda/api-function.ts';
import type { Deeds } from '../../../shared/lambda/api-request.ts';
import { context, eventOf, memoryLog, routes } from './sample.ts';

const NOW = new Date('2023-09-15T01:00:00Z');
const LATER = String(NOW.getTime() / 1000 + 600);
const court = { kind: 'court', id: 'cengong-court', counties: '522626', exp: LATER };
const mediator = { kind: 'mediator', id: 'm-1', counties: '522626,522601', exp: LATER };
const county = { kind: 'county', id: 'c-1', counties: '522626', exp: LATER };
const CASE = `522626-${'a'.repeat(26)}`;
const SIGNATURES = '/cases/{caseId}/agreements/{agreementId}/signatures';
const LEDGER = { resource: '/counties/{county}/ledger', parameters: { county: '522626' } };
const FILING = { name: '岑巩农商行', amount: 10_000_000, parties: [{ idNo: 'valid' }] };

const deeds: Deeds<typeof routes> = {
  fileThing: async ({ body, principal, correlationId }) =>
    ok({ body: { name: `${body.name} ${body.amount} ${principal.id} ${correlationId}` }, sequence: 1 }),
  signThing: async ({ path, commandId, expectedSequence }) =>
    commandId === 'stale'
      ? { ok: false, error: { code: 'stage-passed', params: { stage: 'mediating' } } }
      : ok({ body: { caseId: `${path.caseId} ${path.agreementId} ${commandId} ${expectedSequence}` } }),
  listThings: async ({ query }) => ok({ body: { months: [query.month] } }),
  greet: async () => ok({ body: { hello: '你好' } }),
};

const call = async (event: APIGatewayProxyEvent, over: Partial<Deeds<typeof routes>> = {}) => {
  const log = memoryLog();
  const handler = apiFunction({ routes, deeds: { ...deeds, ...over }, log, now: () => NOW });
  const { statusCode, headers, body } = await handler(event, context);
  return { statusCode, headers, body: JSON.parse(body) as Record<string, unknown>, log };
};

const filing = (body: string, headers = {}, authorizer: Readonly<Record<string, string>> | undefined = court) =>
  eventOf({ method: 'POST', resource: '/cases', body, headers, ...(authorizer && { authorizer }) });
const signing = (headers: Readonly<Record<string, string>>, caseId = CASE) =>
  eventOf({
    method: 'POST',
    resource: SIGNATURES,
    parameters: { caseId, agreementId: 'a-1' },
    headers,
    authorizer: mediator,
  });

describe('given a call as its route wants it', () => {
  it('hands the deed its parsed parts and answers with status, tag and language', async () => {
    const { statusCode, headers, body } = await call(filing(JSON.stringify(FILING)));
    expect(statusCode).toBe(201);
    expect(body).toEqual({ name: '岑巩农商行 10000000 cengong-court trace-1' });
    expect(headers).toEqual({
      'content-type': 'application/json; charset=utf-8',
      'content-language': 'zh-CN',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      etag: '"1"',
    });
  });

  it('reads a body that came in base64', async () => {
    const encoded = Buffer.from(JSON.stringify(FILING)).toString('base64');
    expect((await call({ ...filing(encoded), isBase64Encoded: true })).statusCode).toBe(201);
  });

  it('hands over path, key and expected sequence', async () => {
    const { body } = await call(signing({ 'Idempotency-Key': '"k-1"', 'if-match': '"7"' }));
    expect(body).toEqual({ caseId: `${CASE} a-1 k-1 7` });
  });

  it('hands over the query', async () => {
    const event = eventOf({ ...LEDGER, query: { month: '2023-09' }, authorizer: county });
    expect((await call(event)).body).toEqual({ months: ['2023-09'] });
  });

  it('asks for no token where the route is public', async () => {
    expect((await call(eventOf({ resource: '/directory/counties' }))).body).toEqual({ hello: '你好' });
  });

  it('bears headers and bodies that no web request could carry', async () => {
    const odd = eventOf({ resource: '/directory/counties', headers: { Host: 'a b', 'X-Name': '岑巩' }, body: 'x' });
    expect((await call(odd)).statusCode).toBe(200);
  });

  it('logs the answer by ids alone', async () => {
    const { log } = await call(filing(JSON.stringify(FILING)));
    expect(log.lines).toEqual([
      { code: 'call-answered', facts: { traceId: 'trace-1', route: 'POST /cases', status: 201 } },
    ]);
  });
});

const refusals: readonly [string, APIGatewayProxyEvent, number, string][] = [
  ['malformed JSON', filing('{"name":'), 400, 'malformed-json'],
  ['no body at all', filing(''), 422, 'invalid-field'],
  ['no body at all in base64', { ...filing(''), isBase64Encoded: true }, 422, 'invalid-field'],
  ['a body over 256 KB', filing(JSON.stringify({ ...FILING, name: '金'.repeat(90_000) })), 413, 'body-too-large'],
  ['a fault in a field', filing(JSON.stringify({ ...FILING, amount: -1 })), 422, 'invalid-field'],
  ['no principal', eventOf({ method: 'POST', resource: '/cases', body: '{}' }), 401, 'unauthenticated'],
  ['a context of another authorizer', filing('{}', {}, { ...court, kind: 'king' }), 401, 'unauthenticated'],
  ['an expired token in a cached answer', filing('{}', {}, { ...court, exp: '1694739600' }), 401, 'token-expired'],
  ['the wrong kind of principal', filing('{}', {}, mediator), 403, 'role-not-allowed'],
  ['a case id that is none', signing({}, 'nonsense'), 404, 'not-found'],
  ['a path that cannot be decoded', signing({}, '%E5%B2'), 404, 'not-found'],
  ['a path of no route', eventOf({ resource: '/nowhere' }), 404, 'not-found'],
  ['no key', signing({}), 400, 'idempotency-key-missing'],
  ['a key of 101 characters', signing({ 'idempotency-key': 'k'.repeat(101) }), 400, 'idempotency-key-invalid'],
  ['a key with a blank', signing({ 'idempotency-key': 'k 1' }), 400, 'idempotency-key-invalid'],
  ['a weak tag', signing({ 'idempotency-key': 'k', 'if-match': 'W/"7"' }), 412, 'precondition-failed'],
  ['a deed that refuses', signing({ 'idempotency-key': 'stale' }), 409, 'stage-passed'],
  ['no month', eventOf({ ...LEDGER, authorizer: county }), 422, 'invalid-field'],
];

describe.each(refusals)('given %s', (_situation, event, status, code) => {
  it(`answers ${status} ${code} as a problem`, async () => {
    const { statusCode, headers, body, log } = await call(event);
    expect(statusCode).toBe(status);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({ type: `urn:jintiao:problem:${code}`, status, code, traceId: 'trace-1' });
    expect(body.basis).toEqual(expect.stringMatching(/\S/));
    expect(log.lines.map((line) => [line.code, line.facts.rejection])).toEqual([['call-rejected', code]]);
  });
});

describe('given a request with several faults', () => {
  it('tells each in the language asked for, and the first in the sentence', async () => {
    const { body, headers } = await call(
      filing('{"name":"x","parties":[{"idNo":"1"}],"note":1}', { 'accept-language': 'en-GB,zh;q=0.5' }),
    );
    expect(headers['content-language']).toBe('en');
    expect(body).toMatchObject({
      field: 'name',
      detail: 'field “name” is invalid: must have at least 2 (characters or entries)',
      errors: [
        { field: 'name', code: 'too-short', message: 'must have at least 2 (characters or entries)' },
        { field: 'amount', code: 'required', message: 'is required' },
        {
          field: 'parties.0.idNo',
          code: 'claim-total-wrong',
          basis: '§3.2',
          source: expect.stringContaining('§3.2'),
          next: expect.stringMatching(/^Correct/),
        },
        { field: 'note', code: 'unknown-field' },
      ],
    });
  });
});

describe('given a field that no route knows, named by its caller', () => {
  it('is told to the caller and kept out of the log: a name may be anybody’s', async () => {
    const { statusCode, body, log } = await call(filing(JSON.stringify({ ...FILING, 潘示例: 1 })));
    expect([statusCode, body.field]).toEqual([422, '潘示例']);
    expect(log.lines.map(({ code }) => code)).toContain('call-rejected');
    expect(JSON.stringify(log.lines)).not.toContain('潘示例');
  });

  it('a known field is named there', async () => {
    const { log } = await call(filing(JSON.stringify({ ...FILING, name: 'x' })));
    expect(log.lines.at(-1)?.facts.field).toBe('name');
  });
});

describe('given a refusal about a stage', () => {
  it('fills the sentence from its params', async () => {
    expect((await call(signing({ 'idempotency-key': 'stale' }))).body.detail).toBe(
      '案件目前处于“mediating”，不能进行此操作',
    );
  });
});

describe('given a surprise in a deed', () => {
  const secret = new RangeError('store unreachable');
  const surprised = () =>
    call(filing(JSON.stringify(FILING)), {
      fileThing: async () => {
        throw secret;
      },
    });

  it('answers 500 with the trace id and nothing of the error', async () => {
    const { statusCode, body } = await surprised();
    expect(statusCode).toBe(500);
    expect(body).toMatchObject({ code: 'unexpected', traceId: 'trace-1' });
    expect(JSON.stringify(body)).not.toContain('unreachable');
  });

  it('logs name and stack, never the body', async () => {
    const { log } = await surprised();
    expect(log.lines).toEqual([
      {
        code: 'surprise',
        facts: { traceId: 'trace-1', route: 'POST /cases', error: 'RangeError', stack: secret.stack },
      },
    ]);
  });
});

describe('given a deed that outlasts the function', () => {
  it('answers 500 while there is still time to', async () => {
    const handler = apiFunction({
      routes,
      deeds: { ...deeds, greet: () => Promise.withResolvers<never>().promise },
      log: memoryLog(),
    });
    const noTimeLeft = { ...context, getRemainingTimeInMillis: () => 5 };
    expect((await handler(eventOf({ resource: '/directory/counties' }), noTimeLeft)).statusCode).toBe(500);
  });
});

describe('given a route that names a parameter without schema', () => {
  it('does not start', () => {
    const lost = [{ ...routes[3], path: '/things/{thingId}' }] as const;
    expect(() => apiFunction({ routes: lost, deeds: { greet: deeds.greet }, log: memoryLog() })).toThrow('thingId');
  });
});

describe('given two routes of one method and path', () => {
  it('does not start', () => {
    const twice = [routes[1], routes[1]] as const;
    expect(() => apiFunction({ routes: twice, deeds: { signThing: deeds.signThing }, log: memoryLog() })).toThrow(
      'two routes of one method and path',
    );
  });
});

describe('given a forgotten deed, or one of another shape', () => {
  it('does not compile, and does not start', () => {
    const { greet: _greet, ...forgotten } = deeds;
    // @ts-expect-error the deed `greet` is missing
    expect(() => apiFunction({ routes, deeds: forgotten, log: memoryLog() })).toThrow('no deed for greet');
    // @ts-expect-error the answer of `greet` is a text
    const wrong: Deeds<typeof routes>['greet'] = async () => ok({ body: { hello: 1 } });
    expect(wrong).toBeDefined();
  });
});
