import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { CommandId } from '../../../events/primitives.ts';
import { dynamodbPrivate } from '../../../shared/adapters/dynamodb-private.ts';
import { at } from '../../support/case-scenario.ts';
import { type LocalDatabase, localDatabase } from '../../support/local-database.ts';
import { memoryPrivate } from '../../support/memory-private.ts';
import { testTable } from '../../support/product-tables.ts';
import { freshCaseId } from '../../support/sample-commits.ts';
import { privateStoreContract } from './private-store.ts';

const table = testTable('private');

privateStoreContract('in memory', async () => ({ personal: memoryPrivate(), stop: async () => undefined }));

privateStoreContract('in its table', async () => {
  const { db, stop } = await localDatabase();
  return { personal: dynamodbPrivate(db, table), stop };
});

describe('given texts and reads of a case, in its table', () => {
  let local: LocalDatabase;
  beforeAll(async () => {
    local = await localDatabase();
  });
  afterAll(() => local.stop());

  it('holds each text of a command once, and a record of each read', async () => {
    const caseId = freshCaseId();
    const personal = dynamodbPrivate(local.db, table);
    const command = CommandId.parse('command-1');
    await personal.keepText(caseId, command, '调解笔录');
    await personal.keepText(caseId, command, '调解笔录');
    await personal.keepText(caseId, command, '另一份笔录');
    await personal.keepText(caseId, CommandId.parse('command-2'), '协议书');
    for (const by of ['county:one', 'county:two'])
      await personal.recordRead(caseId, { by, at: at('2023-09-15 10:00'), what: 'parties' });
    const { Items = [] } = await local.db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :case',
        ExpressionAttributeValues: { ':case': `CASE#${caseId}` },
      }),
    );
    const texts = Items.flatMap(({ text }) => (text === undefined ? [] : [text]));
    expect(texts).toHaveLength(3);
    expect(new Set(texts)).toEqual(new Set(['调解笔录', '另一份笔录', '协议书']));
    expect(new Set(Items.flatMap(({ by }) => (by === undefined ? [] : [by])))).toEqual(
      new Set(['county:one', 'county:two']),
    );
  });
});
