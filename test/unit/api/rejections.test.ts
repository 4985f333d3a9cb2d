import { problemOf } from '../../../shared/api/problem.ts';
import { type RejectionCode, rejections } from '../../../shared/domain/rejections.ts';

const bracesOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe.each(Object.entries(rejections))('given the refusal %s', (code, { status, zh, en, basis, next }) => {
  it('has a client or server status, both languages and a basis', () => {
    expect([400, 401, 403, 404, 409, 412, 413, 422, 500]).toContain(status);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    expect(basis).toMatch(/\S/);
  });

  it('says in both languages what to do now', () => {
    expect(next.zh).toMatch(/\p{Script=Han}/u);
    expect(next.en).toMatch(/^[A-Z][^\p{Script=Han}]+\.$/u);
    expect(bracesOf(`${next.zh}${next.en}`)).toEqual([]);
  });

  it('tells in both languages of the same figures', () => {
    expect(bracesOf(zh)).toEqual(bracesOf(en));
  });

  it('has a title for its status in both languages', () => {
    const titles = (['zh', 'en'] as const).map(
      (language) => problemOf({ code: code as RejectionCode }, { language, instance: '/', traceId: 't' }).title,
    );
    expect(titles).not.toContain(String(status));
  });
});
