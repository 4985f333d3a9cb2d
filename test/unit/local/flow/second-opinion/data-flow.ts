import type { Json, JsonObject } from '../../../../../infra/local/parts.ts';
import type { Document } from './document.ts';
import { filled, only, pass, task } from './sample.ts';

const states: readonly (readonly [string, JsonObject, Json])[] = [
  ['nothing said', pass(), { a: 1 }],
  ['an input that is no object', pass(), [1, 'two', null]],
  ['InputPath', pass({ InputPath: '$.a' }), { a: { b: 2 } }],
  ['InputPath null', pass({ InputPath: null }), { a: 1 }],
  ['InputPath into the context', pass({ InputPath: '$$.Execution.Input' }), { a: 1 }],
  ['InputPath to nothing', pass({ InputPath: '$.nowhere' }), { a: 1 }],
  ['OutputPath with an index', pass({ OutputPath: '$.list[1]' }), { list: [1, 2] }],
  ['OutputPath null', pass({ OutputPath: null }), { a: 1 }],
  ['OutputPath to nothing', pass({ OutputPath: '$.nowhere' }), { a: 1 }],
  ['Result', pass({ Result: { r: 1 } }), { a: 1 }],
  ['Result at ResultPath', pass({ Result: 1, ResultPath: '$.x.y' }), { a: 1 }],
  ['Result in place of what is there', pass({ Result: { n: 1 }, ResultPath: '$.a' }), { a: { b: 2 } }],
  ['ResultPath null', pass({ Result: 1, ResultPath: null }), { a: 1 }],
  ['ResultPath on the raw input', pass({ InputPath: '$.a', ResultPath: '$.copy' }), { a: 1 }],
  ['ResultPath at an index', pass({ Result: 9, ResultPath: '$.l[0]' }), { l: [1, 2] }],
  ['ResultPath into no object', pass({ Result: 1, ResultPath: '$.a' }), 'text'],
  ['Parameters', pass({ Parameters: { 'b.$': '$.a', c: [{ 'd.$': "$['a']" }, 5] } }), { a: 1 }],
  ['Parameters after InputPath', pass({ InputPath: '$.a', Parameters: { 'b.$': '$.b' } }), { a: { b: 2 } }],
  ['Parameters to nothing', pass({ Parameters: { 'b.$': '$.nowhere' } }), {}],
  ['names of the context', pass({ Parameters: { 'n.$': '$$.Execution.Name', 'm.$': '$$.StateMachine.Name' } }), {}],
  ['the whole input of the execution', pass({ Parameters: { 'i.$': '$$.Execution.Input' } }), { a: [1] }],
  ['a task: its answer', task({}, { n: 1, 'of.$': '$.a' }), { a: { b: '中' } }],
  ['OutputPath of a task', task({ OutputPath: '$.Payload' }, { y: 1 }), {}],
  ['ResultSelector', task({ ResultSelector: { 'is.$': '$.Payload.n' }, ResultPath: '$.r' }, { n: 1 }), { a: 1 }],
  ['ResultSelector to nothing', task({ ResultSelector: { 'is.$': '$.Payload.nowhere' } }), {}],
  ['ResultSelector and context', task({ ResultSelector: { 'is.$': '$$.Execution.Name' } }), {}],
  [
    'all filters',
    task(
      { InputPath: '$.a', ResultSelector: { 'p.$': '$.Payload' }, ResultPath: '$.r', OutputPath: '$.r.p' },
      { 'b.$': '$.b' },
    ),
    { a: { b: 2 } },
  ],
  ['a wait of no seconds', { Type: 'Wait', Seconds: 0, OutputPath: '$.a' }, { a: 1 }],
  ['a wait by path', { Type: 'Wait', InputPath: '$.a', SecondsPath: '$.s' }, { a: { s: 0 } }],
  ['a wait to what is no time', { Type: 'Wait', TimestampPath: '$.t' }, { t: 'soon' }],
  ['a wait of less than nothing', { Type: 'Wait', SecondsPath: '$.s' }, { s: -1 }],
];

const intrinsics: readonly (readonly [string, Json])[] = [
  ["States.Format('{} of {}', $.n, $.s)", { n: 1, s: 'two' }],
  ["States.Format('{}, {}', true, null)", {}],
  ["States.Format('{}, {}', 'a, b', $['c d'])", { 'c d': -1.5 }],
  ["States.Format('案号{}', $.n)", { n: 26 }],
  ["States.Format('{}', States.JsonToString($.o))", { o: { a: [1] } }],
  ["States.Format('\\{\\} and {}', $.n)", { n: 1 }],
  ["States.Format('it\\'s {}', $.n)", { n: 1 }],
  ["States.Format('{}', $.nowhere)", {}],
  ['States.JsonToString($)', { a: { b: [true, null, 'x'] } }],
  ['States.StringToJson($.t)', { t: '{"a":[1,"b"]}' }],
  ['States.StringToJson(States.JsonToString($.o))', { o: { a: 1 } }],
];

export const shapedData: readonly (readonly [string, Document])[] = [
  ...states.map(([name, state, input]) => [name, only(state, input)] as const),
  ...intrinsics.map(
    ([expression, input]) => [`${expression} of ${JSON.stringify(input)}`, only(filled(expression), input)] as const,
  ),
];
