import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { PartyFacts } from '../../events/intake.ts';
import { sha256 } from '../commit.ts';
import { identityDocumentKinds } from '../domain/identifiers/identity-document.ts';
import { ok } from '../domain/result.ts';
import type { PrivateFiling, PrivateStore } from '../ports.ts';
import { casePartition, unlessCondition } from './dynamodb.ts';

const Filing = z.object({
  salt: z.string(),
  requestDigest: z.string(),
  reference: z.string(),
  facts: z.string(),
  contractNo: z.exactOptional(z.string()),
  parties: z.array(
    z.object({
      ...PartyFacts.shape,
      name: z.string(),
      idType: z.exactOptional(z.enum(identityDocumentKinds)),
      idNo: z.exactOptional(z.string()),
      uscc: z.exactOptional(z.string()),
      usccOverrideReason: z.exactOptional(z.string()),
      mobile: z.exactOptional(z.string()),
      landline: z.exactOptional(z.string()),
      email: z.exactOptional(z.string()),
      address: z.exactOptional(z.string()),
      legalRepresentative: z.exactOptional(z.string()),
    }),
  ),
});

const FILING = 'FILING';

const heldIn = (error: unknown): PrivateFiling => {
  if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
  return Filing.parse(unmarshall(error.Item));
};

/** `Private`: parties and everything people wrote, by case; nothing of it stands anywhere else (design, decision 3). */
export const dynamodbPrivate = (db: DynamoDBDocumentClient, table: string): PrivateStore => ({
  keepFiling: (caseId, filing) =>
    unlessCondition(
      db
        .send(
          new PutCommand({
            TableName: table,
            Item: { pk: casePartition(caseId), sk: FILING, ...filing },
            ConditionExpression: 'attribute_not_exists(pk)',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        )
        .then(() => ok(undefined)),
      (error) => ({ ok: false, error: { code: 'exists', held: heldIn(error) } }) as const,
    ),
  async filing(caseId) {
    const { Item } = await db.send(
      new GetCommand({ TableName: table, Key: { pk: casePartition(caseId), sk: FILING }, ConsistentRead: true }),
    );
    return Item ? Filing.parse(Item) : undefined;
  },
  async keepText(caseId, commandId, text) {
    await unlessCondition(
      db.send(
        new PutCommand({
          TableName: table,
          Item: { pk: casePartition(caseId), sk: `TEXT#${commandId}#${sha256(text)}`, text },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
      () => undefined,
    );
  },
  async recordRead(caseId, { by, at, what }) {
    const sk = `READ#${at}#${crypto.randomUUID()}`;
    await db.send(new PutCommand({ TableName: table, Item: { pk: casePartition(caseId), sk, by, at, what } }));
  },
});
