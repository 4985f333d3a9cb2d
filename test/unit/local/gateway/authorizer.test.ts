import type { Invocation, JsonObject } from '../../../../infra/local/parts.ts';
import {
  allows,
  fails,
  functionArn,
  gatewayOf,
  guarded,
  header,
  ok,
  ROLE,
  request,
  returns,
  START,
  scheme,
  withToken,
} from './build-api.ts';

const ARN = 'arn:aws:execute-api:cn-north-1:111122223333:api123/v1';

const guardedGateway = (guard: Invocation, authorizer: JsonObject = {}, denies?: (asked: string) => boolean) =>
  gatewayOf({
    paths: { '/cases': { get: guarded, post: guarded }, '/cases/{caseId}': { get: guarded } },
    body: { components: { securitySchemes: scheme(authorizer) } },
    answers: (name) => (name === 'Guard' ? guard : ok),
    ...(denies ? { denies } : {}),
  });

const calls = (invoked: readonly { readonly function: string }[]) => invoked.map((one) => one.function);

describe('given a method behind a Lambda authorizer', () => {
  it('tells the authorizer of the request, without its body', async () => {
    const { gateway, invoked } = guardedGateway(allows());
    const { headers } = withToken('');
    await gateway.answer(request('GET /v1/cases/7?day=1', { headers, body: Buffer.from('secret') }));
    expect(invoked[0]?.event).toMatchObject({
      type: 'REQUEST',
      methodArn: `${ARN}/GET/cases/7`,
      resource: '/cases/{caseId}',
      path: '/cases/7',
      httpMethod: 'GET',
      headers: { Authorization: 'Bearer one' },
      queryStringParameters: { day: '1' },
      pathParameters: { caseId: '7' },
      requestContext: { stage: 'v1', requestTimeEpoch: START },
    });
    expect(invoked[0]?.event).not.toHaveProperty('body');
  });

  it('hands the context on as text, with the principal', async () => {
    const { gateway, invoked } = guardedGateway(allows({ kind: 'court', level: 2, internal: true }));
    await gateway.answer(withToken('GET /v1/cases'));
    expect(invoked[1]?.event).toMatchObject({
      requestContext: { authorizer: { kind: 'court', level: '2', internal: 'true', principalId: 'court:cengong' } },
    });
  });

  it.each([
    ['missing', request('GET /v1/cases')],
    ['empty', withToken('GET /v1/cases', '')],
  ])('answers 401 without asking where the identity is %s', async (_, asked) => {
    const { gateway, invoked } = guardedGateway(allows());
    expect(await gateway.answer(asked)).toMatchObject({ status: 401, body: '{"message":"Unauthorized"}' });
    expect(invoked).toEqual([]);
  });

  it.each([
    ['throws Unauthorized', fails('Unauthorized'), 401, 'UnauthorizedException'],
    ['fails otherwise', fails('boom'), 500, 'AuthorizerFailureException'],
    ['returns nothing', returns(null), 500, 'AuthorizerConfigurationException'],
    ['returns no principal', returns({ policyDocument: { Statement: [] } }), 500, 'AuthorizerConfigurationException'],
    ['returns a list in the context', allows({ counties: ['522626'] }), 500, 'AuthorizerConfigurationException'],
    ['returns an object in the context', allows({ a: {} }), 500, 'AuthorizerConfigurationException'],
    ['denies by silence', allows({}, `${ARN}/GET/other`), 403, 'AccessDeniedException'],
    ['denies by word', allows({}, '*', 'Deny'), 403, 'AccessDeniedException'],
  ])('answers an authorizer that %s in kind', async (_, guard, status, errorType) => {
    const { gateway, invoked } = guardedGateway(guard);
    const answer = await gateway.answer(withToken('GET /v1/cases'));
    expect(answer.status).toBe(status);
    expect(header(answer, 'x-amzn-errortype')).toBe(errorType);
    expect(calls(invoked)).toEqual(['Guard']);
  });

  it('says in the denial whether it was explicit', async () => {
    const denied = async (guard: Invocation) =>
      (await guardedGateway(guard).gateway.answer(withToken('GET /v1/cases'))).body;
    expect(await denied(allows({}, 'arn:none'))).toBe('{"Message":"User is not authorized to access this resource"}');
    expect(await denied(allows({}, '*', 'Deny'))).toContain('with an explicit deny');
  });

  it.each(['assume', 'role'])('answers 500 where %s is denied for calling it', async (word) => {
    const { gateway, invoked } = guardedGateway(allows(), {}, (asked) => asked.startsWith(word));
    expect(await gateway.answer(withToken('GET /v1/cases'))).toMatchObject({ status: 500 });
    expect(invoked).toEqual([]);
  });

  it('calls it with its own role', async () => {
    const { gateway, asked } = guardedGateway(allows());
    await gateway.answer(withToken('GET /v1/cases'));
    expect(asked.slice(0, 2)).toEqual([
      `assume apigateway.amazonaws.com ${ROLE}`,
      `role ${ROLE} lambda:InvokeFunction ${functionArn('Guard')}`,
    ]);
  });

  it('asks for a permission of the authorizer where it has no role', async () => {
    const { jwt } = scheme() as { jwt: { [key: string]: JsonObject } };
    const { authorizerCredentials: _, ...bare } = jwt['x-amazon-apigateway-authorizer'] ?? {};
    const { gateway, asked } = gatewayOf({
      paths: { '/cases': { get: guarded } },
      body: { components: { securitySchemes: { jwt: { ...jwt, 'x-amazon-apigateway-authorizer': bare } } } },
    });
    await gateway.answer(withToken('GET /v1/cases'));
    expect(asked[0]).toBe(
      `service apigateway.amazonaws.com lambda:InvokeFunction ${functionArn('Guard')} arn:aws:execute-api:cn-north-1:111122223333:api123/authorizers/jwt`,
    );
  });
});

