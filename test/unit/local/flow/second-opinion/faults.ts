import type { Json, JsonObject } from '../../../../../infra/local/parts.ts';
import { INVOKE } from '../flow-host.ts';
import type { Document, Reply } from './document.ts';
import { task } from './sample.ts';

/** A task that fails as told, attempt after attempt, and then answers; what is caught ends in `Caught`. */
export const failing = (fields: JsonObject, errors: readonly string[], input: Json = { a: 1 }): Document => ({
  definition: {
    StartAt: 'Work',
    States: {
      Work: task({ Next: 'Done', ...fields }, { 'a.$': '$.a' }),
      Done: { Type: 'Succeed' },
      ...(JSON.stringify(fields).includes('"Caught"') ? { Caught: { Type: 'Pass', End: true } } : {}),
    },
  },
  input,
  work: (payload, times): Reply => {
    const fails = errors[times];
    return fails === undefined ? { answers: payload } : { fails };
  },
});
const retry = (...retriers: readonly JsonObject[]): JsonObject => ({ Retry: retriers });
export const caught = (errors: readonly string[], more: JsonObject = {}): JsonObject => ({
  Catch: [{ ErrorEquals: errors, Next: 'Caught', ...more }],
});

export const waiting = (fields: JsonObject): Document => ({
  ...failing({ Resource: `${INVOKE}.waitForTaskToken`, ...fields }, [], { a: 1, s: 1 }),
  work: () => 'nothing until its time is over',
});

const failures: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  ['without retry', {}, ['Broken']],
  ['retried by its name', retry({ ErrorEquals: ['Broken'] }), ['Broken', 'Broken', 'Broken']],
  ['retried by another name', retry({ ErrorEquals: ['Other'] }), ['Broken']],
  ['retried by States.ALL', retry({ ErrorEquals: ['States.ALL'] }), ['Broken', 'Other']],
  ['retried by States.TaskFailed', retry({ ErrorEquals: ['States.TaskFailed'] }), ['Broken']],
  ['three attempts used up', retry({ ErrorEquals: ['Broken'] }), ['Broken', 'Broken', 'Broken', 'Broken']],
  ['no attempts', retry({ ErrorEquals: ['Broken'], MaxAttempts: 0 }), ['Broken']],
  [
    'each retrier counted by itself',
    retry({ ErrorEquals: ['A'], MaxAttempts: 1 }, { ErrorEquals: ['B'], MaxAttempts: 1 }),
    ['A', 'B', 'A'],
  ],
  [
    'the first retrier that matches, though used up',
    retry({ ErrorEquals: ['A'], MaxAttempts: 1 }, { ErrorEquals: ['States.ALL'] }),
    ['A', 'A'],
  ],
  ['caught by its name', caught(['Broken']), ['Broken']],
  ['caught by another name', caught(['Other']), ['Broken']],
  ['caught by States.ALL', caught(['States.ALL']), ['Broken']],
  ['caught by States.TaskFailed', caught(['States.TaskFailed']), ['Broken']],
  ['caught at a path', caught(['States.ALL'], { ResultPath: '$.error' }), ['Broken']],
  ['caught and forgotten', caught(['States.ALL'], { ResultPath: null }), ['Broken']],
  ['caught, its OutputPath left alone', { OutputPath: '$.Payload', ...caught(['States.ALL']) }, ['Broken']],
  [
    'retried, then caught',
    { ...retry({ ErrorEquals: ['States.ALL'], MaxAttempts: 2 }), ...caught(['Broken'], { ResultPath: '$.error' }) },
    ['Broken', 'Broken', 'Broken'],
  ],
];

const failingData: readonly (readonly [string, JsonObject])[] = [
  ['States.Runtime is not caught by States.ALL', { ResultSelector: { 'x.$': '$.nowhere' }, ...caught(['States.ALL']) }],
  ['nor retried', { ResultSelector: { 'x.$': '$.nowhere' }, ...retry({ ErrorEquals: ['States.ALL'] }) }],
];

const endings: readonly (readonly [string, JsonObject, Json])[] = [
  ['Fail with error and cause', { Type: 'Fail', Error: 'Broken', Cause: 'it broke' }, {}],
  ['Fail by paths', { Type: 'Fail', ErrorPath: '$.e', CausePath: '$.c' }, { e: 'Broken', c: 'it broke' }],
  ['Succeed', { Type: 'Succeed' }, { a: 1 }],
  ['Succeed with paths', { Type: 'Succeed', InputPath: '$.a', OutputPath: '$.b' }, { a: { b: 2 } }],
];

/** A task whose token is never used; the package waits one second in earnest. */
const overdue: readonly (readonly [string, JsonObject])[] = [
  ['nothing catches it', {}],
  ['States.Timeout catches it', caught(['States.Timeout'], { ResultPath: null })],
  ['States.TaskFailed leaves it', caught(['States.TaskFailed'])],
  ['States.ALL catches it', caught(['States.ALL'], { ResultPath: null })],
];

export const faults: readonly (readonly [string, Document])[] = [
  ...failures.map(([name, fields, errors]) => [name, failing(fields, errors)] as const),
  ...failingData.map(([name, fields]) => [name, failing(fields, [])] as const),
  ...endings.map(([name, End, input]) => [name, { definition: { StartAt: 'End', States: { End } }, input }] as const),
  ...overdue.map(([name, fields]) => [`a deadline: ${name}`, waiting({ TimeoutSeconds: 1, ...fields })] as const),
];
