import type { Json, JsonObject } from '../../../../../infra/local/parts.ts';
import type { Document } from './document.ts';
import { choice, v } from './sample.ts';

const orders = ['Equals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'] as const;
const values: Readonly<Record<string, readonly [Json, Json]>> = {
  String: ['a', 'b'],
  Numeric: [1, 2.5],
  Timestamp: ['2023-09-15T01:00:00Z', '2023-09-15T10:00:00+08:00'],
};

/** Every comparison, by value and by path, of the smaller with the greater, itself and back. */
const comparisons: readonly (readonly [JsonObject, Json])[] = Object.entries(values).flatMap(
  ([measure, [small, great]]) =>
    orders.flatMap((order) =>
      [
        [small, great],
        [small, small],
        [great, small],
      ].flatMap(([a = null, b = null]) => [
        [v(`${measure}${order}`, b), { v: a }] as const,
        [v(`${measure}${order}Path`, '$.w'), { v: a, w: b }] as const,
      ]),
    ),
);

const rules: readonly (readonly [JsonObject, Json])[] = [
  [v('BooleanEquals', true), { v: true }],
  [v('BooleanEquals', true), { v: false }],
  [v('BooleanEqualsPath', '$.w'), { v: false, w: false }],
  [v('StringEquals', '1'), { v: 1 }],
  [v('NumericEquals', 1), { v: '1' }],
  [v('BooleanEquals', false), { v: null }],
  [v('StringMatches', 'log-*.txt'), { v: 'log-1.txt' }],
  [v('StringMatches', 'log-*.txt'), { v: 'log-1-txt' }],
  [v('StringMatches', '*'), { v: '' }],
  [v('StringMatches', '调解-*'), { v: '调解-岑巩' }],
  ...['IsNull', 'IsNumeric', 'IsString', 'IsBoolean', 'IsTimestamp', 'IsPresent'].flatMap((test) =>
    [null, 1, 'text', '2023-09-15T01:00:00Z', false].map((value) => [v(test, true), { v: value }] as const),
  ),
  [v('IsPresent', true), {}],
  [{ And: [v('IsPresent', true), v('NumericEquals', 1)] }, {}],
  [{ And: [v('IsPresent', true), v('NumericEquals', 1)] }, { v: 1 }],
  [{ Or: [v('NumericEquals', 2), v('NumericEquals', 1)] }, { v: 1 }],
  [{ Or: [v('NumericEquals', 2), v('NumericEquals', 1)] }, { v: 3 }],
  [{ Not: v('NumericEquals', 1) }, { v: 1 }],
  [{ Not: { Or: [v('IsNull', true), { And: [v('IsString', true), v('StringEquals', '')] }] } }, { v: 'x' }],
  [{ Variable: '$$.Execution.Name', StringEquals: 'run' }, {}],
  [v('NumericEquals', 1), {}],
  [v('NumericEqualsPath', '$.w'), { v: 1 }],
];

const firstOfTwo = (value: number): Document => ({
  definition: {
    StartAt: 'Which',
    States: {
      Which: {
        Type: 'Choice',
        InputPath: '$.inner',
        Choices: [
          { ...v('NumericGreaterThan', 1), Next: 'First' },
          { ...v('NumericGreaterThan', 0), Next: 'Second' },
        ],
      },
      First: { Type: 'Succeed' },
      Second: { Type: 'Succeed', OutputPath: '$.v' },
    },
  },
  input: { inner: { v: value }, v: 9 },
});

export const choices: readonly (readonly [string, Document])[] = [
  ...[...comparisons, ...rules].map(
    ([rule, input]) => [`${JSON.stringify(rule)} of ${JSON.stringify(input)}`, choice(rule, input)] as const,
  ),
  ...[2, 1, 0].map(
    (value) => [`two rules, of which the first that holds counts, and ${value}`, firstOfTwo(value)] as const,
  ),
];
