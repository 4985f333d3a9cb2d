import type { JsonObject } from '../../../../infra/local/parts.ts';
import { fails, functionArn, gatewayOf, header, integration, ROLE, request, returns } from './build-api.ts';

const paths = {
  '/cases': { post: integration(), get: integration('Deed') },
  '/cases/{caseId}/notes/{name}': { put: integration() },
  '/anything': { 'x-amazon-apigateway-any-method': integration('Other') },
};

describe('given a request to a method with a proxy integration', () => {
  it('tells the function everything about it, in version 1.0 of the event', async () => {
    const { gateway, invoked, time } = gatewayOf({ paths, stage: { Variables: { colour: 'green' } } });
    await gateway.answer(
      request('PUT /v1/cases/522626-1/notes/%E5%90%B4%2F%E6%9F%90?tag=a&tag=b&empty=&name=%E5%B2%91+%E5%B7%A9', {
        headers: [
          ['Host', '127.0.0.1:8080'],
          ['Content-Type', 'application/json'],
          ['User-Agent', 'curl/8'],
          ['X-Many', 'one'],
          ['X-Many', 'two'],
          ['Connection', 'keep-alive'],
          ['Content-Length', '2'],
        ],
        body: Buffer.from('{"事由":"借款"}'),
      }),
    );
    const [{ event } = { event: {} as JsonObject }] = invoked;
    expect(event).toMatchObject({
      resource: '/cases/{caseId}/notes/{name}',
      path: '/cases/522626-1/notes/%E5%90%B4%2F%E6%9F%90',
      httpMethod: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-Many': 'two', 'X-Forwarded-For': '127.0.0.1' },
      multiValueHeaders: { 'X-Many': ['one', 'two'] },
      queryStringParameters: { tag: 'b', empty: '', name: '岑 巩' },
      multiValueQueryStringParameters: { tag: ['a', 'b'], empty: [''], name: ['岑 巩'] },
      pathParameters: { caseId: '522626-1', name: '吴/某' },
      stageVariables: { colour: 'green' },
      body: '{"事由":"借款"}',
      isBase64Encoded: false,
      requestContext: {
        accountId: '111122223333',
        apiId: 'api123',
        deploymentId: 'dep1',
        stage: 'v1',
        protocol: 'HTTP/1.1',
        httpMethod: 'PUT',
        resourcePath: '/cases/{caseId}/notes/{name}',
        path: '/v1/cases/522626-1/notes/%E5%90%B4%2F%E6%9F%90',
        requestTimeEpoch: time.now(),
        requestTime: '15/Sep/2023:01:00:00 +0000',
        identity: { sourceIp: '127.0.0.1', userAgent: 'curl/8', userArn: null },
        domainName: '127.0.0.1:8080',
      },
    });
    expect(event.headers).not.toHaveProperty('Connection');
    expect(event.requestContext).not.toHaveProperty('authorizer');
  });

  it('gives null for what is not there', async () => {
    const { gateway, invoked } = gatewayOf({ paths });
    await gateway.answer(request('GET /v1/cases'));
    expect(invoked[0]?.event).toMatchObject({
      body: null,
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: null,
      stageVariables: null,
      isBase64Encoded: false,
    });
  });

  it('hands over bytes of a binary media type in base64, and gives them back as bytes to who accepts them', async () => {
    const bytes = Buffer.from([0xff, 0x00, 0x80]);
    const { gateway, invoked } = gatewayOf({
      paths,
      api: { BinaryMediaTypes: ['application/pdf'] },
      answers: () => returns({ statusCode: 200, body: bytes.toString('base64'), isBase64Encoded: true }),
    });
    const headers = [
      ['Content-Type', 'application/pdf; a=b'],
      ['Accept', 'application/pdf, */*'],
    ] as const;
    const answer = await gateway.answer(request('POST /v1/cases', { headers, body: bytes }));
    expect(invoked[0]?.event).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true });
    expect(answer.body).toEqual(bytes);
    expect((await gateway.answer(request('POST /v1/cases'))).body).toBe(bytes.toString('base64'));
  });

  it('gives the answer of the function, with ids, its own headers renamed', async () => {
    const { gateway } = gatewayOf({
      paths,
      answers: () =>
        returns({
          statusCode: '201',
          headers: {
            'Content-Type': 'application/problem+json',
            ETag: '"1"',
            'WWW-Authenticate': 'Bearer',
            'x-a': 'lost',
          },
          multiValueHeaders: { 'X-A': ['1', '2'] },
          body: '岑巩',
        }),
    });
    const answer = await gateway.answer(request('POST /v1/cases'));
    expect(answer).toMatchObject({ status: 201, body: '岑巩' });
    expect(answer.headers).toEqual([
      ['Content-Type', 'application/problem+json'],
      ['ETag', '"1"'],
      ['x-amzn-remapped-www-authenticate', 'Bearer'],
      ['X-A', '1'],
      ['X-A', '2'],
      ['x-amzn-requestid', expect.any(String)],
      ['x-amz-apigw-id', expect.any(String)],
    ]);
  });

  it.each([
    ['text', 'done'],
    ['null', null],
    ['a status out of range', { statusCode: 99 }],
    ['a status that is none', { statusCode: 'fine' }],
    ['an object for a body', { statusCode: 200, body: { a: 1 } }],
    ['an unknown key', { statusCode: 200, cookies: [] }],
    ['a header that is an object', { statusCode: 200, headers: { a: {} } }],
  ])('answers 502 where the function returns %s', async (_, value) => {
    const { gateway } = gatewayOf({ paths, answers: () => returns(value) });
    const answer = await gateway.answer(request('GET /v1/cases'));
    expect(answer).toMatchObject({ status: 502, body: '{"message":"Internal server error"}' });
  });

  it('answers 502 where the function fails', async () => {
    const { gateway } = gatewayOf({ paths, answers: () => fails('boom') });
    expect(await gateway.answer(request('GET /v1/cases'))).toMatchObject({ status: 502 });
  });

  it('answers 504 where the function outlives the integration', async () => {
    const slow = { '/slow': { get: integration('Deed', { timeoutInMillis: 50 }) } };
    const { gateway } = gatewayOf({ paths: slow, answers: () => new Promise(() => undefined) });
    const answer = await gateway.answer(request('GET /v1/slow'));
    expect(answer).toMatchObject({ status: 504, body: '{"message":"Endpoint request timed out"}' });
  });

  it('answers 504 and reports why where the function cannot be reached', async () => {
    const { gateway, faults } = gatewayOf({ paths, answers: () => Promise.reject(new Error('no such worker')) });
    expect(await gateway.answer(request('GET /v1/cases'))).toMatchObject({ status: 504 });
    expect(faults).toEqual([new Error('no such worker')]);
  });
});

