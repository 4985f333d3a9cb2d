import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Day } from '../../events/primitives.ts';
import type { ReconcilerStore } from '../ports.ts';
import { unlessCondition } from './dynamodb.ts';

const KEY = { pk: 'RECONCILER', sk: 'WATERMARK' };
const Watermark = z.object({ day: Day });

/** The reconciler's place in the days, in `Directory`. */
export const dynamodbReconciler = (db: DynamoDBDocumentClient, table: string): ReconcilerStore => ({
  async watermark() {
    const { Item } = await db.send(new GetCommand({ TableName: table, Key: KEY, ConsistentRead: true }));
    return Item && Watermark.parse(Item).day;
  },
  async moveWatermark(day) {
    await unlessCondition(
      db.send(
        new PutCommand({
          TableName: table,
          Item: { ...KEY, day },
          ConditionExpression: 'attribute_not_exists(pk) OR #day < :day',
          ExpressionAttributeNames: { '#day': 'day' },
          ExpressionAttributeValues: { ':day': day },
        }),
      ),
      // Another run was further already.
      () => undefined,
    );
  },
});