describe('given an authorizer whose answers are kept for 60 seconds', () => {
  it('asks once for the same identity, over all methods', async () => {
    const { gateway, invoked } = guardedGateway(allows());
    await gateway.answer(withToken('GET /v1/cases'));
    await gateway.answer(withToken('POST /v1/cases'));
    await gateway.answer(withToken('GET /v1/cases', 'Bearer two'));
    expect(calls(invoked)).toEqual(['Guard', 'Deed', 'Deed', 'Guard', 'Deed']);
  });

  it('applies a kept policy to each request anew', async () => {
    const { gateway } = guardedGateway(allows({}, `${ARN}/GET/cases`));
    expect(await gateway.answer(withToken('GET /v1/cases'))).toMatchObject({ status: 200 });
    expect(await gateway.answer(withToken('POST /v1/cases'))).toMatchObject({ status: 403 });
  });

  it('asks again once the host has moved past its time', async () => {
    const { gateway, invoked, time } = guardedGateway(allows());
    await gateway.answer(withToken('GET /v1/cases'));
    await time.moveTo(START + 59_999);
    await gateway.answer(withToken('GET /v1/cases'));
    expect(calls(invoked)).toEqual(['Guard', 'Deed', 'Deed']);
    await time.moveTo(START + 60_000);
    await gateway.answer(withToken('GET /v1/cases'));
    expect(calls(invoked)).toEqual(['Guard', 'Deed', 'Deed', 'Guard', 'Deed']);
  });

  it('keeps no failure', async () => {
    const { gateway, invoked } = guardedGateway(fails('Unauthorized'));
    await gateway.answer(withToken('GET /v1/cases'));
    await gateway.answer(withToken('GET /v1/cases'));
    expect(calls(invoked)).toEqual(['Guard', 'Guard']);
  });

  it('keeps nothing where the time to live is zero', async () => {
    const { gateway, invoked } = guardedGateway(allows(), { authorizerResultTtlInSeconds: 0 });
    await gateway.answer(withToken('GET /v1/cases'));
    await gateway.answer(withToken('GET /v1/cases'));
    expect(calls(invoked)).toEqual(['Guard', 'Deed', 'Guard', 'Deed']);
  });

  it('tells identities apart by every source', async () => {
    const sources = 'method.request.header.Authorization, method.request.querystring.as';
    const { gateway, invoked } = guardedGateway(allows(), { identitySource: sources });
    expect(await gateway.answer(withToken('GET /v1/cases'))).toMatchObject({ status: 401 });
    await gateway.answer(withToken('GET /v1/cases?as=a'));
    await gateway.answer(withToken('GET /v1/cases?as=b'));
    expect(calls(invoked)).toEqual(['Guard', 'Deed', 'Guard', 'Deed']);
  });
});
