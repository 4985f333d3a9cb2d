import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { CaseId } from '../../events/primitives.ts';
import { sha256 } from '../digest.ts';
import { PartyRecord } from '../domain/party-record.ts';
import { ok } from '../domain/result.ts';
import type { PrivateFiling, PrivateStore } from '../ports.ts';
import { casePartition, queryAll, unlessCondition } from './dynamodb.ts';

const Filing = z.object({
  salt: z.string(),
  requestDigest: z.string(),
  reference: z.string(),
  sourceRef: z.exactOptional(z.string()),
  facts: z.string(),
  contractNo: z.exactOptional(z.string()),
  parties: z.array(PartyRecord),
});

const Text = z.object({ text: z.string() });

/** Sorts before those that corrected it, `FILING#<digest>`: one query finds them all, and so does who erases a case. */
const FILING = 'FILING';

const heldIn = (error: unknown): PrivateFiling => {
  if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
  return Filing.parse(unmarshall(error.Item));
};

/** `Private`: parties and everything people wrote, by case; nothing of it stands anywhere else (design, decision 3). */
export const dynamodbPrivate = (db: DynamoDBDocumentClient, table: string): PrivateStore => {
  const once = (caseId: CaseId, sk: string, content: object) => ({
    TableName: table,
    Item: { pk: casePartition(caseId), sk, ...content },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  const keepOnce = async (...item: Parameters<typeof once>): Promise<void> => {
    await unlessCondition(db.send(new PutCommand(once(...item))), () => undefined);
  };

  return {
    keepFiling: (caseId, filing) =>
      unlessCondition(
        db
          .send(new PutCommand({ ...once(caseId, FILING, filing), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }))
          .then(() => ok(undefined)),
        (error) => ({ ok: false, error: { code: 'exists', held: heldIn(error) } }) as const,
      ),
    keepCorrectedFiling: (caseId, filing) => keepOnce(caseId, `${FILING}#${filing.requestDigest}`, filing),
    async filings(caseId) {
      const items = await queryAll(db, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :case AND begins_with(sk, :filing)',
        ExpressionAttributeValues: { ':case': casePartition(caseId), ':filing': FILING },
      });
      return z.array(Filing).parse(items);
    },
    keepText: (caseId, commandId, text) => keepOnce(caseId, `TEXT#${commandId}#${sha256(text)}`, { text }),
    async textsOf(caseId, commandId) {
      const items = await queryAll(db, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :case AND begins_with(sk, :text)',
        ExpressionAttributeValues: { ':case': casePartition(caseId), ':text': `TEXT#${commandId}#` },
      });
      return z
        .array(Text)
        .parse(items)
        .map(({ text }) => text);
    },
    async recordRead(caseId, { by, at, what }) {
      const sk = `READ#${at}#${crypto.randomUUID()}`;
      await db.send(new PutCommand({ TableName: table, Item: { pk: casePartition(caseId), sk, by, at, what } }));
    },
  };
};
