import type { AssemblyOptions } from '../../../../infra/local/template/read-assembly.ts';
import { readResources } from './written-assembly.ts';

const around = {
  Table: {
    Type: 'AWS::DynamoDB::GlobalTable',
    Properties: { TableName: 'cases', StreamSpecification: { StreamViewType: 'NEW_IMAGE' } },
  },
  Quiet: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { TableName: 'quiet' } },
  Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'inbox' } },
  Flow: { Type: 'AWS::StepFunctions::StateMachine', Properties: { StateMachineName: 'flow' } },
  Gone: { Type: 'AWS::SQS::Queue', Condition: 'Never', Properties: { QueueName: 'gone' } },
};
const sections = {
  Parameters: {
    Stage: { Type: 'String', Default: 'test' },
    Days: { Type: 'Number', Default: 15 },
    Counties: { Type: 'CommaDelimitedList', Default: '522626, 522601' },
  },
  Mappings: { Place: { 'eu-west-1': { name: 'Ireland', zones: ['a', 'b'] } } },
  Conditions: {
    IsTest: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] },
    Never: { 'Fn::Not': [{ Condition: 'IsTest' }] },
    Both: { 'Fn::And': [{ Condition: 'IsTest' }, { 'Fn::Equals': [{ Ref: 'Days' }, '15'] }] },
    Either: { 'Fn::Or': [{ Condition: 'Never' }, { Condition: 'IsTest' }] },
    Circular: { 'Fn::Not': [{ Condition: 'Circular' }] },
  },
};

/** What a value of the template becomes, seen in an event pattern, which may hold anything. */
const resolved = (value: unknown, options: Partial<AssemblyOptions> = {}): unknown => {
  const rule = { Rule: { Type: 'AWS::Events::Rule', Properties: { EventPattern: { value } } } };
  const pattern = readResources({ ...around, ...rule }, sections, options).of('AWS::Events::Rule')[0]?.properties
    .EventPattern;
  return (pattern as { readonly value?: unknown }).value;
};

