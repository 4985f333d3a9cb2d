import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { MediatorId } from '../../events/primitives.ts';
import type { MediatorLoads } from '../ports.ts';
import { queryAll } from './dynamodb.ts';
import { MEDIATORS, recordFrom } from './mediator-credits.ts';

const Keys = z.array(z.object({ mediatorId: MediatorId }));

/**
 * The loads, from the whole of `byMediator`: that index holds the keys of the cases on a desk and nothing else (about
 * a hundred at the seed's 49 cases a month), so one read of it costs less than asking for each of 265 mediators. What
 * they did before lies in one partition, an item each.
 */
export const dynamodbLoads = (db: DynamoDBDocumentClient, table: string): MediatorLoads => ({
  async openCases() {
    const loads = new Map<MediatorId, number>();
    for (let start: Record<string, unknown> | undefined; ; ) {
      const page = await db.send(
        new ScanCommand({
          TableName: table,
          IndexName: 'byMediator',
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      for (const { mediatorId } of Keys.parse(page.Items ?? []))
        loads.set(mediatorId, (loads.get(mediatorId) ?? 0) + 1);
      start = page.LastEvaluatedKey;
      if (!start) return loads;
    }
  },
  async records() {
    const items = await queryAll(db, {
      TableName: table,
      KeyConditionExpression: 'pk = :mediators',
      ExpressionAttributeValues: { ':mediators': MEDIATORS },
    });
    return new Map(items.map(recordFrom));
  },
});
