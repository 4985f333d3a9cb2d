import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Digest } from '../../events/primitives.ts';
import type { EntryKey, RegisterSecrets } from '../ports.ts';
import { unlessCondition } from './dynamodb.ts';

const Sealed = z.object({ salt: z.string(), text: z.string() });

const partitionOf = ({ register, id }: EntryKey): string => `REGISTER#${register}#${id}`;
const keyOf = (entry: EntryKey, digest: Digest) => ({ pk: partitionOf(entry), sk: `SEALED#${digest}` });

/** `Private`: who the entries of registers are and why they were changed; one partition an entry, which erases it. */
export const dynamodbRegisterSecrets = (db: DynamoDBDocumentClient, table: string): RegisterSecrets => ({
  async seal(entry, digest, sealed) {
    await unlessCondition(
      db.send(
        new PutCommand({
          TableName: table,
          Item: { ...keyOf(entry, digest), ...sealed },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
      () => undefined,
    );
  },
  async unsealed(entry, digest) {
    const { Item } = await db.send(
      new GetCommand({ TableName: table, Key: keyOf(entry, digest), ConsistentRead: true }),
    );
    return Item && Sealed.parse(Item);
  },
  async recordRead(entry, { by, at, what }) {
    const sk = `READ#${at}#${crypto.randomUUID()}`;
    await db.send(new PutCommand({ TableName: table, Item: { pk: partitionOf(entry), sk, by, at, what } }));
  },
});
