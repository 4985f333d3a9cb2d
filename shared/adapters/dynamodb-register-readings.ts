import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Day, EntryId } from '../../events/primitives.ts';
import { Change } from '../domain/registers/version.ts';
import type { EntryKey, RegisterStore } from '../ports.ts';
import { queryAll } from './dynamodb.ts';

const registerPartition = (register: string): string => `REGISTER#${register}`;
const entryPartition = ({ register, id }: EntryKey): string => `${registerPartition(register)}#${id}`;

/** Where the head of an entry and its changes stand. */
export const registerKeys = { registerPartition, entryPartition };

// Changes stand as text, as they were written: what a number or an empty list is, no marshaller decides.
const Written = z.object({ change: z.string() });
const Head = z.object({ sk: EntryId, since: Day, standing: z.string() });
const changesIn = (text: string) => z.array(Change).parse(JSON.parse(text));

/** What registers say, for who decides by them and changes none. */
export const dynamodbRegisterReadings = (
  db: DynamoDBDocumentClient,
  table: string,
): Pick<RegisterStore, 'heads' | 'changes'> => ({
  async heads(register) {
    const items = await queryAll(db, {
      TableName: table,
      KeyConditionExpression: 'pk = :register',
      ExpressionAttributeValues: { ':register': registerPartition(register) },
    });
    return z
      .array(Head)
      .parse(items)
      .map(({ sk: id, since, standing }) => ({ id, since, standing: changesIn(standing) }));
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
});
