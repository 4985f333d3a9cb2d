import { languageFor } from '../../../shared/api/language.ts';
import { problemOf } from '../../../shared/api/problem.ts';

describe.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['*', 'zh'],
  ['en', 'en'],
  ['EN-us', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['fr, en;q=0.3', 'en'],
  ['en;q=0.2, zh-Hans;q=0.7', 'zh'],
  ['en;q=0', 'zh'],
  ['en;q=nonsense', 'zh'],
  ['fr', 'zh'],
])('given the preference %j', (header, language) => {
  it(`answers in ${language}`, () => {
    expect(languageFor(header)).toBe(language);
  });
});

describe('given a rejection with a field and words', () => {
  it('fills the sentence, and leaves a missing word visible', () => {
    const where = { language: 'zh', instance: '/cases', traceId: 't-1' } as const;
    expect(problemOf({ code: 'invalid-field', field: 'claim.total', params: { reason: '必填' } }, where)).toEqual({
      type: 'urn:jintiao:problem:invalid-field',
      title: '内容无法处理',
      status: 422,
      detail: '字段“claim.total”无效：必填',
      code: 'invalid-field',
      field: 'claim.total',
      basis: '§3.2',
      source: '金调规则 §3.2（见 /v1/directory/sources）',
      next: expect.stringContaining('/v1/docs'),
      instance: '/cases',
      traceId: 't-1',
    });
    expect(problemOf({ code: 'county-unknown' }, where).detail).toContain('{county}');
  });
});
