import type { Json, JsonObject } from '../../../../../infra/local/parts.ts';
import { functionArn, INVOKE } from '../flow-host.ts';
import type { Document } from './document.ts';

export const task = (fields: JsonObject = {}, payload: JsonObject = {}): JsonObject => ({
  Type: 'Task',
  Resource: INVOKE,
  Parameters: { FunctionName: functionArn('work'), Payload: payload },
  ...fields,
});

export const pass = (fields: JsonObject = {}): JsonObject => ({ Type: 'Pass', ...fields });

/** A machine of one state, whose answer is its payload where it is a task. */
export const only = (state: JsonObject, input: Json = {}): Document => ({
  definition: { StartAt: 'Only', States: { Only: { ...state, End: true } } },
  input,
  work: (payload) => ({ answers: payload }),
});

/** A machine that says whether a rule holds. */
export const choice = (rule: JsonObject, input: Json): Document => ({
  definition: {
    StartAt: 'Which',
    States: {
      Which: { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], Default: 'No' },
      Yes: { Type: 'Succeed' },
      No: { Type: 'Fail', Error: 'No', Cause: 'the rule does not hold' },
    },
  },
  input,
});

export const v = (operator: string, operand: Json): JsonObject => ({ Variable: '$.v', [operator]: operand });

export const filled = (expression: string): JsonObject => pass({ Parameters: { 'v.$': expression } });
