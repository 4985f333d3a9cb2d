import type { Json, JsonObject } from '../../../../infra/local/parts.ts';
import { answer, functionArn, functionsOf, INVOKE, openHost } from './flow-host.ts';

/** Runs one state on an input and gives what the execution ended with. */
const outcome = async (state: JsonObject, input: Json): Promise<Json> => {
  const definition = { StartAt: 'Only', States: { Only: { ...state, End: true } } };
  const functions = functionsOf({ echo: (event) => answer(event) });
  const host = await openHost({ definition, functions });
  const { output, error } = host.record(await host.start(input));
  return output ?? error ?? null;
};

const pass = (fields: JsonObject): JsonObject => ({ Type: 'Pass', ...fields });
const task = (fields: JsonObject, payload: JsonObject = { Payload: { n: 1 } }): JsonObject => ({
  Type: 'Task',
  Resource: INVOKE,
  Parameters: { FunctionName: functionArn('echo'), ...payload },
  ...fields,
});
const answered = (payload: Json): JsonObject => ({ ExecutedVersion: '$LATEST', StatusCode: 200, Payload: payload });

describe('given a state that shapes its data', () => {
  it.each<readonly [string, JsonObject, Json, Json]>([
    ['nothing said: the input passes', pass({}), { a: 1 }, { a: 1 }],
    ['InputPath', pass({ InputPath: '$.a' }), { a: { b: 2 } }, { b: 2 }],
    ['InputPath null', pass({ InputPath: null }), { a: 1 }, {}],
    ['InputPath into the context', pass({ InputPath: '$$.Execution.Input' }), { a: 1 }, { a: 1 }],
    ['OutputPath with an index', pass({ OutputPath: '$.list[1]' }), { list: [1, 2] }, 2],
    ['OutputPath null', pass({ OutputPath: null }), { a: 1 }, {}],
    ['Result', pass({ Result: { r: 1 } }), { a: 1 }, { r: 1 }],
    ['Result at ResultPath', pass({ Result: 1, ResultPath: '$.x.y' }), { a: 1 }, { a: 1, x: { y: 1 } }],
    ['ResultPath null', pass({ Result: 1, ResultPath: null }), { a: 1 }, { a: 1 }],
    ['ResultPath at an index', pass({ Result: 9, ResultPath: '$.l[0]' }), { l: [1, 2] }, { l: [9, 2] }],
    ['ResultPath on the raw input', pass({ InputPath: '$.a', ResultPath: '$.copy' }), { a: 1 }, { a: 1, copy: 1 }],
    ['ResultPath into a string', pass({ Result: 1, ResultPath: '$.a.b' }), { a: 'x' }, 'States.ResultPathMatchFailure'],
    [
      'a name that JavaScript knows',
      pass({ Result: 1, ResultPath: "$['__proto__'].x" }),
      {},
      JSON.parse('{"__proto__":{"x":1}}'),
    ],
    ['an inherited name', pass({ InputPath: '$.toString' }), {}, 'States.Runtime'],
    ['a missing path', pass({ InputPath: '$.nowhere' }), { a: 1 }, 'States.Runtime'],
    [
      'Parameters',
      pass({ Parameters: { 'b.$': '$.a', c: [{ 'd.$': "$['a']" }, 5] } }),
      { a: 1 },
      { b: 1, c: [{ d: 1 }, 5] },
    ],
    [
      'names and context',
      pass({ Parameters: { 'n.$': '$$.Execution.Name', 's.$': '$$.State.Name', 'm.$': '$$.StateMachine.Name' } }),
      {},
      { n: 'run', s: 'Only', m: 'jintiao-flow' },
    ],
    [
      'times in context',
      pass({ Parameters: { 't.$': '$$.Execution.StartTime', 'e.$': '$$.State.EnteredTime' } }),
      {},
      { t: '2023-09-15T01:00:00.000Z', e: '2023-09-15T01:00:00.000Z' },
    ],
    ['retries in context', pass({ Parameters: { 'r.$': '$$.State.RetryCount' } }), {}, { r: 0 }],
    ['no token outside a wait', task({}, { Payload: { 't.$': '$$.Task.Token' } }), {}, 'States.Runtime'],
    ['a task: its answer', task({}), {}, answered({ n: 1 })],
    ['a payload by path', task({ OutputPath: '$.Payload' }, { 'Payload.$': '$.x' }), { x: { y: 1 } }, { y: 1 }],
    [
      'ResultSelector',
      task({ ResultSelector: { 'is.$': '$.Payload.n' }, ResultPath: '$.r' }),
      { a: 1 },
      { a: 1, r: { is: 1 } },
    ],
    [
      'ResultSelector without its path',
      task({ ResultSelector: { 'is.$': '$.Payload.nowhere' } }),
      {},
      'States.Runtime',
    ],
  ])('%s', async (_, state, input, expected) => {
    expect(await outcome(state, input)).toEqual(expected);
  });
});

describe('given an intrinsic function', () => {
  it.each<readonly [string, Json, Json]>([
    ["States.Format('{} of {}', $.n, $.s)", { n: 1, s: 'two' }, '1 of two'],
    ["States.Format('\\{\\} and {}', $.n)", { n: 1 }, '{} and 1'],
    ["States.Format('it\\'s {}, {}', true, null)", {}, "it's true, null"],
    ["States.Format('{}', States.JsonToString($.o))", { o: { a: [1] } }, '{"a":[1]}'],
    ["States.Format('{}, {}', 'a, b', $['c d'])", { 'c d': -1.5 }, 'a, b, -1.5'],
    ['States.StringToJson($.t)', { t: '{"a":1}' }, { a: 1 }],
    ['States.StringToJson($.t)', { t: '{' }, 'States.IntrinsicFailure'],
    ["States.Format('{}', $.o)", { o: {} }, 'States.IntrinsicFailure'],
    ["States.Format('{} {}', $.o)", { o: 1 }, 'States.IntrinsicFailure'],
  ])('%s of %j', async (expression, input, expected) => {
    const state = pass({ Parameters: { 'v.$': expression } });
    const value = await outcome(state, input);
    expect(value).toEqual(typeof expected === 'string' && expected.startsWith('States.') ? expected : { v: expected });
  });
});

describe('given a payload over 256 KiB', () => {
  const long = 'x'.repeat(262_144);

  it.each<readonly [string, JsonObject]>([
    ['a task that answers it', task({}, { 'Payload.$': "States.Format('{}{}', $.half, $.half)" })],
    ['a state that gives it', pass({ Parameters: { 'v.$': "States.Format('{}{}', $.half, $.half)" } })],
  ])('ends the execution with States.DataLimitExceeded: %s', async (_, state) => {
    expect(await outcome(state, { half: long.slice(0, 131_072) })).toBe('States.DataLimitExceeded');
  });
});
