import { openFlow } from '../../../../infra/local/flow/flow.ts';
import { readDefinition } from '../../../../infra/local/flow/read-definition.ts';
import type { JsonObject } from '../../../../infra/local/parts.ts';
import { manualTime, memoryStore } from '../../../support/memory-host.ts';
import { allowed, functionArn, functionsOf, INVOKE, machine, START } from './flow-host.ts';

const task: JsonObject = {
  Type: 'Task',
  Resource: INVOKE,
  Parameters: { FunctionName: functionArn('echo'), Payload: {} },
  End: true,
};
const only = (state: JsonObject): JsonObject => ({ StartAt: 'Only', States: { Only: state } });
const choice = (rule: JsonObject): JsonObject => ({
  StartAt: 'Only',
  States: { Only: { Type: 'Choice', Choices: [{ ...rule, Next: 'End' }] }, End: { Type: 'Succeed' } },
});
// as CDK leaves it in the definition, put together so that it does not pass for a template string
const HOLE = '$'.concat('{Invoke}');
const endless: JsonObject = { Type: 'Pass', Next: 'Only' };

describe('given a definition with something the runner does not know', () => {
  it.each<readonly [string, JsonObject]>([
    ["state 'Only': state type Parallel", only({ Type: 'Parallel' })],
    ["state 'Only': state type Map", only({ Type: 'Map' })],
    ["state 'Only': field HeartbeatSeconds", only({ ...task, HeartbeatSeconds: 5 })],
    ["state 'Only': field Assign", only({ ...task, Assign: {} })],
    ["state 'Only': QueryLanguage JSONata", only({ ...task, QueryLanguage: 'JSONata' })],
    ['the definition: QueryLanguage JSONata', { ...only(task), QueryLanguage: 'JSONata' }],
    ['the definition: field Processor', { ...only(task), Processor: 1 }],
    [
      "state 'Only': resource arn:aws:states:::sqs:sendMessage",
      only({ ...task, Resource: 'arn:aws:states:::sqs:sendMessage' }),
    ],
    [`state 'Only': resource ${functionArn('echo')}`, only({ ...task, Resource: functionArn('echo') })],
    [
      "state 'Only'.Parameters: field Qualifier",
      only({ ...task, Parameters: { FunctionName: functionArn('echo'), Payload: {}, Qualifier: '1' } }),
    ],
    [
      "state 'Only'.Parameters: field FunctionName.$",
      only({ ...task, Parameters: { 'FunctionName.$': '$.f', Payload: {} } }),
    ],
    [
      "state 'Only': an invocation without Payload",
      only({ ...task, Parameters: { FunctionName: functionArn('echo') } }),
    ],
    ["state 'Only'.InputPath: path '$.a[*]' (at '[*]')", only({ ...task, InputPath: '$.a[*]' })],
    ["state 'Only'.InputPath: path '$..a' (at '..a')", only({ ...task, InputPath: '$..a' })],
    ["state 'Only'.InputPath: path '$.a[?(@.b)]' (at '[?(@.b)]')", only({ ...task, InputPath: '$.a[?(@.b)]' })],
    ["state 'Only'.InputPath: path '$.a[0:2]' (at '[0:2]')", only({ ...task, InputPath: '$.a[0:2]' })],
    [
      "state 'Only'.Parameters.a.$: intrinsic function States.UUID",
      only({ Type: 'Pass', Parameters: { 'a.$': "States.UUID('x')" }, End: true }),
    ],
    ["state 'Only'.Choices[0]: Choice operator StringStartsWith", choice({ Variable: '$.a', StringStartsWith: 'x' })],
    ["state 'Only'.Retry[0]: field Jitter", only({ ...task, Retry: [{ ErrorEquals: ['A'], Jitter: 1 }] })],
  ])('refuses it by name: %s', (name, definition) => {
    expect(() => readDefinition(definition)).toThrow(`local host: ${name}`);
  });
});

