import type { JsonObject } from '../../../../infra/local/parts.ts';
import { needsOf } from '../../../../infra/local/store/needs.ts';
import { tableResource } from '../../../support/table-resource.ts';
import { CASES, CODES, temporaryStore } from './temporary-store.ts';

const names = {
  arnOf: (table: string) => `arn:${table}`,
  keyOf: (table: string) => (table === 'Private' ? 'arn:key' : undefined),
};
const asked = (operation: string, body: JsonObject) =>
  needsOf({ operation, body }, names).map(({ action, resource }) => `${action} ${resource}`);

describe('the permissions AWS would ask for', () => {
  it.each(['PutItem', 'GetItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan'])(
    'given %s, asks for it on the table',
    (operation) => {
      expect(asked(operation, { TableName: 'Cases' })).toEqual([`dynamodb:${operation} arn:Cases`]);
    },
  );

  it.each(['Query', 'Scan'])('given %s of an index, asks for it on the index alone', (operation) => {
    expect(asked(operation, { TableName: 'Cases', IndexName: 'byMonth' })).toEqual([
      `dynamodb:${operation} arn:Cases/index/byMonth`,
    ]);
  });

  it('given a transaction, asks for its parts, each once', () => {
    const on = { TableName: 'Cases' };
    const TransactItems = [
      { Put: on },
      { Put: on },
      { Update: on },
      { Delete: on },
      { ConditionCheck: { TableName: 'Flow' } },
    ];
    expect(asked('TransactWriteItems', { TransactItems })).toEqual([
      'dynamodb:PutItem arn:Cases',
      'dynamodb:UpdateItem arn:Cases',
      'dynamodb:DeleteItem arn:Cases',
      'dynamodb:ConditionCheckItem arn:Flow',
    ]);
    expect(asked('TransactGetItems', { TransactItems: [{ Get: on }] })).toEqual(['dynamodb:GetItem arn:Cases']);
  });

  it.each(['BatchGetItem', 'BatchWriteItem'])('given %s, asks for it on each table', (operation) => {
    expect(asked(operation, { RequestItems: { Cases: [], Flow: [] } })).toEqual([
      `dynamodb:${operation} arn:Cases`,
      `dynamodb:${operation} arn:Flow`,
    ]);
  });

  it.each(['GetItem', 'PutItem', 'Query'])(
    "given %s on a table under a customer's key, asks for that too",
    (operation) => {
      expect(asked(operation, { TableName: 'Private' })).toEqual([
        `dynamodb:${operation} arn:Private`,
        'kms:Decrypt arn:key',
      ]);
    },
  );
});

describe('the permissions asked by an open store', () => {
  it('given a table of the template and one beside it, names both as AWS would', async () => {
    const at = await temporaryStore([]);
    const Replicas = [{ Region: 'cn-northwest-1', SSESpecification: { KMSMasterKeyId: 'arn:aws-cn:kms:key/1' } }];
    const resource = { ...tableResource({ ...CASES, Replicas }), arn: 'arn:aws-cn:dynamodb:r:1:table/Cases' };
    await at.store().createTables([tableResource(CODES), resource]);
    const needs = (TableName: string) => at.store().dynamodb.needs({ operation: 'GetItem', body: { TableName } });
    const [known, unknown] = [needs('Cases'), needs('Nowhere')];
    await at.remove();
    expect(known).toEqual([
      { action: 'dynamodb:GetItem', resource: resource.arn },
      { action: 'kms:Decrypt', resource: 'arn:aws-cn:kms:key/1' },
    ]);
    expect(unknown).toEqual([
      { action: 'dynamodb:GetItem', resource: tableResource(CODES).arn.replace('Codes', 'Nowhere') },
    ]);
  });
});
