import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Day, EntryId } from '../../events/primitives.ts';
import { canonical } from '../domain/canonical.ts';
import { Change } from '../domain/registers/version.ts';
import { ok } from '../domain/result.ts';
import type { RegisterStore } from '../ports.ts';
import { queryAll, unlessCondition } from './dynamodb.ts';
import { entryPartition, headKey, headsOf } from './register-keys.ts';

const DIGITS = 6;

// Changes stand as text, as they were written: what a number or an empty list is, no marshaller decides.
const Written = z.object({ change: z.string() });
const Head = z.object({ sk: z.string(), since: Day, standing: z.string() });

/**
 * `Directory`: an item a change, which is the lock and the history of its entry; and an item an entry beside those of
 * the other registers, so that a list is one query, and all that is decided by another. Both are written together, or
 * neither.
 */
export const dynamodbRegisters = (db: DynamoDBDocumentClient, table: string): RegisterStore => ({
  async heads(register) {
    const items = await queryAll(db, {
      TableName: table,
      KeyConditionExpression: 'pk = :heads AND begins_with(sk, :register)',
      ExpressionAttributeValues: { ':heads': headsOf(register), ':register': `${register}#` },
    });
    return z
      .array(Head)
      .parse(items)
      .map(({ sk, since, standing }) => ({
        id: EntryId.parse(sk.slice(register.length + 1)),
        since,
        standing: z.array(Change).parse(JSON.parse(standing)),
      }));
  },
  async changes(entry) {
    const items = await queryAll(db, {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :entry',
      ExpressionAttributeValues: { ':entry': entryPartition(entry) },
    });
    return z
      .array(Written)
      .parse(items)
      .map(({ change }) => Change.parse(JSON.parse(change)));
  },
  append: (register, change, { id, since, standing }) =>
    unlessCondition(
      db
        .send(
          new TransactWriteCommand({
            TransactItems: [
              {
                Put: {
                  TableName: table,
                  Item: {
                    pk: entryPartition({ register, id }),
                    sk: String(change.version).padStart(DIGITS, '0'),
                    change: canonical(change),
                  },
                  ConditionExpression: 'attribute_not_exists(pk)',
                },
              },
              {
                Put: {
                  TableName: table,
                  Item: {
                    ...headKey({ register, id }),
                    version: change.version,
                    since,
                    standing: canonical(standing),
                  },
                  // A gap in the versions would be a change that nobody decided on.
                  ConditionExpression: change.version === 1 ? 'attribute_not_exists(pk)' : '#version = :before',
                  ...(change.version === 1
                    ? {}
                    : {
                        ExpressionAttributeNames: { '#version': 'version' },
                        ExpressionAttributeValues: { ':before': change.version - 1 },
                      }),
                },
              },
            ],
          }),
        )
        .then(() => ok(undefined)),
      () => ({ ok: false, error: { code: 'stale' } }) as const,
    ),
});