describe('given an intrinsic of a template', () => {
  it.each<[string, unknown, unknown]>([
    ['Ref of a table', { Ref: 'Table' }, 'cases'],
    ['Ref of a queue', { Ref: 'Queue' }, 'https://sqs.eu-west-1.amazonaws.com/123456789012/inbox'],
    ['Ref of a state machine', { Ref: 'Flow' }, 'arn:aws:states:eu-west-1:123456789012:stateMachine:flow'],
    ['Ref of a parameter', { Ref: 'Stage' }, 'test'],
    ['Ref of a number', { Ref: 'Days' }, '15'],
    ['Ref of a list', { Ref: 'Counties' }, ['522626', '522601']],
    ['Ref of the account', { Ref: 'AWS::AccountId' }, '123456789012'],
    ['Ref of the region', { Ref: 'AWS::Region' }, 'eu-west-1'],
    ['Ref of the partition', { Ref: 'AWS::Partition' }, 'aws'],
    ['Ref of the URL suffix', { Ref: 'AWS::URLSuffix' }, 'amazonaws.com'],
    ['Ref of the stack', { Ref: 'AWS::StackName' }, 'Services'],
    ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:eu-west-1:123456789012:table/cases'],
    ['Fn::GetAtt as a text', { 'Fn::GetAtt': 'Queue.QueueName' }, 'inbox'],
    [
      'Fn::GetAtt of a stream',
      { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      'arn:aws:dynamodb:eu-west-1:123456789012:table/cases/stream/2023-01-01T00:00:00.000',
    ],
    ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }, 1]] }, 'a-test-1'],
    ['Fn::Join of a list', { 'Fn::Join': ['/', { Ref: 'Counties' }] }, '522626/522601'],
    [
      'Fn::Sub',
      { 'Fn::Sub': `\${Table}/\${Queue.Arn}/\${!Stage}` },
      `cases/arn:aws:sqs:eu-west-1:123456789012:inbox/\${Stage}`,
    ],
    ['Fn::Sub with its own names', { 'Fn::Sub': [`\${a}-\${AWS::Region}`, { a: { Ref: 'Stage' } }] }, 'test-eu-west-1'],
    [
      'Fn::Select of Fn::Split',
      { 'Fn::Select': [1, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Table', 'Arn'] }] }] },
      'cases',
    ],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Place', { Ref: 'AWS::Region' }, 'name'] }, 'Ireland'],
    ['Fn::If that holds', { 'Fn::If': ['IsTest', 'yes', 'no'] }, 'yes'],
    ['Fn::If that does not', { 'Fn::If': ['Never', 'yes', 'no'] }, 'no'],
    ['Fn::And', { 'Fn::If': ['Both', 'yes', 'no'] }, 'yes'],
    ['Fn::Or', { 'Fn::If': ['Either', 'yes', 'no'] }, 'yes'],
    ['AWS::NoValue in an object', { a: 1, b: { 'Fn::If': ['Never', 2, { Ref: 'AWS::NoValue' }] } }, { a: 1 }],
    ['AWS::NoValue in a list', ['a', { Ref: 'AWS::NoValue' }], ['a']],
  ])('resolves %s', (_, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it('knows the endings of the China regions', () => {
    expect(resolved({ Ref: 'AWS::URLSuffix' }, { partition: 'aws-cn' })).toBe('amazonaws.com.cn');
    expect(resolved({ 'Fn::GetAtt': ['Table', 'Arn'] }, { partition: 'aws-cn' })).toMatch(/^arn:aws-cn:/);
  });

  it.each<[unknown, string]>([
    [{ Ref: 'Nothing' }, 'Ref Nothing'],
    [{ Ref: 'Gone' }, 'Ref Gone'],
    [{ Ref: 'AWS::NotificationARNs' }, 'Ref AWS::NotificationARNs'],
    [{ 'Fn::GetAtt': ['Table', 'Arm'] }, 'Fn::GetAtt Table.Arm'],
    [{ 'Fn::GetAtt': ['Quiet', 'StreamArn'] }, 'Fn::GetAtt Quiet.StreamArn'],
    [{ 'Fn::GetAtt': ['Nothing', 'Arn'] }, 'Fn::GetAtt Nothing.Arn'],
    [{ 'Fn::Sub': `\${Nothing}` }, 'Ref Nothing'],
    [{ 'Fn::Select': [5, ['a']] }, 'Fn::Select 5 of 1'],
    [{ 'Fn::Join': ['-', 'text'] }, 'Fn::Join of what is no list'],
    [{ 'Fn::FindInMap': ['Place', 'mars', 'name'] }, 'Fn::FindInMap Place.mars.name'],
    [{ 'Fn::FindInMap': ['Place', 'mars', 'name', { DefaultValue: 'x' }] }, 'Fn::FindInMap with a default'],
    [{ 'Fn::ImportValue': 'nowhere' }, 'Fn::ImportValue nowhere'],
    [{ 'Fn::If': ['Unsaid', 1, 2] }, 'condition Services:Unsaid, which is not there,'],
    [{ 'Fn::GetAZs': '' }, 'Fn::GetAZs'],
    [{ 'Fn::Base64': 'x' }, 'Fn::Base64'],
    [{ 'Fn::Transform': { Name: 'x' } }, 'Fn::Transform'],
    [['{{resolve:secretsmanager:password}}'], 'dynamic reference {{resolve:secretsmanager:password}}'],
    [['{{resolve:ssm:/nowhere}}'], 'dynamic reference {{resolve:ssm:/nowhere}}'],
  ])('refuses %j by name', (value, name) => {
    expect(() => resolved(value)).toThrow(`${name} is not modelled`);
  });

  it('refuses a condition that refers to itself', () => {
    expect(() => resolved({ 'Fn::If': ['Circular', 1, 2] })).toThrow('Circular refers to itself');
  });

  it('puts in the values of SSM parameters that the assembly makes', () => {
    const { properties } =
      readResources({
        Days: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/days', Value: '15' } },
        Text: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/text', Value: 'in {{resolve:ssm:/days}} days' } },
      }).of('AWS::SSM::Parameter')[1] ?? {};
    expect(properties).toMatchObject({ Value: 'in 15 days' });
  });
});