describe('given a request that no method takes', () => {
  it.each(['GET /v1/nowhere', 'GET /v1', 'DELETE /v1/cases', 'HEAD /v1/cases', 'GET /v1/cases/1'])(
    'answers %s with Missing Authentication Token, and calls nothing',
    async (line) => {
      const { gateway, invoked } = gatewayOf({ paths });
      const answer = await gateway.answer(request(line));
      expect(answer).toMatchObject({ status: 403, body: '{"message":"Missing Authentication Token"}' });
      expect(header(answer, 'x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
      expect(invoked).toEqual([]);
    },
  );

  it('takes any method where the path has one for all', async () => {
    const { gateway, invoked } = gatewayOf({ paths });
    expect(await gateway.answer(request('PATCH /v1/anything'))).toMatchObject({ status: 200 });
    expect(invoked[0]?.function).toBe('Other');
  });

  it('refuses a path that does not decode', async () => {
    const { gateway } = gatewayOf({ paths });
    expect(await gateway.answer(request('PUT /v1/cases/%E5/notes/x'))).toMatchObject({ status: 400 });
  });

  it('refuses more than 10 MB', async () => {
    const { gateway, invoked } = gatewayOf({ paths });
    const most = 10 * 1024 * 1024;
    expect(await gateway.answer(request('POST /v1/cases', { body: Buffer.alloc(most + 1) }))).toMatchObject({
      status: 413,
    });
    expect(invoked).toEqual([]);
    expect(await gateway.answer(request('POST /v1/cases', { body: Buffer.alloc(most) }))).toMatchObject({
      status: 200,
    });
  });
});

describe('given the permissions of the template', () => {
  it('calls the function with the role of the integration', async () => {
    const { gateway, asked } = gatewayOf({ paths });
    await gateway.answer(request('GET /v1/cases'));
    expect(asked).toEqual([
      `assume apigateway.amazonaws.com ${ROLE}`,
      `role ${ROLE} lambda:InvokeFunction ${functionArn('Deed')}`,
    ]);
  });

  it('asks for a permission of the function where the integration has no role', async () => {
    const bare = integration('Deed');
    const { credentials: _, ...rest } = bare['x-amazon-apigateway-integration'] as JsonObject;
    const { gateway, asked } = gatewayOf({
      paths: { '/cases/{caseId}': { get: { 'x-amazon-apigateway-integration': rest } } },
    });
    await gateway.answer(request('GET /v1/cases/7'));
    expect(asked).toEqual([
      `service apigateway.amazonaws.com lambda:InvokeFunction ${functionArn('Deed')} arn:aws:execute-api:cn-north-1:111122223333:api123/v1/GET/cases/{caseId}`,
    ]);
  });

  it.each(['assume', 'role'])('answers 500 and calls nothing where %s is denied', async (word) => {
    const { gateway, invoked } = gatewayOf({ paths, denies: (asked) => asked.startsWith(word) });
    const answer = await gateway.answer(request('GET /v1/cases'));
    expect(answer).toMatchObject({ status: 500, body: '{"message":"Internal server error"}' });
    expect(invoked).toEqual([]);
  });
});
