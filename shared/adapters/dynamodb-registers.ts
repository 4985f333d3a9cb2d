import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { canonical } from '../domain/canonical.ts';
import { ok } from '../domain/result.ts';
import type { RegisterStore } from '../ports.ts';
import { unlessCondition } from './dynamodb.ts';
import { dynamodbRegisterReadings, registerKeys } from './dynamodb-register-readings.ts';

const DIGITS = 6;

const { registerPartition, entryPartition } = registerKeys;

/**
 * `Directory`: an item a change, which is the lock and the history of its entry; and an item an entry in the partition
 * of its register, so that a list is one query. Both are written together, or neither.
 */
export const dynamodbRegisters = (db: DynamoDBDocumentClient, table: string): RegisterStore => ({
  ...dynamodbRegisterReadings(db, table),
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
                    pk: registerPartition(register),
                    sk: id,
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
