import type { JsonObject } from '../../../../infra/local/parts.ts';
import { fails, gatewayOf, guarded, header, integration, request, scheme, withToken } from './build-api.ts';

const gatewayWith = (responses: JsonObject, more: object = {}) =>
  gatewayOf({
    paths: { '/cases': { get: integration() }, '/cases/{caseId}': { get: guarded } },
    body: { components: { securitySchemes: scheme() }, 'x-amazon-apigateway-gateway-responses': responses },
    ...more,
  });

const PROBLEM =
  '{"status":404,"detail":$context.error.messageString,"type":"$context.error.responseType","instance":"$context.requestId","at":"$context.path","by":"$context.httpMethod"}';

describe('given gateway responses in the skeleton', () => {
  it('answers by the response of that very type, its variables filled', async () => {
    const { gateway } = gatewayWith({
      MISSING_AUTHENTICATION_TOKEN: {
        statusCode: 404,
        responseTemplates: { 'application/problem+json': PROBLEM },
        responseParameters: {
          'gatewayresponse.header.Cache-Control': "'no-store'",
          'gatewayresponse.header.X-Asked-By': 'method.request.header.user-agent',
          'gatewayresponse.header.X-Stage': 'context.stage',
        },
      },
    });
    const answer = await gateway.answer(request('GET /v1/nowhere?x=1', { headers: [['User-Agent', 'curl/8']] }));
    expect(answer.status).toBe(404);
    expect(JSON.parse(String(answer.body))).toEqual({
      status: 404,
      detail: 'Missing Authentication Token',
      type: 'MISSING_AUTHENTICATION_TOKEN',
      instance: header(answer, 'x-amzn-requestid'),
      at: '/v1/nowhere',
      by: 'GET',
    });
    expect(header(answer, 'content-type')).toBe('application/problem+json');
    expect(header(answer, 'cache-control')).toBe('no-store');
    expect(header(answer, 'x-asked-by')).toBe('curl/8');
    expect(header(answer, 'x-stage')).toBe('v1');
  });

  it('keeps the status of the type where the response gives none', async () => {
    const { gateway } = gatewayWith({
      MISSING_AUTHENTICATION_TOKEN: { responseTemplates: { 'application/json': '{}' } },
    });
    expect(await gateway.answer(request('GET /v1/nowhere'))).toMatchObject({ status: 403, body: '{}' });
  });

  it.each([
    ['DEFAULT_4XX', 'GET /v1/nowhere', 403],
    ['DEFAULT_5XX', 'GET /v1/cases', 502],
  ])('falls back on %s, which keeps the status of the type', async (type, line, status) => {
    const responses = { [type]: { responseTemplates: { 'application/json': '"$context.error.responseType"' } } };
    const { gateway } = gatewayWith(responses, { answers: () => fails('boom') });
    const name = status === 403 ? 'MISSING_AUTHENTICATION_TOKEN' : 'DEFAULT_5XX';
    expect(await gateway.answer(request(line))).toMatchObject({ status, body: `"${name}"` });
  });

  it('gives all of a family the status of its default', async () => {
    const { gateway } = gatewayWith({ DEFAULT_4XX: { statusCode: '418' } });
    expect(await gateway.answer(request('GET /v1/nowhere'))).toMatchObject({ status: 418 });
    expect(await gateway.answer(request('GET /v1/cases/1'))).toMatchObject({ status: 418 });
  });

  it('lets the type itself win over the default of its family', async () => {
    const { gateway } = gatewayWith({ DEFAULT_4XX: { statusCode: '418' }, UNAUTHORIZED: {} });
    expect(await gateway.answer(request('GET /v1/cases/1'))).toMatchObject({
      status: 401,
      body: '{"message":"Unauthorized"}',
    });
  });

  it('takes the template the caller accepts, else JSON', async () => {
    const responseTemplates = { 'text/plain': 'plain', 'application/json': '"json"' };
    const { gateway } = gatewayWith({ DEFAULT_4XX: { responseTemplates } });
    const accept = async (value: string) =>
      (await gateway.answer(request('GET /v1/nowhere', { headers: [['Accept', value]] }))).body;
    expect(await accept('text/plain;q=0.5')).toBe('plain');
    expect(await accept('*/*')).toBe('"json"');
  });

  it('sets the content type the response asks for', async () => {
    const { gateway } = gatewayWith({
      DEFAULT_4XX: { responseParameters: { 'gatewayresponse.header.Content-Type': "'application/problem+json'" } },
    });
    const answer = await gateway.answer(request('GET /v1/nowhere'));
    expect(answer.headers.filter(([name]) => /content-type/i.test(name))).toEqual([
      ['Content-Type', 'application/problem+json'],
    ]);
  });

  it('knows what the authorizer said of whom it denies', async () => {
    const denial = {
      ok: true,
      value: { principalId: 'court:1', policyDocument: { Statement: [] }, context: { kind: 'court' } },
    };
    const { gateway } = gatewayWith(
      {
        ACCESS_DENIED: {
          responseTemplates: { 'application/json': '"$context.authorizer.kind $context.authorizer.principalId"' },
        },
      },
      { answers: () => denial },
    );
    expect(await gateway.answer(withToken('GET /v1/cases/1'))).toMatchObject({ status: 403, body: '"court court:1"' });
  });
});