describe('given a definition that AWS would refuse', () => {
  it.each<readonly [string, JsonObject]>([
    ['StartAt must be a string', { States: { Only: task } }],
    ["StartAt names 'Other', which does not exist", { StartAt: 'Other', States: { Only: task } }],
    ["state 'Only' goes on to 'Nowhere', which does not exist", only({ Type: 'Pass', Next: 'Nowhere' })],
    ["unreachable: 'Lost'", { StartAt: 'Only', States: { Only: task, Lost: endless } }],
    ["state 'Only' must have either Next or End", only({ Type: 'Pass' })],
    [
      "state 'Only': TimeoutSeconds and TimeoutSecondsPath exclude each other",
      only({ ...task, TimeoutSeconds: 1, TimeoutSecondsPath: '$.s' }),
    ],
    ["state 'Only'.TimeoutSeconds must be a number of 1 or more", only({ ...task, TimeoutSeconds: 0 })],
    ["state 'Only'.TimeoutSeconds must be a whole number", only({ ...task, TimeoutSeconds: 1.5 })],
    [
      "state 'Only'.Catch[0]: States.ALL must stand alone and last",
      only({ ...task, Catch: [{ ErrorEquals: ['States.ALL', 'A'], Next: 'Only' }] }),
    ],
    [
      "state 'Only'.Catch[0]: States.ALL must stand alone and last",
      only({
        ...task,
        Catch: [
          { ErrorEquals: ['States.ALL'], Next: 'Only' },
          { ErrorEquals: ['A'], Next: 'Only' },
        ],
      }),
    ],
    [
      "state 'Only'.Retry[0].MaxDelaySeconds must be over IntervalSeconds",
      only({ ...task, Retry: [{ ErrorEquals: ['A'], IntervalSeconds: 5, MaxDelaySeconds: 5 }] }),
    ],
    [
      "state 'Only'.Retry[0].JitterStrategy must be NONE or FULL",
      only({ ...task, Retry: [{ ErrorEquals: ['A'], JitterStrategy: 'HALF' }] }),
    ],
    [
      "state 'Only'.ResultPath: '$$.Task' must not point into the context object",
      only({ ...task, ResultPath: '$$.Task' }),
    ],
    ["'a' is given twice", only({ Type: 'Pass', Parameters: { a: 1, 'a.$': '$.a' }, End: true })],
    [
      "state 'Only'.Choices[0] must have one operator",
      choice({ Variable: '$.a', StringEquals: 'x', NumericEquals: 1 }),
    ],
    [
      "state 'Only'.Choices[0].NumericEquals has an operand of another kind",
      choice({ Variable: '$.a', NumericEquals: '1' }),
    ],
    ["state 'Only' says neither how long nor until when", only({ Type: 'Wait', End: true })],
    [
      "state 'Only'.Parameters.a.$: 'x' after the intrinsic function",
      only({ Type: 'Pass', Parameters: { 'a.$': 'States.JsonToString($)x' }, End: true }),
    ],
  ])('says what is wrong: %s', (fault, definition) => {
    expect(() => readDefinition(definition)).toThrow(fault);
  });
});

describe('given the resource of a state machine', () => {
  const open = (properties: JsonObject, definition: JsonObject = only(task), access = allowed) =>
    openFlow({
      machines: [machine(definition, properties)],
      store: memoryStore(),
      time: manualTime(START),
      functions: functionsOf({}),
      access,
    });

  it('takes every partition, and what is substituted into its definition', async () => {
    const definition = only({ ...task, Resource: HOLE });
    const substitutions = { Invoke: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken' };
    await expect(open({ DefinitionSubstitutions: substitutions }, definition)).resolves.toBeDefined();
  });

  it('refuses a definition with a hole left in it', async () => {
    await expect(open({}, only({ ...task, Resource: HOLE }))).rejects.toThrow(
      `state machine Flow: nothing is substituted for ${HOLE}`,
    );
  });

  it.each<readonly [string, JsonObject]>([
    ['StateMachineType EXPRESS', { StateMachineType: 'EXPRESS' }],
    ['field EncryptionConfiguration', { EncryptionConfiguration: {} }],
    ['field DefinitionS3Location', { DefinitionS3Location: {} }],
  ])('refuses by name: %s', async (name, properties) => {
    await expect(open(properties)).rejects.toThrow(`local host: state machine Flow: ${name} is not modelled`);
  });

  it('refuses a role that the service may not assume', async () => {
    const access = { ...allowed, serviceMayAssume: () => ({ allowed: false, because: 'no trust' }) as const };
    await expect(open({}, only(task), access)).rejects.toThrow('states.amazonaws.com is not authorized to assume');
  });
});
