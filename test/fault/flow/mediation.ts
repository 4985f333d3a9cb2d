import type { JsonObject } from '../../../infra/local/parts.ts';
import { functionArn, INVOKE } from '../../unit/local/flow/flow-host.ts';

const retry = [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 2, MaxAttempts: 2 }];
const call = (name: string, payload: JsonObject, fields: JsonObject): JsonObject => ({
  Type: 'Task',
  Resource: INVOKE,
  Parameters: { FunctionName: functionArn(name), Payload: payload },
  ResultSelector: { 'stage.$': '$.Payload.stage', 'seconds.$': '$.Payload.seconds' },
  ResultPath: '$.next',
  TimeoutSeconds: 60,
  Retry: retry,
  Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.fault', Next: 'Given up' }],
  Next: 'By stage',
  ...fields,
});
const stage = (name: string): JsonObject =>
  call(
    'await-stage',
    { stage: name, 'caseId.$': '$.caseId', 'token.$': '$$.Task.Token' },
    {
      Resource: `${INVOKE}.waitForTaskToken`,
      ResultSelector: { 'stage.$': '$.stage', 'seconds.$': '$.seconds' },
      TimeoutSeconds: undefined as never,
      TimeoutSecondsPath: '$.next.seconds',
      Catch: [
        { ErrorEquals: ['States.Timeout'], ResultPath: null, Next: `Expire ${name}` },
        { ErrorEquals: ['States.ALL'], ResultPath: '$.fault', Next: 'Given up' },
      ],
    },
  );
const expire = (name: string): JsonObject => call('expire', { stage: name, 'caseId.$': '$.caseId' }, {});

const STAGES = ['Mediate', 'Confirm', 'Court review', 'Fast track'] as const;

/** A machine shaped as design.md, decision 5, has it: order and time, every stage one wait for a token. */
export const mediation = JSON.parse(
  JSON.stringify({
    StartAt: 'Where now',
    States: {
      'Where now': call('where-now', { 'caseId.$': '$.caseId', 'tries.$': '$$.State.RetryCount' }, {}),
      'By stage': {
        Type: 'Choice',
        Choices: [
          ...STAGES.map((name) => ({ Variable: '$.next.stage', StringEquals: name, Next: name })),
          { Variable: '$.next.stage', StringEquals: 'Closed', Next: 'Closed' },
        ],
        Default: 'Unknown stage',
      },
      ...Object.fromEntries(
        STAGES.flatMap((name) => [
          [name, stage(name)],
          [`Expire ${name}`, expire(name)],
        ]),
      ),
      Closed: { Type: 'Succeed' },
      'Unknown stage': { Type: 'Fail', Error: 'UnknownStage', CausePath: "States.Format('no stage {}', $.next.stage)" },
      'Given up': { Type: 'Fail', Error: 'GivenUp', CausePath: 'States.JsonToString($.fault)' },
    },
  }),
) as JsonObject;
