import fc from 'fast-check';
import { routerOf } from '../../../../infra/local/gateway/routing.ts';
import { NotModelled } from '../../../../infra/local/parts.ts';

const PATHS = ['/', '/cases', '/cases/{caseId}', '/cases/due', '/cases/{caseId}/sessions', '/files/{rest+}', '/{any+}'];
const route = routerOf(PATHS.map((path) => ({ path })));

describe('given resources of several precisions', () => {
  it.each([
    ['/', '/', {}],
    ['/cases', '/cases', {}],
    ['/cases/', '/cases', {}],
    ['/cases/due', '/cases/due', {}],
    ['/cases/7', '/cases/{caseId}', { caseId: '7' }],
    ['/cases/due/sessions', '/cases/{caseId}/sessions', { caseId: 'due' }],
    ['/files/a/b', '/files/{rest+}', { rest: 'a/b' }],
    ['/files', '/{any+}', { any: 'files' }],
    ['/cases/7/other', '/{any+}', { any: 'cases/7/other' }],
    ['/CASES', '/{any+}', { any: 'CASES' }],
    ['/cases/%E9%BB%94', '/cases/{caseId}', { caseId: '%E9%BB%94' }],
  ])('takes %s to %s', (path, resource, parameters) => {
    expect(route(path)).toEqual({ resource: { path: resource }, parameters });
  });

  it('finds nothing where no resource takes the path', () => {
    expect(routerOf([{ path: '/cases/{caseId}' }])('/cases')).toBeUndefined();
    expect(routerOf([{ path: '/cases/{caseId}' }])('/cases//')).toBeUndefined();
  });

  it('routes alike in whatever order the resources come', () => {
    const shuffled = fc.shuffledSubarray(PATHS, { minLength: PATHS.length });
    const path = fc
      .array(fc.constantFrom('cases', 'due', 'sessions', 'files', '7'))
      .map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(shuffled, path, (paths, sought) => {
        expect(routerOf(paths.map((one) => ({ path: one })))(sought)).toEqual(route(sought));
      }),
    );
  });
});

describe('given a path that API Gateway does not take', () => {
  it.each(['/cases/{caseId}.json', '/{rest+}/more', '/{a}{b}'])('refuses %s by name', (path) => {
    expect(() => routerOf([{ path }])).toThrow(NotModelled);
  });
});
