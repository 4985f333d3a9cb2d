import type { Document, Run } from './document.ts';
import { caught, failing, waiting } from './faults.ts';
import { choice, filled, only, pass, task, v } from './sample.ts';

interface Difference {
  readonly document: Document;
  readonly ours: Partial<Run>;
  readonly theirs: Partial<Run>;
}

const holds: Partial<Run> = { states: ['Which', 'Yes'] };
const fails: Partial<Run> = { states: ['Which', 'No'] };
const runtime: Partial<Run> = { error: 'States.Runtime' };
const intrinsic: Partial<Run> = { error: 'States.IntrinsicFailure' };
const unplaceable: Partial<Run> = { error: 'States.ResultPathMatchFailure' };

/** Where the package goes another way: each has its row in infra/local/README.md, ours being what AWS documents. */
export const differences: Readonly<Record<string, Difference>> = {
  'a test that must not hold': { document: choice(v('IsNull', false), { v: 1 }), ours: holds, theirs: fails },
  'text that looks like a number, put in order': {
    document: choice(v('NumericLessThan', 2), { v: '1' }),
    ours: fails,
    theirs: holds,
  },
  'a path to another kind': {
    document: choice(v('NumericEqualsPath', '$.w'), { v: 1, w: 'text' }),
    ours: fails,
    theirs: runtime,
  },
  'a day without a time': {
    document: choice(v('TimestampLessThan', '2023-09-16T00:00:00Z'), { v: '2023-09-15' }),
    ours: fails,
    theirs: holds,
  },
  'a wildcard that AWS does not have': {
    document: choice(v('StringMatches', 'a?c'), { v: 'abc' }),
    ours: fails,
    theirs: holds,
  },
  'a number matched against a text': {
    document: choice(v('StringMatches', '1*'), { v: 12 }),
    ours: fails,
    theirs: { error: 'TypeError' },
  },
  'ResultPath $': {
    document: only(pass({ Result: 1, ResultPath: '$' }), { a: 1 }),
    ours: { output: 1 },
    theirs: { output: { a: 1, $: 1 } },
  },
  'ResultPath in brackets': {
    document: only(pass({ Result: 9, ResultPath: "$['a']" }), { a: 1 }),
    ours: { output: { a: 9 } },
    theirs: { output: { a: 1, $: { a: 9 } } },
  },
  'ResultPath into a string': {
    document: only(pass({ Result: 1, ResultPath: '$.a.b' }), { a: 'x' }),
    ours: unplaceable,
    theirs: { output: { a: { b: 1 } } },
  },
  'ResultPath into a number, caught': {
    document: failing({ ResultPath: '$.a.b', ...caught(['States.ALL'], { ResultPath: null }) }, []),
    ours: { states: ['Work', 'Caught'] },
    theirs: { states: ['Work', 'Done'] },
  },
  'text that is no JSON': {
    document: only(filled('States.StringToJson($.t)'), { t: '{' }),
    ours: intrinsic,
    theirs: { error: 'SyntaxError' },
  },
  'an object in a format': {
    document: only(filled("States.Format('{}', $.o)"), { o: {} }),
    ours: intrinsic,
    theirs: runtime,
  },
  'too few values for a format': {
    document: only(filled("States.Format('{} {}', $.o)"), { o: 1 }),
    ours: intrinsic,
    theirs: runtime,
  },
  'Fail by an intrinsic function': {
    document: {
      definition: {
        StartAt: 'End',
        States: { End: { Type: 'Fail', Error: 'E', CausePath: "States.Format('{}!', $.c)" } },
      },
      input: { c: 'no' },
    },
    ours: { error: 'E', cause: 'no!' },
    theirs: runtime,
  },
  'Fail without an error': {
    document: { definition: { StartAt: 'End', States: { End: { Type: 'Fail' } } }, input: {} },
    ours: { states: ['End'] },
    theirs: { error: 'FailStateError' },
  },
  'a time-out by a path, beside Parameters': {
    document: waiting({ TimeoutSecondsPath: '$.s' }),
    ours: { error: 'States.Timeout' },
    theirs: runtime,
  },
  'the state and its retries in the context': {
    document: only(pass({ Parameters: { 's.$': '$$.State.Name', 'r.$': '$$.State.RetryCount' } })),
    ours: { output: { s: 'Only', r: 0 } },
    theirs: runtime,
  },
  'a token outside a wait': {
    document: only(task({}, { 't.$': '$$.Task.Token' })),
    ours: runtime,
    theirs: { asked: [{ t: 'token' }] },
  },
  'more than 256 KiB': {
    document: only(pass({ Result: 'x'.repeat(262_144) })),
    ours: { error: 'States.DataLimitExceeded' },
    theirs: { states: ['Only'], output: 'x'.repeat(262_144) },
  },
};
