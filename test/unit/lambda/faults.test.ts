import * as z from 'zod/mini';
import { faultsOf } from '../../../shared/lambda/faults.ts';

const faults = (schema: z.ZodMiniType, value: unknown, language: 'zh' | 'en' = 'zh') =>
  faultsOf(schema.safeParse(value, { reportInput: true }).error?.issues ?? [], language).map(
    ({ field, code, message }) => `${field} ${code} ${message}`,
  );

const cases: readonly [string, z.ZodMiniType, unknown, string][] = [
  ['a missing text', z.object({ a: z.string() }), {}, 'a required 必填'],
  ['a missing choice', z.object({ a: z.enum(['x', 'y']) }), {}, 'a required 必填'],
  ['a number for a text', z.object({ a: z.string() }), { a: 1 }, 'a wrong-type 类型应为 string'],
  ['a choice that is not offered', z.object({ a: z.enum(['x', 'y']) }), { a: 'z' }, 'a not-listed 应为以下之一：x, y'],
  ['a negative amount', z.object({ a: z.int().check(z.gte(0)) }), { a: -1 }, 'a too-small 不能小于 0'],
  ['an amount too large', z.object({ a: z.int().check(z.lte(9)) }), { a: 10 }, 'a too-big 不能大于 9'],
  ['half a fen', z.object({ a: z.int() }), { a: 0.5 }, 'a wrong-type 类型应为 int'],
  [
    'an empty list',
    z.object({ a: z.array(z.int()).check(z.minLength(1)) }),
    { a: [] },
    'a too-short 至少需要 1 个（字符或项）',
  ],
  [
    'a text too long',
    z.object({ a: z.string().check(z.maxLength(1)) }),
    { a: '金调' },
    'a too-long 最多 1 个（字符或项）',
  ],
  ['a wrong form', z.object({ a: z.string().check(z.regex(/x/)) }), { a: 'y' }, 'a wrong-format 格式不符'],
  ['no multiple', z.object({ a: z.int().check(z.multipleOf(2)) }), { a: 3 }, 'a not-multiple 应为 2 的倍数'],
  ['a field unknown', z.strictObject({}), { a: 1 }, 'a unknown-field 没有这个字段'],
  [
    'a refinement without a code',
    z.object({ a: z.string().check(z.refine(() => false)) }),
    { a: '' },
    'a invalid 不符合要求',
  ],
  [
    'a refinement with a code',
    z.object({ a: z.string().check(z.refine(() => false, 'claim-total-wrong')) }),
    { a: '' },
    'a claim-total-wrong 标的总额与各项之和不符',
  ],
  ['a list for an object', z.object({}), [], 'body wrong-type 类型应为 object'],
  ['neither of two', z.object({ a: z.union([z.string(), z.int()]) }), { a: null }, 'a invalid 不符合要求'],
  [
    'a kind that does not exist',
    z.discriminatedUnion('kind', [z.object({ kind: z.literal('x') }), z.object({ kind: z.literal('y') })]),
    { kind: 'z' },
    'kind not-listed 应为以下之一：x, y',
  ],
  [
    'a fault deep inside',
    z.object({ a: z.array(z.object({ b: z.string() })) }),
    { a: [{ b: '' }, {}] },
    'a.1.b required 必填',
  ],
];

describe.each(cases)('given %s', (_situation, schema, value, expected) => {
  it(`tells ${expected}`, () => {
    expect(faults(schema, value)).toEqual([expected]);
  });
});

describe('given more faults than anyone reads', () => {
  it('tells the first twenty', () => {
    expect(faults(z.array(z.string()), Array(500).fill(1))).toHaveLength(20);
  });
});

describe('given a value in the request', () => {
  it('never repeats it', () => {
    expect(faults(z.object({ a: z.enum(['x']) }), { a: '吴某' }, 'en').join()).not.toContain('吴某');
  });
});
