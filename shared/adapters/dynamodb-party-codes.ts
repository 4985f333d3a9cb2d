import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type CaseId, CommandId, Digest, Instant, type PartyId } from '../../events/primitives.ts';
import { ok } from '../domain/result.ts';
import type { PartyCodes } from '../ports.ts';
import { casePartition, unlessCondition } from './dynamodb.ts';

const Item = z.object({
  commandId: CommandId,
  salt: z.string(),
  digest: Digest,
  expiresAt: Instant,
  tries: z.int(),
  requests: z.array(z.object({ requestId: z.string(), at: Instant })),
});

/** In `Private`, beside the party it is of, one item a party: who erases a case erases its codes. */
export const dynamodbPartyCodes = (db: DynamoDBDocumentClient, table: string): PartyCodes => {
  const keyOf = (caseId: CaseId, partyId: PartyId) => ({ pk: casePartition(caseId), sk: `CODE#${partyId}` });
  return {
    async standing(caseId, partyId) {
      const Key = keyOf(caseId, partyId);
      const { Item: item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return item && Item.parse(item);
    },
    replace: (caseId, partyId, code, before) =>
      unlessCondition(
        db
          .send(
            new PutCommand({
              TableName: table,
              Item: { ...keyOf(caseId, partyId), ...code },
              ...(before
                ? {
                    ConditionExpression: 'commandId = :before',
                    ExpressionAttributeValues: { ':before': before.commandId },
                  }
                : { ConditionExpression: 'attribute_not_exists(pk)' }),
            }),
          )
          .then(() => ok(undefined)),
        () => ({ ok: false, error: { code: 'stale' } }) as const,
      ),
    countTry: (caseId, partyId, at, most) =>
      unlessCondition(
        db
          .send(
            new UpdateCommand({
              TableName: table,
              Key: keyOf(caseId, partyId),
              UpdateExpression: 'ADD tries :one',
              ConditionExpression: 'attribute_exists(pk) AND tries < :most AND expiresAt > :at',
              ExpressionAttributeValues: { ':one': 1, ':most': most, ':at': at },
              ReturnValues: 'ALL_NEW',
            }),
          )
          .then(({ Attributes }) => Item.parse(Attributes)),
        () => undefined,
      ),
  };
};
