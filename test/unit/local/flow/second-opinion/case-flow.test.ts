import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StateMachine } from 'aws-local-stepfunctions';
import type { JsonObject } from '../../../../../infra/local/parts.ts';
import { functionArn, INVOKE } from '../flow-host.ts';
import type { Reply } from './document.ts';
import { ours } from './ours.ts';
import { theirs } from './theirs.ts';

const text = readFileSync(join(import.meta.dirname, '../../../../../infra/flow/case-flow.asl.json'), 'utf8');
const substitutions = new Map([
  ['Invoke', INVOKE],
  ['InvokeAndWait', `${INVOKE}.waitForTaskToken`],
  ['StageFunction', functionArn('work')],
]);
const definition = JSON.parse(
  text.replace(/\$\{(\w+)\}/g, (_, name: string) => substitutions.get(name) ?? name),
) as JsonObject & { readonly States: Readonly<Record<string, JsonObject>> };

/** The package reads TimeoutSecondsPath after Parameters, where nothing of it is left: for it each wait has a second. */
const withSecondsGiven: JsonObject = {
  ...definition,
  States: Object.fromEntries(
    Object.entries(definition.States).map(([name, { TimeoutSecondsPath, ...state }]) => [
      name,
      TimeoutSecondsPath === undefined ? state : { ...state, TimeoutSeconds: 1 },
    ]),
  ),
};

const stage = (name: string): Reply => ({ answers: { stage: name, seconds: 1 } });
const silence: Reply = 'nothing until its time is over';
const broken: Reply = { fails: 'Lambda.TooManyRequestsException' };
const times = (count: number, reply: Reply): readonly Reply[] => Array.from({ length: count }, () => reply);

/** What the stage function answers, call after call, and the states the case passes after `Where now`. */
const stories: readonly (readonly [string, readonly Reply[], readonly string[]])[] = [
  ['a case that is done', [stage('done')], ['Which stage', 'Done']],
  [
    'a case settled and confirmed',
    [stage('mediation'), stage('confirmation'), stage('done')],
    ['Which stage', 'Mediate', 'Which stage', 'Confirm', 'Which stage', 'Done'],
  ],
  [
    'a mediation whose time runs out, and its fast track',
    [stage('mediation'), silence, stage('fast-track'), stage('done')],
    ['Which stage', 'Mediate', 'Expire', 'Which stage', 'Fast track', 'Which stage', 'Done'],
  ],
  [
    'a deadline that was moved meanwhile',
    [stage('mediation'), silence, stage('mediation'), stage('done')],
    ['Which stage', 'Mediate', 'Expire', 'Which stage', 'Mediate', 'Which stage', 'Done'],
  ],
  [
    'a court that outlives its due instant',
    [stage('court-review'), silence, stage('court-review'), stage('done')],
    ['Which stage', 'Court review', 'Expire', 'Which stage', 'Court review', 'Which stage', 'Done'],
  ],
  ['a stage nobody knows', [stage('appeal')], ['Which stage', 'Broken']],
  ['a function that is down for a while', [...times(10, broken), stage('done')], ['Which stage', 'Done']],
  ['a function that stays down', times(11, broken), ['Broken']],
  [
    'a stage that fails, then comes to an end',
    [stage('confirmation'), broken, broken, stage('done')],
    ['Which stage', 'Confirm', 'Which stage', 'Done'],
  ],
  [
    'a stage that goes on failing',
    [stage('fast-track'), ...times(11, broken)],
    ['Which stage', 'Fast track', 'Broken'],
  ],
  [
    'an expiry that fails once',
    [stage('mediation'), silence, broken, stage('done')],
    ['Which stage', 'Mediate', 'Expire', 'Which stage', 'Done'],
  ],
  ['an answer without seconds', [{ answers: { stage: 'done' } }], []],
  ['an end told without a stage', [stage('mediation'), { answers: {} }], ['Which stage', 'Mediate', 'Which stage']],
];

describe("given the product's own state machine", () => {
  it("is taken by the package's validator", () => {
    expect(() => new StateMachine(definition as never)).not.toThrow();
  });

  it.concurrent.each(stories)('%s: both runners pass the same states to the same end', async (_, replies, states) => {
    const document = {
      definition,
      input: { caseId: '522626-2023-000001' },
      work: (_payload: JsonObject, call: number): Reply => {
        const reply = replies[call];
        if (reply === undefined) throw new Error(`no reply to call ${call}`);
        return reply;
      },
    };
    const [mine, other] = await Promise.all([ours(document), theirs({ ...document, definition: withSecondsGiven })]);
    expect(mine.states).toEqual(['Where now', ...states]);
    expect(mine).toEqual(other);
  });
});
