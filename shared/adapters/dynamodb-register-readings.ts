import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Day, Digest } from '../../events/primitives.ts';
import type { Said } from '../domain/registers/holding.ts';
import type { RegisterReadings } from '../ports.ts';
import { queryAll } from './dynamodb.ts';
import { headsOf } from './register-keys.ts';

/** Of what was written, what deciding goes by: the whole schema of a change would cost every function that decides. */
const Standing = z.array(
  z.union([
    z.object({
      state: z.literal('kept'),
      validFrom: Day,
      validTo: z.exactOptional(Day),
      body: z.record(z.string(), z.unknown()),
      person: z.exactOptional(Digest),
    }),
    z.object({ state: z.literal('withdrawn'), validFrom: Day }),
  ]),
);
const Item = z.object({ sk: z.string(), standing: z.string() });

/** What registers say, for who decides by them and changes none. */
export const dynamodbRegisterReadings = (db: DynamoDBDocumentClient, table: string): RegisterReadings => {
  const said = async (pk: string): Promise<Said> => {
    const items = await queryAll(db, {
      TableName: table,
      KeyConditionExpression: 'pk = :heads',
      ExpressionAttributeValues: { ':heads': pk },
    });
    return items.map((item) => {
      const { sk, standing } = Item.parse(item);
      const [register = '', id = ''] = sk.split('#');
      return { register, id, standing: Standing.parse(JSON.parse(standing)) };
    });
  };
  return { mediators: () => said(headsOf('mediators')), rules: () => said(headsOf('')) };
};
