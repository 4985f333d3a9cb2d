import type { Json, JsonObject } from '../../../../infra/local/parts.ts';
import { functionsOf, openHost } from './flow-host.ts';

const chosen = async (rule: JsonObject, input: Json): Promise<Json> => {
  const definition = {
    StartAt: 'Which',
    States: {
      Which: { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], Default: 'No' },
      Yes: { Type: 'Pass', Result: 'yes', End: true },
      No: { Type: 'Pass', Result: 'no', End: true },
    },
  };
  const host = await openHost({ definition, functions: functionsOf({}) });
  const { output, error } = host.record(await host.start(input));
  return output ?? error ?? null;
};
const v = (operator: string, operand: Json): JsonObject => ({ Variable: '$.v', [operator]: operand });

describe('given a Choice', () => {
  it.each<readonly [JsonObject, Json, string]>([
    [v('StringEquals', 'a'), { v: 'a' }, 'yes'],
    [v('StringEquals', '1'), { v: 1 }, 'no'],
    [v('StringLessThan', 'b'), { v: 'a' }, 'yes'],
    [v('StringGreaterThan', 'b'), { v: 'a' }, 'no'],
    [v('StringLessThanEquals', 'a'), { v: 'a' }, 'yes'],
    [v('StringGreaterThanEquals', 'b'), { v: 'a' }, 'no'],
    [v('StringEqualsPath', '$.w'), { v: 'a', w: 'a' }, 'yes'],
    [v('StringMatches', 'log-*.txt'), { v: 'log-1.txt' }, 'yes'],
    [v('StringMatches', 'log-*.txt'), { v: 'log-1-txt' }, 'no'],
    [v('StringMatches', '1*'), { v: 12 }, 'no'],
    [v('StringMatches', 'a\\*b'), { v: 'a*b' }, 'yes'],
    [v('StringMatches', 'a\\*b'), { v: 'axb' }, 'no'],
    [v('NumericEquals', 1), { v: 1 }, 'yes'],
    [v('NumericEquals', 1), { v: '1' }, 'no'],
    [v('NumericLessThan', 2), { v: 1 }, 'yes'],
    [v('NumericGreaterThan', 2), { v: 2 }, 'no'],
    [v('NumericGreaterThanEquals', 2), { v: 2 }, 'yes'],
    [v('NumericLessThanEqualsPath', '$.w'), { v: 2, w: 1 }, 'no'],
    [v('BooleanEquals', true), { v: true }, 'yes'],
    [v('BooleanEquals', false), { v: null }, 'no'],
    [v('BooleanEqualsPath', '$.w'), { v: false, w: false }, 'yes'],
    [v('TimestampEquals', '2023-09-15T09:00:00+08:00'), { v: '2023-09-15T01:00:00Z' }, 'yes'],
    [v('TimestampLessThan', '2023-09-15T01:00:00Z'), { v: '2023-09-15T01:00:00.001Z' }, 'no'],
    [v('TimestampGreaterThanPath', '$.w'), { v: '2024-01-01T00:00:00Z', w: '2023-01-01T00:00:00Z' }, 'yes'],
    [v('TimestampEquals', '2023-09-15T01:00:00Z'), { v: '2023-09-15' }, 'no'],
    [v('IsPresent', true), {}, 'no'],
    [v('IsPresent', false), {}, 'yes'],
    [v('IsNull', true), { v: null }, 'yes'],
    [v('IsNumeric', true), { v: 1 }, 'yes'],
    [v('IsString', false), { v: 1 }, 'yes'],
    [v('IsBoolean', true), { v: 0 }, 'no'],
    [v('IsTimestamp', true), { v: '2023-09-15T01:00:00Z' }, 'yes'],
    [{ And: [v('IsPresent', true), v('NumericEquals', 1)] }, {}, 'no'],
    [{ Or: [v('NumericEquals', 2), v('NumericEquals', 1)] }, { v: 1 }, 'yes'],
    [{ Not: v('NumericEquals', 1) }, { v: 1 }, 'no'],
    [{ Variable: '$$.Execution.Name', StringEquals: 'run' }, {}, 'yes'],
    [v('NumericEquals', 1), {}, 'States.Runtime'],
    [v('NumericEqualsPath', '$.w'), { v: 1 }, 'States.Runtime'],
  ])('%j of %j: %s', async (rule, input, expected) => {
    expect(await chosen(rule, input)).toBe(expected);
  });

  it('takes the first rule that holds', async () => {
    const definition = {
      StartAt: 'Which',
      States: {
        Which: {
          Type: 'Choice',
          Choices: [
            { ...v('NumericGreaterThan', 1), Next: 'First' },
            { ...v('NumericGreaterThan', 0), Next: 'Second' },
          ],
        },
        First: { Type: 'Fail', Error: 'First' },
        Second: { Type: 'Fail', Error: 'Second' },
      },
    };
    const host = await openHost({ definition, functions: functionsOf({}) });
    expect(host.record(await host.start({ v: 2 }, 'a')).error).toBe('First');
    expect(host.record(await host.start({ v: 1 }, 'b')).error).toBe('Second');
    expect(host.record(await host.start({ v: 0 }, 'c')).error).toBe('States.NoChoiceMatched');
  });
});
