import { byStage, of, routes, synthesise } from './synthesised.ts';

const templates = synthesise();

describe.each(byStage(templates, 'Services'))('given the API of %s', (_, services) => {
  const [[, api] = []] = of(services, 'AWS::ApiGateway::RestApi');
  const { Body, EndpointConfiguration } = api?.Properties ?? {};

  it('is regional', () => {
    expect(EndpointConfiguration.Types).toEqual(['REGIONAL']);
  });

  it('asks for a token everywhere but on public routes', () => {
    const open = routes.filter(({ method, path }) => !Body.paths[path][method.toLowerCase()].security);
    expect(open.map(({ path }) => path)).toEqual(['/directory/counties']);
  });

  it('slows what anybody may call without a token, so that check codes cannot be guessed', () => {
    const settings = of(services, 'AWS::ApiGateway::Stage').flatMap(([, { Properties }]) => Properties.MethodSettings);
    const rates = settings.map((each) => [`${each.HttpMethod} ${each.ResourcePath}`, each.ThrottlingRateLimit]);
    expect(Object.fromEntries(rates)).toEqual({ '* /*': 50, 'GET /~1directory~1counties': 10 });
  });

  it('keeps the authorizer’s answer for a minute at most, by the Authorization header', () => {
    const [scheme] = Object.values<Record<string, Record<string, unknown>>>(Body.components.securitySchemes);
    const authorizer = scheme?.['x-amazon-apigateway-authorizer'];
    expect(authorizer?.identitySource).toBe('method.request.header.Authorization');
    expect(authorizer?.authorizerResultTtlInSeconds).toBeLessThanOrEqual(60);
  });

  it('answers for itself with problems in both languages, in ASCII', () => {
    const responses = Object.values<{ statusCode: string; responseTemplates: Record<string, string> }>(
      Body['x-amazon-apigateway-gateway-responses'],
    );
    expect(responses.length).toBeGreaterThan(5);
    for (const { statusCode, responseTemplates } of responses) {
      const template = responseTemplates['application/json'] ?? '';
      expect(template).toMatch(/^[ -~]+$/);
      expect(JSON.parse(template)).toMatchObject({
        status: Number(statusCode),
        title: expect.stringMatching(/^[\u4e00-\u9fff]+ \/ [A-Z]/),
        source: expect.stringMatching(/ \/ [A-Z]/),
        next: expect.stringMatching(/[\u4e00-\u9fff].* \/ [A-Z].*\.$/),
        traceId: '$context.requestId',
      });
    }
  });
});
