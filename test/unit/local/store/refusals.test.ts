import type { JsonObject } from '../../../../infra/local/parts.ts';
import { tableResource } from '../../../support/table-resource.ts';
import { CASES, type TemporaryStore, temporaryStore } from './temporary-store.ts';

describe('what the store does not model', () => {
  let at: TemporaryStore;
  beforeAll(async () => {
    at = await temporaryStore();
  });
  afterAll(() => at.remove());

  it.each(['ExecuteStatement', 'UpdateTable', 'toString'])('given the operation %s, names it', async (operation) => {
    await expect(at.ask(operation, {})).rejects.toThrow(`local host: DynamoDB operation ${operation} is not modelled`);
    expect(() => at.store().dynamodb.needs({ operation, body: {} })).toThrow(operation);
  });

  it('given a parameter it does not know, names it', async () => {
    await expect(at.ask('GetItem', { TableName: 'Codes', Key: {}, Novelty: 1 })).rejects.toThrow(
      'DynamoDB GetItem parameter Novelty',
    );
    const TransactItems = [{ Put: { TableName: 'Codes', Item: {}, ReturnValues: 'ALL_OLD' } }];
    await expect(at.ask('TransactWriteItems', { TransactItems })).rejects.toThrow(
      'DynamoDB TransactWriteItems Put parameter ReturnValues',
    );
  });

  it.each<[string, JsonObject]>([
    ['Novelty', { Novelty: true }],
    ['LocalSecondaryIndexes', { LocalSecondaryIndexes: [] }],
    ['BillingMode', { BillingMode: 'PROVISIONED' }],
    ['Replicas', { Replicas: [{ Region: 'cn-north-1' }, { Region: 'cn-northwest-1' }] }],
    ['Replicas.0.KinesisStreamSpecification', { Replicas: [{ Region: 'r', KinesisStreamSpecification: {} }] }],
    ['StreamSpecification.StreamViewType', { StreamSpecification: { StreamViewType: 'EVERYTHING' } }],
  ])('given a table with the property %s, names it', async (property, more) => {
    await expect(at.store().createTables([tableResource({ ...CASES, ...more })])).rejects.toThrow(
      `AWS::DynamoDB::GlobalTable property ${property}`,
    );
  });

  it('given a resource of another type, names it', async () => {
    await expect(at.store().createTables([{ ...tableResource(CASES), type: 'AWS::DynamoDB::Table' }])).rejects.toThrow(
      'resource type AWS::DynamoDB::Table (Data/Cases)',
    );
  });
});

describe("errors in AWS's own shape", () => {
  let at: TemporaryStore;
  const Item = { county: { S: 'c' }, commit: { S: 'a' }, n: { S: 'text' } };
  const Key = { county: { S: 'c' }, commit: { S: 'a' } };
  beforeAll(async () => {
    at = await temporaryStore();
    await at.ask('PutItem', { TableName: 'Cases', Item });
  });
  afterAll(() => at.remove());

  it('given a failed condition', async () => {
    const condition = { ConditionExpression: 'attribute_not_exists(county)' };
    expect(await at.ask('PutItem', { TableName: 'Cases', Item, ...condition })).toEqual({
      status: 400,
      body: {
        __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
        message: 'The conditional request failed',
      },
    });
  });

  it('given a transaction with an update that cannot be applied', async () => {
    const Update = {
      TableName: 'Cases',
      Key,
      UpdateExpression: 'SET n = n + :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    };
    const ConditionCheck = {
      TableName: 'Cases',
      Key: { ...Key, commit: { S: 'b' } },
      ConditionExpression: 'attribute_not_exists(county)',
    };
    expect(await at.ask('TransactWriteItems', { TransactItems: [{ ConditionCheck }, { Update }] })).toEqual({
      status: 400,
      body: {
        __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
        Message:
          'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ValidationError]',
        CancellationReasons: [
          { Code: 'None' },
          { Code: 'ValidationError', Message: 'An operand in the update expression has an incorrect data type' },
        ],
      },
    });
  });

  it('given an unknown table', async () => {
    expect(await at.ask('GetItem', { TableName: 'Nowhere', Key })).toEqual({
      status: 400,
      body: {
        __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',
        message: 'Requested resource not found',
      },
    });
  });

  it('given a number where text belongs', async () => {
    expect(await at.ask('GetItem', { TableName: 7, Key })).toEqual({
      status: 400,
      body: {
        __type: 'com.amazon.coral.service#SerializationException',
        Message: 'NUMBER_VALUE cannot be converted to String',
      },
    });
  });
});
