import { ok, rejected } from '../../../shared/domain/result.ts';

describe('given what a pure function answers', () => {
  it('is a value, or a refusal with its rule, and its figures where it has any', () => {
    expect(ok(1)).toStrictEqual({ ok: true, value: 1 });
    expect(rejected('late', 'A-28')).toStrictEqual({ ok: false, error: { code: 'late', basis: 'A-28' } });
    expect(rejected('late', 'A-28', { days: 3 })).toStrictEqual({
      ok: false,
      error: { code: 'late', basis: 'A-28', values: { days: 3 } },
    });
  });
});
