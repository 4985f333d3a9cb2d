import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';

const nothing = (): void => undefined;

/**
 * What the SDK may log to. It walks every input for `info` and `error` where a logger has them, a quarter of the warm
 * time: so it has neither, against its own type.
 */
const silent = { trace: nothing, debug: nothing, warn: nothing } as unknown as NonNullable<
  DynamoDBClientConfig['logger']
>;

/** One client a function. */
export const documents = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ logger: silent }), {
    marshallOptions: { removeUndefinedValues: true },
  });

/** The condition of a write did not hold: an answer, not a fault. A race lost to a transaction, or in one, is the same. */
const conditionFailed = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  error instanceof TransactionConflictException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some(
      ({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict',
    ));

/** The failed condition as `otherwise`; any other error stays an exception. */
export const unlessCondition = async <T, U>(write: Promise<T>, otherwise: (error: unknown) => U): Promise<T | U> => {
  try {
    return await write;
  } catch (error) {
    if (conditionFailed(error)) return otherwise(error);
    throw error;
  }
};

/** Every page of a query. */
export const queryAll = async (db: DynamoDBDocumentClient, query: QueryCommandInput): Promise<readonly unknown[]> => {
  const items: unknown[] = [];
  for (let start: Record<string, unknown> | undefined; ; ) {
    const page = await db.send(new QueryCommand({ ...query, ...(start ? { ExclusiveStartKey: start } : {}) }));
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
    if (!start) return items;
  }
};

export const casePartition = (caseId: string): string => `CASE#${caseId}`;
