import * as z from 'zod';
import type { AwsService } from '../../infra/local/parts.ts';
import { Item, itemSize } from './item-size.ts';

/** One call of DynamoDB, as far as it is paid for. */
export interface Metered {
  readonly operation: string;
  /** how many of its writes carry a condition */
  readonly conditions: number;
  readonly write: boolean;
  readonly tables: readonly Charge[];
  /** of a query: the index it walks */
  readonly index?: string;
  /** what it puts */
  readonly items: readonly { readonly table: string; readonly bytes: number }[];
}

export interface Charge {
  readonly table: string;
  readonly units: number;
  readonly indexUnits: number;
}

const READS = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems']);

const Consumed = z.object({
  TableName: z.string(),
  CapacityUnits: z.number(),
  Table: z.object({ CapacityUnits: z.number() }).optional(),
});
const Told = z.object({ ConsumedCapacity: z.union([Consumed, z.array(Consumed)]) });

const chargesOf = (body: unknown): readonly Charge[] => {
  const told = Told.safeParse(body);
  // A write whose condition failed is paid for too, but answered by an error that does not say how much.
  if (!told.success) return [];
  return [told.data.ConsumedCapacity].flat().map(({ TableName, CapacityUnits, Table }) => {
    const units = Table?.CapacityUnits ?? CapacityUnits;
    return { table: TableName, units, indexUnits: CapacityUnits - units };
  });
};

const Put = z.object({ TableName: z.string(), Item });
const Puts = z.object({ TransactItems: z.array(z.object({ Put: Put.optional() })) });

const putsIn = (body: unknown): Metered['items'] => {
  const [one, many] = [Put.safeParse(body), Puts.safeParse(body)];
  const puts = one.success
    ? [one.data]
    : (many.data?.TransactItems ?? []).flatMap(({ Put: put }) => (put ? [put] : []));
  return puts.map(({ TableName: table, Item: item }) => ({ table, bytes: itemSize(item) }));
};

const conditionsIn = (body: unknown): number => JSON.stringify(body).split('"ConditionExpression"').length - 1;

/** Stands before DynamoDB and notes what every call consumes; the answers are as they would be without it. */
export const meterOf =
  (note: (call: Metered) => void) =>
  (dynamodb: AwsService): AwsService => ({
    needs: (call) => dynamodb.needs(call),
    answer: async (call) => {
      const body = { ...call.body, ReturnConsumedCapacity: 'INDEXES' };
      const { status, body: told } = await dynamodb.answer({ ...call, body });
      const { operation } = call;
      const { IndexName: index } = call.body;
      note({
        operation,
        conditions: conditionsIn(call.body),
        write: !READS.has(operation),
        tables: chargesOf(told),
        ...(typeof index === 'string' ? { index } : {}),
        items: putsIn(call.body),
      });
      if ('ReturnConsumedCapacity' in call.body || typeof told !== 'object' || told === null)
        return { status, body: told };
      const { ConsumedCapacity: _unasked, ...answer } = told as Readonly<Record<string, unknown>>;
      return { status, body: answer };
    },
  });
