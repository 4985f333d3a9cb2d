import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { CaseId } from '../../events/primitives.ts';
import type { CheckCodes } from '../ports.ts';
import { unlessCondition } from './dynamodb.ts';

const keyOf = (code: string) => ({ pk: `CODE#${code}`, sk: 'CODE' });

/** In `Notices`, one small item a code. */
export const dynamodbCheckCodes = (db: DynamoDBDocumentClient, table: string): CheckCodes => ({
  async keep(code, caseId) {
    const Key = keyOf(code);
    // Every message to a party comes by: a look costs a fraction of a write that is refused, and may be a moment old.
    const { Item } = await db.send(new GetCommand({ TableName: table, Key }));
    if (Item) return;
    await unlessCondition(
      db.send(
        new PutCommand({
          TableName: table,
          Item: { ...Key, caseId },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
      () => undefined,
    );
  },
  async caseOf(code) {
    const { Item } = await db.send(
      new GetCommand({
        TableName: table,
        Key: keyOf(code),
        ConsistentRead: true,
      }),
    );
    return Item ? z.object({ caseId: CaseId }).parse(Item).caseId : undefined;
  },
});
