import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { PartyFacts } from '../../events/intake.ts';
import type { CaseId } from '../../events/primitives.ts';
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

/** Sorts before those that corrected it, `FILING#<digest>`: one query finds them all, and so does who erases a case. */
const FILING = 'FILING';

const heldIn = (error: unknown): PrivateFiling => {
  if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
  return Filing.parse(unmarshall(error.Item));
};

/** `Private`: parties and everything people wrote, by case; nothing of it stands anywhere else (design, decision 3). */
export const dynamodbPrivate = (db: DynamoDBDocumentClient, table: string): PrivateStore => {
  const keepOnce = async (caseId: CaseId, sk: string, content: object): Promise<void> => {
    await unlessCondition(
      db.send(
        new PutCommand({
          TableName: table,
          Item: { pk: casePartition(caseId), sk, ...content },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
      () => undefined,
    );
  };

  return {
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
    keepCorrectedFiling: (caseId, filing) => keepOnce(caseId, `${FILING}#${filing.requestDigest}`, filing),
    async filings(caseId) {
      const kept: PrivateFiling[] = [];
      for (let start: Record<string, unknown> | undefined; ; ) {
        const page = await db.send(
          new QueryCommand({
            TableName: table,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :case AND begins_with(sk, :filing)',
            ExpressionAttributeValues: { ':case': casePartition(caseId), ':filing': FILING },
            ...(start ? { ExclusiveStartKey: start } : {}),
          }),
        );
        kept.push(...z.array(Filing).parse(page.Items ?? []));
        start = page.LastEvaluatedKey;
        if (!start) return kept;
      }
    },
    keepText: (caseId, commandId, text) => keepOnce(caseId, `TEXT#${commandId}#${sha256(text)}`, { text }),
    async recordRead(caseId, { by, at, what }) {
      const sk = `READ#${at}#${crypto.randomUUID()}`;
      await db.send(new PutCommand({ TableName: table, Item: { pk: casePartition(caseId), sk, by, at, what } }));
    },
  };
};
